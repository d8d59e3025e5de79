import { occurrences, type ArticleLine } from './articleText.ts';
import { buildGold, type Foreign } from './buildGold.ts';
import type { GoldDocument, GoldEvent, GoldFigure, GoldMention, GoldSpan } from './gold.ts';

/**
 * Writes the sheet of a gold document, so that what is kept as offsets can be mended by hand. Each quote says which occurrence in its line it
 * is. Throws an Error where a span reaches over more than one of the lines.
 */
export function writeSheet(name: string, text: string, gold: GoldDocument, foreign: Foreign): string {
  const page: Page = { text, lines: foreign.lines };
  const preamble = writePreamble(gold);
  const items: SheetLine[] = [
    ...nameExceptions(page, gold, buildGold(name, text, preamble.join('\n'), foreign).gold.mentions),
    ...gold.mentions.filter(({ form }) => form === 'nominal').map((mention) => writeNominal(page, mention)),
    ...gold.figures.map((figure) => ({
      line: lineOf(page, figure),
      text: `f ${quote(page, figure)} = ${writeValue(figure)}${optional(figure)}`,
    })),
    ...gold.attributions.flatMap((attribution) => writeAttribution(page, attribution)),
    ...gold.events.map((event) => ({ line: lineOf(page, event.trigger), text: writeEvent(page, event) })),
  ];
  const numbers = [...new Set(items.map(({ line }) => line))].sort((a, b) => a - b);
  const body = numbers.flatMap((number) => [
    `@${number}`,
    ...items.filter(({ line }) => line === number).map((item) => item.text),
  ]);
  return [...preamble, '', ...body, ''].join('\n');
}

type Page = { text: string; lines: readonly ArticleLine[] };
type SheetLine = { line: number; text: string };

const optional = (item: { optional?: true }): string => (item.optional ? ' ?' : '');

/** Number of the line that holds a span, 1 = first. */
function lineOf({ lines }: Page, { start, end, text }: GoldSpan): number {
  const index = lines.findIndex((line) => line.start <= start && end <= line.end);
  if (index < 0) throw new Error(`"${text}" reaches over more than one line`);
  return index + 1;
}

function quote(page: Page, span: GoldSpan, head?: GoldSpan): string {
  const line = page.lines[lineOf(page, span) - 1] ?? { start: 0, end: 0 };
  const nth = occurrences(page.text, span.text, line.start, line.end).indexOf(span.start) + 1;
  const escape = (part: string): string => part.replace(/[[\]]/g, String.raw`\$&`);
  const at = head === undefined ? -1 : head.start - span.start;
  const written =
    head === undefined
      ? escape(span.text)
      : `${escape(span.text.slice(0, at))}[${escape(head.text)}]${escape(span.text.slice(at + head.text.length))}`;
  return `${written}~${nth}`;
}

/** Each surface is declared once: where two entities bear one name, the second's are exceptions. */
function writePreamble({ header, entities, mentions }: GoldDocument): string[] {
  const taken = new Set(entities.filter(({ named }) => named).map(({ canonical }) => canonical));
  const declared = entities.map(({ id, type, canonical, named, related }) => {
    const names = mentions.filter(({ entity, form }) => entity === id && form === 'name').map(({ text }) => text);
    const surfaces = [...new Set(names)].filter((surface) => !taken.has(surface));
    for (const surface of surfaces) taken.add(surface);
    return `${id} ${type}${named ? '' : '-'} ${canonical}${related === undefined ? '' : ` < ${related}`}${surfaces.length > 0 ? ` = ${surfaces.join(' | ')}` : ''}`;
  });
  const title = header.title === '' ? [] : [`title: ${header.title}`];
  return [...title, `date: ${header.date}${header.unprinted ? ' unprinted' : ''}`, `domain: ${header.domain}`, '', ...declared];
}

/** Names that the surfaces of the entities would mark and are none, and names that they would not mark so. */
function nameExceptions(page: Page, gold: GoldDocument, marked: readonly GoldMention[]): SheetLine[] {
  const same = (a: GoldMention, b: GoldMention): boolean =>
    a.start === b.start && a.end === b.end && a.entity === b.entity && a.optional === b.optional;
  const names = gold.mentions.filter(({ form }) => form === 'name');
  const missing = names.filter((name) => !marked.some((other) => same(name, other)));
  const wrong = marked.filter((other) => !gold.mentions.some((name) => name.start < other.end && other.start < name.end));
  return [
    ...wrong.map((mention) => ({ line: lineOf(page, mention), text: `! ${quote(page, mention)}` })),
    ...missing.map((mention) => ({
      line: lineOf(page, mention),
      text: `N ${quote(page, mention)}>${mention.entity}${optional(mention)}`,
    })),
  ];
}

function writeNominal(page: Page, mention: GoldMention): SheetLine {
  return {
    line: lineOf(page, mention),
    text: `n ${quote(page, mention, mention.head)}>${mention.entity}${optional(mention)}`,
  };
}

function writeValue({ kind, value, min, max, iso, magnitude, qualifier, unit }: GoldFigure): string {
  const vague = magnitude === undefined ? undefined : `~${magnitude}`;
  const amount = iso ?? value ?? vague ?? `${min}..${max}`;
  return [kind, amount, qualifier, unit ?? '-'].join(' ');
}

function writeAttribution(page: Page, attribution: GoldDocument['attributions'][number]): SheetLine[] {
  const { source, cue, content, kind, stance } = attribution;
  const [first] = cue.spans;
  const [from] = source.spans;
  if (first === undefined) return [];
  const line = lineOf(page, first);
  const by = from === undefined ? '-' : `${quote(page, from)}>${source.entity ?? 'unknown:person'}`;
  const pieces = content.spans
    .flatMap((span) => cutByLines(page, span))
    .map((span) => `${lineOf(page, span) === line ? '' : `@${lineOf(page, span)} `}${quoteContent(page, span)}`);
  const cues = cue.spans.map((span) => quote(page, span)).join(' + ');
  const said = pieces.join(' + ') || '-';
  return [{ line, text: `a ${by} | ${cues} | ${said} | ${stance} ${kind}${optional(attribution)}` }];
}

/** A content that holds a mark of the sheet is quoted by what stands before its first and after its last one. */
function quoteContent(page: Page, span: GoldSpan): string {
  const [from = '', ...rest] = span.text.split(/ (?:[|+=]|~~) /);
  const to = rest.at(-1);
  if (to === undefined) return quote(page, span);
  const first = quote(page, { start: span.start, end: span.start + from.length, text: from });
  return `${first} ~~ ${quote(page, { start: span.end - to.length, end: span.end, text: to })}`;
}

/** The pieces of a span that lie in one line each. */
function cutByLines({ text, lines }: Page, span: GoldSpan): GoldSpan[] {
  return lines
    .map((line) => ({ start: Math.max(line.start, span.start), end: Math.min(line.end, span.end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

function writeEvent(page: Page, event: GoldEvent): string {
  const also = event.alt_types === undefined ? [] : [`/${event.alt_types.join(',')}`];
  const kind = [event.type, ...also, ...(event.modality === 'asserted' ? [] : [event.modality])].join(' ');
  const roles = event.args.map(({ role, entity, ...span }) => {
    const letter = role === 'time' ? 'w' : role.slice(0, 1);
    return `${letter}:${quote(page, span)}${entity === null ? '' : `>${entity}`}`;
  });
  return [`e ${quote(page, event.trigger)} = ${kind}${optional(event)}`, ...roles].join(' | ');
}
