import { createHash } from 'node:crypto';
import { locateQuote, type ArticleLine } from './articleText.ts';
import { complain, lineOf, referTo, splitReference, startDraft, type GoldDraft } from './goldDraft.ts';
import { contains } from '../../src/core/text/span.ts';
import type { GoldAttribution, GoldDocument, GoldEntity, GoldFigure, GoldMention, Problem, Split } from './gold.ts';
import { markAttribution, takeNext } from './markAttributions.ts';
import { markEvent } from './markEvents.ts';
import { markNames, markNominalItem } from './markMentions.ts';
import { readFigure } from './readFigure.ts';
import { readSheet, type MarkingSheet, type SheetItem } from './readSheet.ts';

/** The split of an article, from its number: 2 of 5 mod dev, 4 of 5 mod test, else train. */
export function splitOf(name: string): Split {
  const rest = Number.parseInt(name, 10) % 5;
  return rest === 2 ? 'dev' : rest === 4 ? 'test' : 'train';
}

/** What is known of a text that is not one of our articles: its split, and the lines its sheet counts. */
export type Foreign = { split: Split; lines: readonly ArticleLine[] };

/**
 * Builds the gold document of one article, or of a foreign text, from its text and its sheet. The document is only good when there are
 * no problems.
 */
export function buildGold(
  name: string,
  text: string,
  source: string,
  foreign?: Foreign,
): { gold: GoldDocument; problems: Problem[] } {
  const sheet = readSheet(source);
  const draft = startDraft(text, sheet, foreign?.lines);
  checkHeader(draft, sheet, foreign ? ['date', 'domain'] : ['title', 'date', 'domain']);
  const of = (marker: SheetItem['marker']): SheetItem[] => sheet.items.filter((item) => item.marker === marker);
  for (const item of sheet.items) declareReferences(draft, item);
  markNames(draft, sheet.items);
  for (const item of of('f')) markFigure(draft, item);
  for (const item of of('n')) markNominalItem(draft, item);
  for (const item of of('a')) markAttribution(draft, item);
  for (const item of of('e')) markEvent(draft, item);
  const gold = finish(foreign?.split ?? splitOf(name), draft, sheet);
  return { gold, problems: draft.problems.slice().sort((a, b) => a.line - b.line) };
}

/** Declares every `>id:type` before any item is marked, so that items may refer to each other in any order. */
function declareReferences(draft: GoldDraft, item: SheetItem): void {
  if (item.marker === 'f' || item.marker === '!') return;
  for (const piece of item.body.split(' | ')) {
    const { quote, reference } = splitReference(piece.replace(/^[atvpwf]:/, '').trim());
    if (reference !== undefined && /^[^:]+:/.test(reference)) referTo(draft, item, reference, quote);
  }
}

function checkHeader(draft: GoldDraft, sheet: MarkingSheet, keys: readonly string[]): void {
  for (const key of keys) if (!sheet.header.has(key)) complain(draft, { line: 1 }, `the header lacks "${key}:"`);
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.date)) complain(draft, { line: 1 }, `"date:" must be YYYY-MM-DD`);
}

function markFigure(draft: GoldDraft, item: SheetItem): void {
  const at = item.body.lastIndexOf(' = ');
  const written = at < 0 ? item.body : item.body.slice(0, at);
  const span = takeNext(draft, item, lineOf(draft, item), written.trim());
  if (span === undefined) return;
  const value = readFigure(span.text, at < 0 ? undefined : item.body.slice(at + 3).trim(), draft.date);
  if (typeof value === 'string') {
    complain(draft, item, value);
    return;
  }
  const twin = draft.figures.find((other) => other.start < span.end && span.start < other.end);
  if (twin) complain(draft, item, `the figure "${span.text}" overlaps "${twin.text}"`);
  const id = `f${draft.figures.length + 1}`;
  const figure: GoldFigure = { id, ...span, ...value, attribution: null };
  draft.figures.push(item.optional || isUndatable(draft, figure) ? { ...figure, optional: true } : figure);
}

