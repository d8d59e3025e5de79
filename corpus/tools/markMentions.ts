import { locateQuote, occurrences, readQuote, goldSpanOf, type SheetQuote } from './articleText.ts';
import { complain, lineOf, referTo, splitReference, type GoldDraft } from './goldDraft.ts';
import { contains, overlaps, sameSpan } from '../../src/core/text/span.ts';
import type { GoldMention, GoldSpan } from './gold.ts';
import type { SheetEntity, SheetItem } from './readSheet.ts';

/** Marks every occurrence of every surface as a name, longest first; `N` items come before them and `!` items keep words free. */
export function markNames(draft: GoldDraft, items: readonly SheetItem[]): void {
  const kept: GoldSpan[] = [];
  for (const item of items) if (item.marker === '!') kept.push(...freeSpans(draft, item));
  for (const item of items) if (item.marker === 'N') markNamedHere(draft, item);
  const surfaces = [...draft.entities.values()]
    .flatMap((entity) => entity.surfaces.map((surface) => ({ entity, surface })))
    .slice()
    .sort((a, b) => b.surface.length - a.surface.length);
  const taken = new Set<string>();
  for (const { entity, surface } of surfaces) {
    if (taken.has(surface)) complain(draft, entity, `surface "${surface}" belongs to two entities`);
    taken.add(surface);
    markSurface(draft, entity, surface, kept);
  }
}

function freeSpans(draft: GoldDraft, item: SheetItem): GoldSpan[] {
  const line = lineOf(draft, item);
  const quote = readQuote(item.body);
  const starts = occurrences(draft.text, quote.text, line.start, line.end);
  const chosen = quote.nth === undefined ? starts : starts.slice(quote.nth - 1, quote.nth);
  if (chosen.length === 0) complain(draft, item, `not in the line: "${item.body}"`);
  return chosen.map((start) => goldSpanOf(draft.text, start, start + quote.text.length));
}

function markNamedHere(draft: GoldDraft, item: SheetItem): void {
  const { quote, reference } = splitReference(item.body);
  const entity = reference === undefined ? undefined : referTo(draft, item, reference, quote);
  const span = locateQuote(draft.text, lineOf(draft, item), readQuote(quote));
  if (span === undefined) complain(draft, item, `not in the line: "${quote}"`);
  else if (entity === undefined) complain(draft, item, `"${quote}" needs ">entity"`);
  else pushName(draft, span, entity, item.optional);
}

function markSurface(draft: GoldDraft, entity: SheetEntity, surface: string, kept: readonly GoldSpan[]): void {
  const starts = occurrences(draft.text, surface, 0, draft.text.length);
  for (const start of starts) {
    const span = goldSpanOf(draft.text, start, start + surface.length);
    const isCurrency = /^[$£€]\d/.test(draft.text.slice(span.end));
    const free = !kept.some((other) => contains(other, span)) && !draft.mentions.some((mention) => overlaps(mention, span));
    if (free && !isCurrency) pushName(draft, span, entity.id, false);
  }
  if (starts.length === 0 && surface !== entity.canonical)
    complain(draft, entity, `surface "${surface}" does not occur in the article`);
}

function pushName(draft: GoldDraft, span: GoldSpan, entity: string, optional: boolean): void {
  const type = draft.entities.get(entity)?.type ?? 'other';
  const mention: Omit<GoldMention, 'id'> = { ...span, type, entity, form: 'name', head: span };
  draft.mentions.push(optional ? { ...mention, optional: true } : mention);
}

/** Marks an `n` item. */
export function markNominalItem(draft: GoldDraft, item: SheetItem): void {
  const { quote, reference } = splitReference(item.body);
  const written = readQuote(quote);
  const span = locateQuote(draft.text, lineOf(draft, item), written);
  const entity = reference === undefined ? undefined : referTo(draft, item, reference, quote);
  if (span === undefined) complain(draft, item, `not in the line: "${quote}"`);
  else if (entity === undefined) complain(draft, item, `"${quote}" needs ">entity"`);
  else addNominal(draft, item, span, entity, written);
}

/** Adds a nominal mention of `entity`, or makes the one already there required when this item is. */
export function addNominal(draft: GoldDraft, item: SheetItem, span: GoldSpan, entity: string, quote: SheetQuote): void {
  const there = draft.mentions.find((mention) => sameSpan(mention, span));
  if (there !== undefined) {
    if (there.entity !== entity) complain(draft, item, `"${span.text}" is already a mention of "${there.entity}"`);
    if (!item.optional) delete there.optional;
    return;
  }
  const type = draft.entities.get(entity)?.type ?? 'other';
  const head = quote.head
    ? goldSpanOf(draft.text, span.start + quote.head.start, span.start + quote.head.end)
    : nominalHead(draft.text, span);
  const mention: Omit<GoldMention, 'id'> = { ...span, type, entity, form: 'nominal', head };
  draft.mentions.push(item.optional ? { ...mention, optional: true } : mention);
}

const PREPOSITION =
  /\s(?:of|in|at|from|for|near|on|with|by|to|off|under|outside|inside|around|across|along|over|between|among|against|into|aboard|behind|within|without|about|after|before|per|up|down|above|below|beyond|through|throughout|via|north|south|east|west)\s/;

/** The last word before the first preposition. */
export function nominalHead(text: string, span: GoldSpan): GoldSpan {
  const cut = PREPOSITION.exec(span.text);
  const body = cut ? span.text.slice(0, cut.index) : span.text;
  const word = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’.,-]*$/u.exec(body.trimEnd());
  const start = word ? span.start + word.index : span.start;
  return goldSpanOf(text, start, word ? start + word[0].length : span.end);
}
