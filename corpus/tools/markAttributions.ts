import { locateQuote, readQuote, goldSpanOf, type ArticleLine } from './articleText.ts';
import { complain, isPronoun, lineOf, referTo, splitReference, type GoldDraft } from './goldDraft.ts';
import { contains, overlaps } from '../../src/core/text/span.ts';
import type { AttributionKind, Stance } from '../../src/core/model/attribution.ts';
import { ATTRIBUTION_KINDS, STANCES, type GoldAttribution, type GoldSpan } from './gold.ts';
import { addNominal } from './markMentions.ts';
import { expandWord, type SheetItem } from './readSheet.ts';

/** Marks an `a` item: `source>id | cue + cue | content + content | stance kind`. */
export function markAttribution(draft: GoldDraft, item: SheetItem): void {
  const [source = '', cue, content, manner = ''] = item.body.split(' | ').map((part) => part.trim());
  if (cue === undefined || content === undefined) {
    complain(draft, item, 'an attribution is "source | cue | content"');
    return;
  }
  const line = lineOf(draft, item);
  const cues = findCues(draft, item, line, cue);
  const first = cues[0];
  if (first === undefined) return;
  const found = source === '-' ? undefined : findSource(draft, item, line, source, first);
  if (source !== '-' && found === undefined) return;
  const group = found ? [...cues, ...found.spans] : cues;
  const contents = findContents(draft, item, line, content, group, first);
  const attribution: GoldAttribution = {
    id: '',
    source: found ?? { spans: [], entity: null, implicit: true },
    cue: { spans: cues },
    content: { spans: contents },
    ...readManner(draft, item, manner, contents),
  };
  if (item.optional || source === '-') attribution.optional = true;
  checkOverlaps(draft, item, attribution);
  draft.attributions.push(attribution);
}

function checkOverlaps(draft: GoldDraft, item: SheetItem, attribution: GoldAttribution): void {
  const contents = attribution.content.spans;
  if (contents.length === 0 && attribution.stance !== 'declines') complain(draft, item, 'no content');
  for (const [name, spans] of [
    ['source', attribution.source.spans],
    ['cue', attribution.cue.spans],
  ] as const)
    for (const span of spans)
      if (contents.some((other) => overlaps(span, other)))
        complain(draft, item, `the ${name} "${span.text}" lies in the content`);
}

/** Takes the next cue or trigger of a line from left to right; a quote that occurs only once may stand anywhere. */
export function takeNext(draft: GoldDraft, item: SheetItem, line: ArticleLine, written: string): GoldSpan | undefined {
  const quote = readQuote(written);
  const key = `${item.marker}${item.articleLine}`;
  const after = draft.cursors.get(key) ?? line.start;
  const next = locateQuote(draft.text, line, quote, { after });
  const only =
    locateQuote(draft.text, line, { ...quote, nth: 2 }) === undefined ? locateQuote(draft.text, line, quote) : undefined;
  const span = next ?? only;
  if (span === undefined) {
    const anywhere = locateQuote(draft.text, line, quote) !== undefined;
    const why = anywhere ? 'only before the previous item (choose with ~1, ~2)' : 'not in the line';
    complain(draft, item, `"${written}" is ${why}`);
    return undefined;
  }
  draft.cursors.set(key, Math.max(after, span.end));
  return span;
}

function findCues(draft: GoldDraft, item: SheetItem, line: ArticleLine, written: string): GoldSpan[] {
  const cues: GoldSpan[] = [];
  for (const part of written.split(' + ')) {
    const cue = takeNext(draft, item, line, part.trim());
    if (cue === undefined) return [];
    cues.push(cue);
  }
  return cues;
}

type GoldSource = GoldAttribution['source'];

function findSource(
  draft: GoldDraft,
  item: SheetItem,
  line: ArticleLine,
  written: string,
  cue: GoldSpan,
): GoldSource | undefined {
  const { quote, reference } = splitReference(written);
  const read = readQuote(quote);
  const span = locateQuote(draft.text, line, read, { near: cue });
  if (span === undefined) {
    complain(draft, item, `source not in the line: "${quote}"`);
    return undefined;
  }
  if (reference === undefined) return namedSource(draft, item, span);
  const entity = referTo(draft, item, reference, quote);
  if (entity === undefined) return undefined;
  const name = draft.mentions.find((mention) => mention.form === 'name' && mention.entity === entity && contains(span, mention));
  if (name) return { spans: [span], entity, head: goldSpanOf(draft.text, name.start, name.end) };
  if (isPronoun(span.text)) return { spans: [span], entity, head: span };
  return { spans: [span], entity, head: nominalSource(draft, item, span, entity, read) };
}

/** A source without an entity: exactly one person's name in it, or just a name. */
function namedSource(draft: GoldDraft, item: SheetItem, span: GoldSpan): GoldSource | undefined {
  const names = draft.mentions.filter((mention) => mention.form === 'name' && contains(span, mention));
  const people = names.filter((mention) => mention.type === 'person');
  const bare = span.text.replace(/^[Tt]he /, '');
  const name = people.length === 1 ? people[0] : names.find((mention) => mention.text === bare);
  if (name === undefined) {
    complain(draft, item, `the source "${span.text}" needs ">entity"`);
    return undefined;
  }
  return {
    spans: [span],
    entity: name.entity,
    head: goldSpanOf(draft.text, name.start, name.end),
  };
}