/** A date that only the day of the article resolves, in a text that does not print that day. */
function isUndatable({ dated }: GoldDraft, { kind, text, iso }: GoldFigure): boolean {
  return !dated && kind === 'date' && !/(?:1[5-9]|20)\d\d/.test(text) && iso?.startsWith('T') !== true;
}

function byPosition(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end;
}

function size(attribution: GoldAttribution): number {
  return attribution.content.spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** Gives each figure the smallest explicit attribution whose content holds it. */
export function attributeFigures(figures: readonly GoldFigure[], attributions: readonly GoldAttribution[]): GoldFigure[] {
  return figures.map((figure) => ({ ...figure, attribution: attributionOf(figure, attributions) }));
}

function attributionOf(figure: GoldFigure, all: readonly GoldAttribution[]): string | null {
  const holding = all.filter(
    (attribution) => !attribution.source.implicit && attribution.content.spans.some((span) => contains(span, figure)),
  );
  return holding.slice().sort((a, b) => size(a) - size(b))[0]?.id ?? null;
}

function finish(split: Split, draft: GoldDraft, sheet: MarkingSheet): GoldDocument {
  const mentions: GoldMention[] = draft.mentions
    .slice()
    .sort(byPosition)
    .map((mention, index) => ({ id: `m${index + 1}`, ...mention }));
  const attributions = draft.attributions
    .slice()
    .sort((a, b) => (a.cue.spans[0]?.start ?? 0) - (b.cue.spans[0]?.start ?? 0))
    .map((attribution, index) => ({ ...attribution, source: knownSource(attribution.source, mentions), id: `a${index + 1}` }));
  const figures = attributeFigures(draft.figures.slice().sort(byPosition), attributions);
  const events = draft.events
    .slice()
    .sort((a, b) => byPosition(a.trigger, b.trigger))
    .map((event, index) => ({ ...event, id: `e${index + 1}` }));
  const note = sheet.header.get('note');
  return {
    text_sha256: createHash('sha256').update(draft.text, 'utf8').digest('hex'),
    header: {
      date: draft.date,
      title: sheet.header.get('title') ?? '',
      domain: sheet.header.get('domain') ?? '',
      split,
      ...(note === undefined ? {} : { note }),
      ...(draft.dated ? {} : { unprinted: true as const }),
    },
    offsets: 'utf-16 code units, [start,end)',
    entities: finishEntities(draft, mentions),
    mentions,
    figures,
    attributions,
    events,
  };
}

/** A source that only a pronoun names (*They asked me…*) has no entity. */
function knownSource(source: GoldAttribution['source'], mentions: readonly GoldMention[]): GoldAttribution['source'] {
  return mentions.some((mention) => mention.entity === source.entity) ? source : { ...source, entity: null };
}

function finishEntities(draft: GoldDraft, mentions: readonly GoldMention[]): GoldEntity[] {
  const entities: GoldEntity[] = [];
  for (const { id, type, canonical, related, line } of draft.entities.values()) {
    const own = mentions.filter((mention) => mention.entity === id);
    const used = own.length > 0 || draft.events.some((event) => event.args.some((arg) => arg.entity === id));
    if (own.length === 0 && used) {
      complain(draft, { line }, `entity "${id}" has no mention, only pronouns`);
      continue;
    }
    const isElsewhere =
      [...draft.entities.values()].some((entity) => entity.related === id) ||
      draft.attributions.some((attribution) => attribution.source.entity === id);
    if (own.length === 0 && !isElsewhere) complain(draft, { line }, `entity "${id}" (${canonical}) has no mention`);
    if (own.length === 0) continue;
    const named = own.some((mention) => mention.form === 'name');
    const keep = related !== undefined && mentions.some((mention) => mention.entity === related);
    if (related !== undefined && !draft.entities.has(related)) complain(draft, { line }, `unknown related entity "${related}"`);
    entities.push({ id, type, canonical, named, ...(keep ? { related } : {}) });
  }
  return entities;
}

/** The title must be the article's own words: used by the check of the whole corpus. */
export function hasTitle(text: string, title: string): boolean {
  return locateQuote(text, { start: 0, end: text.length }, { text: title }) !== undefined;
}
