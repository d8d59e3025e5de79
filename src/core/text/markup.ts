const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What XML 1.0 can't hold, or nobody can see: controls, half surrogate pairs, non-characters. */
const UNFIT = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

/** Text as markup, fit for content and for quoted attributes of HTML and XML. */
export function words(text: string): string {
  return text.replace(UNFIT, '\uFFFD').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
