import { wordSet } from '../../../lexicon/wordList.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Amount } from '../amounts/atom.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { isCountingOne } from './countingOne.ts';
import { whyNoFigure } from './filters.ts';
import { readNounSpan, readOfPhrase, type NounSpan } from '../reading/nounSpan.ts';
import type { NounForm } from '../../../linguistics/nounPhrases/nounBehind.ts';
import { readIndexLevel, readPoints } from './points.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { readRate } from '../amounts/rates.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { Row } from '../../../pattern/row.ts';

/** A bare number with what it counts: "20 Daesh inmates", "1,300 of them", "200 more", "2,100 (injured)". */
export function readCount(parsed: ParsedText, row: Row, amount: Amount, article: ArticleContext): Draft | undefined {
  if (amount.kind !== 'bare' || whyNoFigure(parsed, row, amount, article) !== undefined) return undefined;
  const points = readJoinedPoints(row, amount);
  if (points !== undefined) return points;
  const after = readQualifierAfter(row, amount.end);
  const from = after?.end ?? amount.end;
  const counted = readCounted(parsed, row, from, amount.value === 1 ? 'any' : 'plural');
  if (!isCount(parsed, row, amount, counted)) return undefined;
  const draft = countOf(parsed, row, amount, isOneOf(row, amount) ? undefined : counted, from);
  return readIndexLevel(row, readPoints(row, { ...draft, qualifier: after?.qualifier ?? 'exactly' }));
}

/** The count of a noun, if there is one; the number alone ends at `numberEnd`. */
function countOf(
  parsed: ParsedText,
  row: Row,
  { start, value, min, max }: Amount,
  noun: NounSpan | undefined,
  numberEnd: LexemeAt,
): Draft {
  const base = { start, numberEnd, kind: 'count', value, min, max } as const;
  if (noun === undefined) return draftOf({ ...base, end: numberEnd, rule: 'count.bare' });
  const unit = withRate(parsed.tokens[noun.noun]?.lower ?? null, readRate(row, noun.end));
  return draftOf({ ...base, end: noun.end, rule: 'count', unit, noun: noun.noun });
}

/** "a 12-point lead": the points belong to the figure, what they measure does not. */
function readJoinedPoints(row: Row, { start, end, value, min, max }: Amount): Draft | undefined {
  if (!row.isJoiner(end) || !/^points?$/.test(row.lower(end + 1))) return undefined;
  const counted = draftOf({ start, end: end + 2, kind: 'count', rule: 'count', value, min, max, unit: 'point' });
  const points = readPoints(row, counted);
  return points === counted ? undefined : points;
}

/** "One of the businessmen": the figure is the one alone. "At least one of the lists" keeps its group, as higher numbers do. */
function isOneOf(row: Row, { start, value, end }: Amount): boolean {
  return value === 1 && row.lower(end) === 'of' && !/^(?:least|than)$/.test(row.lower(start - 1));
}

function withRate(unit: string | null, rate: string | undefined): string | null {
  return unit === null || rate === undefined ? unit : `${unit} per ${rate}`;
}

const PARTITIVE = wordSet('them us you these whom');

/** What a number counts that ends at `at`: a noun, "of them", "of his aides", or a word for more of the same. */
function readCounted(parsed: ParsedText, row: Row, at: LexemeAt, form: NounForm): NounSpan | undefined {
  const from = row.isJoiner(at) ? at + 1 : at;
  if (row.lower(from) === 'of') return readPart(parsed, row, at, from);
  const models = readModels(row, from);
  if (models !== undefined) return models;
  const opens = row.isWord(from) || /^[“"‘*_]$/.test(row.text(from));
  if (!opens || !row.sameSentence(at - 1, from)) return undefined;
  return readNounSpan(parsed, row, from, form) ?? readDemonym(row, from) ?? readMore(row, from);
}

function readPart(parsed: ParsedText, row: Row, at: LexemeAt, of: LexemeAt): NounSpan | undefined {
  const pronoun = PARTITIVE.has(row.lower(of + 1)) && row.sameSentence(at - 1, of + 1);
  return pronoun ? { end: of + 2, noun: row.at(of + 1)?.token.index ?? -1 } : readDetermined(parsed, row, of);
}

/** "18 777s": what is counted has a number for its name. */
function readModels(row: Row, at: LexemeAt): NounSpan | undefined {
  const models = row.isNumber(at) && row.lower(at + 1) === 's' && row.touches(at + 1);
  return models && !row.touches(at) ? { end: at + 2, noun: row.at(at)?.token.index ?? -1 } : undefined;
}

/** "200 more": the noun is left out. */
function readMore(row: Row, at: LexemeAt): NounSpan | undefined {
  const more = /^(?:more|others?|fewer)$/.test(row.lower(at)) && !(row.lower(at) === 'more' && row.lower(at + 1) === 'than');
  return more ? { end: at + 1, noun: row.at(at)?.token.index ?? -1 } : undefined;
}

/** "18 Filipinos and one Ukrainian": an adjective of nationality that stands for a person. */
function readDemonym(row: Row, at: number): NounSpan | undefined {
  const word = row.at(at);
  const ends = !row.isWord(at + 1) || !row.sameSentence(at, at + 1) || /^(?:CC|IN|VB)/.test(row.tag(at + 1));
  return word !== undefined && word.token.tag === 'JJ' && row.isCapitalized(at) && ends
    ? { end: at + 1, noun: word.token.index }
    : undefined;
}

const DETERMINERS = /^(?:DT|PRP\$|POS)$/;

/** "six of the wounded", "two of his aides": a part of a named group. A group that is counted itself ("36 of the 108") is another figure. */
function readDetermined(parsed: ParsedText, row: Row, at: number): NounSpan | undefined {
  const first = row.at(at + 1)?.token;
  if (first === undefined || !DETERMINERS.test(first.tag)) return undefined;
  const noun = readOfPhrase(parsed, row, at) ?? readNominalAdjective(row, at + 2);
  if (noun === undefined) return undefined;
  for (let i = at; i < noun.end; i += 1) if (row.tag(i) === 'CD' || row.at(i)?.kind === 'number') return undefined;
  return noun;
}

/** "the wounded", "the dead". */
function readNominalAdjective(row: Row, at: number): NounSpan | undefined {
  const word = row.at(at);
  return word !== undefined && /^(?:JJ|VBN|VBD|CD)/.test(word.token.tag) && word.kind === 'word'
    ? { end: at + 1, noun: word.token.index }
    : undefined;
}

/** "One" before a noun introduces as often as it counts, and numbers alone need a reason to be counts. */
function isCount(parsed: ParsedText, row: Row, amount: Amount, noun: NounSpan | undefined): boolean {
  const word = row.lower(amount.start);
  if (word === 'one' && amount.value === 1 && amount.end === amount.start + 1)
    return isCountingOne(parsed, row, amount.start, noun);
  if (noun !== undefined) return true;
  const next = row.text(amount.end);
  if (next === '|' || row.text(amount.start - 1) === '|') return false;
  if (row.isNumber(amount.end) || ['%', '°', '/', ':'].includes(next)) return false;
  if (row.isJoiner(amount.end)) return false;
  return !isYearShaped(row, amount) || row.lower(amount.start - 1) === 'than';
}

function isYearShaped(row: Row, amount: Amount): boolean {
  const { value } = amount;
  return amount.first.number.bare && value !== null && value >= 1900 && value <= 2100 && !row.text(amount.start).includes(',');
}
