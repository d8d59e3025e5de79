import type { NounForm } from '../../../linguistics/nounPhrases/nounBehind.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import type { Amount } from '../amounts/atom.ts';
import { readRate } from '../amounts/rates.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import type { Documented } from '../reading/documented.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan, readOfPhrase, type NounSpan } from '../reading/nounSpan.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { isCountingOne } from './countingOne.ts';
import { whyNoFigure } from './filters.ts';
import { readIndexLevel, readPoints } from './points.ts';

/** Counts are made of what `readAmount` leaves bare, not by a reader of their own. */
export const COUNT_RULES: readonly Documented[] = [
  {
    name: 'count',
    says: 'a bare number with what it counts: "20 inmates", "1,300 of them"',
    examples: `They freed {20 inmates = count 20}. / Police held {1,300 of them = count 1300}.
      {Some 20, 000 people = count 20000 about} came. / The {seven-member = count 7} board met.
      It opened in 2020.`,
  },
  {
    name: 'count.bare',
    says: 'a bare number that nothing follows it could count',
    examples: `Police said that {40 = count 40} were hurt.
      It is | 40 | in the table.`,
  },
];

/** A bare number with what it counts: "20 Daesh inmates", "1,300 of them", "200 more", "2,100 (injured)". */
export function readCount(parsed: ParsedText, row: Row, amount: Amount, article: ArticleContext): Draft | undefined {
  if (amount.kind !== 'bare' || whyNoFigure(parsed, row, amount, article) !== undefined) return undefined;
  const points = readJoinedPoints(row, amount);
  if (points !== undefined) return points;
  const { start, value, min, max } = amount;
  const { end, qualifier } = readQualifierAfter(row, amount.end) ?? { end: amount.end, qualifier: 'exactly' };
  const noun = readCounted(parsed, row, end, value === 1 ? 'any' : 'plural');
  if (!isCount(parsed, row, amount, noun)) return undefined;
  const base = { start, numberEnd: end, kind: 'count', qualifier, value, min, max } as const;
  if (noun === undefined || isOneOf(row, amount)) {
    return readIndexLevel(row, readPoints(row, draftOf({ ...base, end, rule: 'count.bare' })));
  }
  const rate = readRate(row, noun.end);
  const counted = parsed.tokens[noun.noun]?.lower ?? null;
  const unit = counted === null || rate === undefined ? counted : `${counted} per ${rate}`;
  return readPoints(row, draftOf({ ...base, end: noun.end, rule: 'count', unit, noun: noun.noun }));
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

/** A word that stands for what is counted. */
function oneWord(row: Row, at: LexemeAt): NounSpan {
  return { end: at + 1, noun: row.at(at)?.token.index ?? -1 };
}

/** What a number counts that ends at `at`: the noun that is joined to it ("a seven-member board"), "of them", "of his aides", a model ("18 777s"), or what follows. */
function readCounted(parsed: ParsedText, row: Row, at: LexemeAt, form: NounForm): NounSpan | undefined {
  const joined = row.isJoiner(at);
  if (joined && row.isWord(at + 1) && row.tag(at + 1).startsWith('NN')) return oneWord(row, at + 1);
  const from = joined ? at + 1 : at;
  if (row.lower(from) === 'of') return readPart(parsed, row, from);
  if (row.isNumber(from) && /^\d+s$/.test(row.piece(from)) && !row.touches(from)) return { ...oneWord(row, from), end: from + 2 };
  return row.sameSentence(at - 1, from) ? readFollowing(parsed, row, from, form) : undefined;
}

/** A noun, or a word for more of the same: "200 more". */
function readFollowing(parsed: ParsedText, row: Row, from: LexemeAt, form: NounForm): NounSpan | undefined {
  if (!row.isWord(from) && !/^[“"‘*_]$/.test(row.text(from))) return undefined;
  const more = /^(?:more(?! than)|others?|fewer)\b/.test(`${row.lower(from)} ${row.lower(from + 1)}`);
  return readNounSpan(parsed, row, from, form) ?? (more || isDemonym(row, from) ? oneWord(row, from) : undefined);
}

/** "18 Filipinos and one Ukrainian": an adjective of nationality that stands for a person. */
function isDemonym(row: Row, at: LexemeAt): boolean {
  const ends = !row.isWord(at + 1) || !row.sameSentence(at, at + 1) || /^(?:CC|IN|VB)/.test(row.tag(at + 1));
  return ends && row.tag(at) === 'JJ' && row.isCapitalized(at);
}

/** "of them", "six of the wounded", "two of his aides": a part of a group. One that is counted itself ("36 of the 108") is another figure. */
function readPart(parsed: ParsedText, row: Row, of: LexemeAt): NounSpan | undefined {
  if (/^(?:them|us|you|these|whom)$/.test(row.lower(of + 1))) return oneWord(row, of + 1);
  if (!/^(?:DT|PRP\$|POS)$/.test(row.tag(of + 1))) return undefined;
  const nominal = row.isWord(of + 2) && /^(?:JJ|VBN|VBD|CD)/.test(row.tag(of + 2)) ? oneWord(row, of + 2) : undefined;
  const noun = readOfPhrase(parsed, row, of) ?? nominal;
  const counted = row.lexemes.slice(of, noun?.end ?? of).some(({ kind, token }) => kind === 'number' || token.tag === 'CD');
  return counted ? undefined : noun;
}

/** "One" before a noun introduces as often as it counts, and numbers alone need a reason to be counts. */
function isCount(parsed: ParsedText, row: Row, amount: Amount, noun: NounSpan | undefined): boolean {
  const { start, end, value } = amount;
  if (row.lower(start) === 'one' && value === 1 && end === start + 1) return isCountingOne(parsed, row, start, noun);
  if (noun !== undefined) return true;
  const inTable = row.text(end) === '|' || row.text(start - 1) === '|';
  if (inTable || row.isNumber(end) || row.isJoiner(end) || /^[%°/:]$/.test(row.text(end))) return false;
  return !isYearShaped(row, amount) || row.lower(start - 1) === 'than';
}

function isYearShaped(row: Row, { start, value, first }: Amount): boolean {
  return first.number.bare && value !== null && value >= 1900 && value <= 2100 && !row.text(start).includes(',');
}