/** Where the noun phrase of a source ends: a comma (not that of *July 15, 2005*), a relative clause, a participle (*polled by the Wire*, *out this morning*). */
const AFTER_NOMINAL =
  /,\s(?!\d{4}\b)|\s(?:(?:who|which|that|whose|where|not|familiar|briefed|speaking|involved)\s|(?:\p{Ll}{3,}ed|given|seen|led|made|out)\s(?:by|in|at|to|on|from|for|out|last|this)\s)/u;

function nominalSource(
  draft: GoldDraft,
  item: SheetItem,
  span: GoldSpan,
  entity: string,
  quote: ReturnType<typeof readQuote>,
): GoldSpan {
  const cut = AFTER_NOMINAL.exec(span.text);
  const end = cut ? span.start + cut.index : span.end;
  const nominal = goldSpanOf(draft.text, span.start, end);
  addNominal(draft, item, nominal, entity, quote);
  const mention = draft.mentions.find((other) => other.start === nominal.start && other.end === nominal.end);
  return mention?.head ?? nominal;
}

function findContents(
  draft: GoldDraft,
  item: SheetItem,
  line: ArticleLine,
  written: string,
  group: readonly GoldSpan[],
  cue: GoldSpan,
): GoldSpan[] {
  if (written === '-') return [];
  const spans: GoldSpan[] = [];
  for (const piece of written.split(' + ')) {
    const elsewhere = /^@(\d+)\s*(.*)$/.exec(piece.trim());
    const place = elsewhere ? { ...item, articleLine: Number(elsewhere[1]) } : item;
    const where = elsewhere ? lineOf(draft, place) : line;
    const wanted = (elsewhere ? elsewhere[2] || '^ ~~ $' : piece).trim();
    const span = findContent(draft, where, wanted, group, cue);
    if (span === undefined) complain(draft, item, `content not in the line: "${piece}"`);
    else spans.push(span);
  }
  return joinNeighbours(draft, spans);
}

/** Pieces of one line of the text with nothing between them but a space (sentences of one quotation) are one piece. */
function joinNeighbours({ text }: GoldDraft, spans: readonly GoldSpan[]): GoldSpan[] {
  const joined: GoldSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isNext = last !== undefined && span.start >= last.end && /^[.!?]? +$/.test(text.slice(last.end, span.start));
    if (isNext) joined.splice(-1, 1, goldSpanOf(text, last.start, span.end));
    else joined.push(span);
  }
  return joined;
}

function findContent(
  draft: GoldDraft,
  line: ArticleLine,
  written: string,
  group: readonly GoldSpan[],
  cue: GoldSpan,
): GoldSpan | undefined {
  const { text } = draft;
  const whole = written === '<' ? '^ ~~ <' : written === '>' ? '> ~~ $' : written;
  const [from = '', to] = whole.split(' ~~ ').map((part) => part.trim());
  if (to === undefined) return locateQuote(text, line, readQuote(from), { near: cue });
  const start = contentStart(text, line, from, group, cue);
  if (start === undefined) return undefined;
  const end = contentEnd(text, line, to, group, start);
  return end === undefined || end <= start ? undefined : goldSpanOf(text, start, end);
}

function contentStart(
  text: string,
  line: ArticleLine,
  from: string,
  group: readonly GoldSpan[],
  cue: GoldSpan,
): number | undefined {
  if (from === '^') return line.start;
  if (from !== '>') return locateQuote(text, line, readQuote(from), { near: cue })?.start;
  const after = Math.max(...group.map((span) => span.end));
  const skipped = /^[,:]?\s*(?:that\b,?\s*)?/.exec(text.slice(after, line.end));
  return after + (skipped?.[0].length ?? 0);
}

function contentEnd(text: string, line: ArticleLine, to: string, group: readonly GoldSpan[], start: number): number | undefined {
  if (to !== '$' && to !== '<') {
    const quote = readQuote(to);
    const where = quote.nth === undefined ? { after: start } : {};
    return locateQuote(text, line, quote, where)?.end;
  }
  const limit = to === '$' ? line.end : Math.min(...group.map((span) => span.start));
  const kept = /[\s,.;:–—-]+$/.exec(text.slice(start, limit));
  return limit - (kept?.[0].length ?? 0);
}

function readManner(
  draft: GoldDraft,
  item: SheetItem,
  manner: string,
  contents: readonly GoldSpan[],
): { kind: AttributionKind; stance: Stance } {
  let stance: Stance = 'asserts';
  let kind = kindOf(contents);
  for (const word of manner.split(/\s+/).filter(Boolean)) {
    const asKind = ATTRIBUTION_KINDS.find((name) => name === word);
    const asStance = expandWord(word, STANCES);
    if (asKind !== undefined) kind = asKind;
    else if (asStance !== undefined) stance = asStance;
    else complain(draft, item, `neither a stance nor a kind: "${word}"`);
  }
  return { kind, stance };
}

/** Direct when every piece is quoted whole, indirect when nothing is quoted, else mixed. */
function kindOf(contents: readonly GoldSpan[]): AttributionKind {
  if (contents.length === 0) return 'indirect';
  if (contents.every((span) => isQuoted(span.text))) return 'direct';
  const quoted = contents.some((span) => /[“”"«»„‘]|(?:^|\s)'\p{L}/u.test(span.text));
  return quoted ? 'mixed' : 'indirect';
}

function isQuoted(text: string): boolean {
  const opens = /^["“‘«„']/.test(text);
  const closes = /["”’»']$/.test(text);
  const inside = text.slice(1, -1);
  const open = text[0] ?? '';
  if (opens && closes) return !inside.includes(open) || open === "'";
  if (opens) return !/["”»]/.test(inside);
  return closes && !/["“«„‘]/.test(inside);
}
