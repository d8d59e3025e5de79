import { articleLines, type ArticleLine } from './articleText.ts';
import type { EntityType } from '../../src/core/model/entityType.ts';
import { ENTITY_TYPES, type GoldAttribution, type GoldEvent, type GoldFigure, type GoldMention, type Problem } from './gold.ts';
import { expandWord, type MarkingSheet, type SheetEntity, type SheetItem } from './readSheet.ts';

/** A gold document in the making. Ids of items are given at the end, in the order of the text. */
export type GoldDraft = {
  text: string;
  date: string;
  /** The text prints its date. */
  dated: boolean;
  lines: readonly ArticleLine[];
  entities: Map<string, SheetEntity>;
  mentions: Array<Omit<GoldMention, 'id'>>;
  figures: GoldFigure[];
  attributions: GoldAttribution[];
  events: GoldEvent[];
  problems: Problem[];
  /** End of the last figure, cue or trigger found: marker and article line → offset. */
  cursors: Map<string, number>;
};

export function startDraft(text: string, sheet: MarkingSheet, lines: readonly ArticleLine[] = articleLines(text)): GoldDraft {
  const entities = new Map<string, SheetEntity>();
  const problems = [...sheet.problems];
  const [date, unprinted] = sheet.header.get('date')?.split(' ') ?? [];
  for (const entity of sheet.entities) {
    if (entities.has(entity.id)) problems.push({ line: entity.line, message: `entity "${entity.id}" is declared twice` });
    entities.set(entity.id, entity);
  }
  return {
    text,
    date: date ?? '',
    dated: unprinted !== 'unprinted',
    lines,
    entities,
    mentions: [],
    figures: [],
    attributions: [],
    events: [],
    problems,
    cursors: new Map(),
  };
}

export function complain(draft: GoldDraft, item: { line: number }, message: string): void {
  draft.problems.push({ line: item.line, message });
}

/** The article line an item is about; an empty line where the article is too short (which is then a problem). */
export function lineOf(draft: GoldDraft, item: { articleLine: number; line: number }): ArticleLine {
  const line = draft.lines[item.articleLine - 1];
  if (line === undefined) complain(draft, item, `the article has no line ${item.articleLine}`);
  return line ?? { start: 0, end: 0 };
}

/** Splits `quote>id` or `quote>id:type`. A `>` alone (content after the cue) is not an id. */
export function splitReference(written: string): { quote: string; reference?: string } {
  const parts = /^(.*[^\s>])>([\p{L}\p{N}_]*(?::[a-z]+)?)$/su.exec(written);
  if (parts?.[1] === undefined || parts[2] === undefined || parts[2] === '') return { quote: written };
  return { quote: parts[1], reference: parts[2] };
}

/** The entity a reference names, declared here when it says `id:type` or `:type`. */
export function referTo(draft: GoldDraft, item: SheetItem, reference: string, quote: string): string | undefined {
  const [given = '', short] = reference.split(':');
  if (short === undefined) {
    if (draft.entities.has(given)) return given;
    complain(draft, item, `unknown entity "${given}"`);
    return undefined;
  }
  const type: EntityType | undefined = expandWord(short, ENTITY_TYPES);
  if (type === undefined) {
    complain(draft, item, `unknown entity type "${short}"`);
    return undefined;
  }
  const known = draft.entities.get(given);
  if (known !== undefined) {
    if (known.type !== type) complain(draft, item, `entity "${given}" is ${known.type}, not ${type}`);
    return given;
  }
  const id = given === '' ? `x${item.line}_${draft.entities.size}` : given;
  const canonical = quote.replace(/[[\]]|~\d+$/g, '');
  draft.entities.set(id, { id, type, canonical, surfaces: [], line: item.line });
  return id;
}

const PRONOUNS = new Set(
  (
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose ' +
    'which that this these those himself herself itself themselves myself ourselves'
  ).split(' '),
);

export function isPronoun(quote: string): boolean {
  return PRONOUNS.has(quote.toLowerCase());
}
