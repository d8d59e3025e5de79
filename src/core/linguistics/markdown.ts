const LINK = /!?\[([^\][\n]{0,500})\]\(([^()\s]{0,2000})(?:\s"[^"\n]{0,300}")?\)/g;
const HTML = /<!--[\s\S]{0,2000}?-->|<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,500})?\/?>/gi;
const STRONG = /(\*\*\*|\*\*|__)(?=[^\s*_])([^\n]{1,2000}?)(?<=[^\s*_])\1/g;
const EMPHASIS =
  /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^\n*]{1,1000})(?<=\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])([^\n_]{1,1000})(?<=\S)_(?![\p{L}\p{N}_])/gu;
const CODE = /`{1,3}/g;
const MARKS = /[*_[\]<`]/;

function blank(length: number): string {
  return ' '.repeat(length);
}

/**
 * Replaces Markdown's inline marks (emphasis, links' targets, HTML tags, code marks) by spaces, so that offsets stay. Text without
 * marks comes back unchanged.
 */
export function maskMarkdown(text: string): string {
  if (!MARKS.test(text)) return text;
  return text
    .replace(HTML, (tag) => blank(tag.length))
    .replace(LINK, maskLink)
    .replace(
      STRONG,
      (whole: string, mark: string) => blank(mark.length) + whole.slice(mark.length, -mark.length) + blank(mark.length),
    )
    .replace(EMPHASIS, (whole: string) => ` ${whole.slice(1, -1)} `)
    .replace(CODE, (marks) => blank(marks.length));
}

function maskLink(whole: string, label: string): string {
  const opening = whole.indexOf('[') + 1;
  return blank(opening) + label + blank(whole.length - opening - label.length);
}
