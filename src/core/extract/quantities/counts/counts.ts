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
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lowerAt,
  sameSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';

/** A bare number with what it counts: "20 Daesh inmates", "1,300 of them", "200 more", "2,100 (injured)". */
export function readCount(parsed: ParsedText, lexemes: Lexemes, amount: Amount, article: ArticleContext): Draft | undefined {
  if (amount.kind !== 'bare' || whyNoFigure(parsed, lexemes, amount, article) !== undefined) return undefined;
  const points = readJoinedPoints(lexemes, amount);
  if (points !== undefined) return points;
  const after = readQualifierAfter(lexemes, amount.end);
  const from = after?.end ?? amount.end;
  const counted = readCounted(parsed, lexemes, from, amount.value === 1 ? 'any' : 'plural');
  if (!isCount(parsed, lexemes, amount, counted)) return undefined;
  const draft = countOf(parsed, lexemes, amount, isOneOf(lexemes, amount) ? undefined : counted, from);
  return readIndexLevel(lexemes, readPoints(lexemes, { ...draft, qualifier: after?.qualifier ?? 'exactly' }));
}

/** The count of a noun, if there is one; the number alone ends at `numberEnd`. */
function countOf(
  parsed: ParsedText,
  lexemes: Lexemes,
  { start, value, min, max }: Amount,
  noun: NounSpan | undefined,
  numberEnd: LexemeAt,
): Draft {
  const base = { start, numberEnd, kind: 'count', value, min, max } as const;
  if (noun === undefined) return draftOf({ ...base, end: numberEnd, rule: 'count.bare' });
  const unit = withRate(parsed.tokens[noun.noun]?.lower ?? null, readRate(lexemes, noun.end));
  return draftOf({ ...base, end: noun.end, rule: 'count', unit, noun: noun.noun });
}

/** "a 12-point lead": the points belong to the figure, what they measure does not. */
function readJoinedPoints(lexemes: Lexemes, { start, end, value, min, max }: Amount): Draft | undefined {
  if (!isJoiner(lexemes, end) || !/^points?$/.test(lowerAt(lexemes, end + 1))) return undefined;
  const counted = draftOf({ start, end: end + 2, kind: 'count', rule: 'count', value, min, max, unit: 'point' });
  const points = readPoints(lexemes, counted);
  return points === counted ? undefined : points;
}

/** "One of the businessmen": the figure is the one alone. "At least one of the lists" keeps its group, as higher numbers do. */
function isOneOf(lexemes: Lexemes, { start, value, end }: Amount): boolean {
  return value === 1 && lowerAt(lexemes, end) === 'of' && !/^(?:least|than)$/.test(lowerAt(lexemes, start - 1));
}

function withRate(unit: string | null, rate: string | undefined): string | null {
  return unit === null || rate === undefined ? unit : `${unit} per ${rate}`;
}

const PARTITIVE = wordSet('them us you these whom');

/** What a number counts that ends at `at`: a noun, "of them", "of his aides", or a word for more of the same. */
function readCounted(parsed: ParsedText, lexemes: Lexemes, at: LexemeAt, form: NounForm): NounSpan | undefined {
  const from = isJoiner(lexemes, at) ? at + 1 : at;
  if (lowerAt(lexemes, from) === 'of') return readPart(parsed, lexemes, at, from);
  const models = readModels(lexemes, from);
  if (models !== undefined) return models;
  const opens = isWord(lexemes, from) || /^[“"‘*_]$/.test(textAt(lexemes, from));
  if (!opens || !sameSentence(lexemes, at - 1, from)) return undefined;
  return readNounSpan(parsed, lexemes, from, form) ?? readDemonym(lexemes, from) ?? readMore(lexemes, from);
}

function readPart(parsed: ParsedText, lexemes: Lexemes, at: LexemeAt, of: LexemeAt): NounSpan | undefined {
  const pronoun = PARTITIVE.has(lowerAt(lexemes, of + 1)) && sameSentence(lexemes, at - 1, of + 1);
  return pronoun ? { end: of + 2, noun: lexemes[of + 1]?.token.index ?? -1 } : readDetermined(parsed, lexemes, of);
}

/** "18 777s": what is counted has a number for its name. */
function readModels(lexemes: Lexemes, at: LexemeAt): NounSpan | undefined {
  const models = isNumber(lexemes, at) && lowerAt(lexemes, at + 1) === 's' && touches(lexemes, at + 1);
  return models && !touches(lexemes, at) ? { end: at + 2, noun: lexemes[at]?.token.index ?? -1 } : undefined;
}

/** "200 more": the noun is left out. */
function readMore(lexemes: Lexemes, at: LexemeAt): NounSpan | undefined {
  const more =
    /^(?:more|others?|fewer)$/.test(lowerAt(lexemes, at)) &&
    !(lowerAt(lexemes, at) === 'more' && lowerAt(lexemes, at + 1) === 'than');
  return more ? { end: at + 1, noun: lexemes[at]?.token.index ?? -1 } : undefined;
}

/** "18 Filipinos and one Ukrainian": an adjective of nationality that stands for a person. */
function readDemonym(lexemes: Lexemes, at: number): NounSpan | undefined {
  const word = lexemes[at];
  const ends =
    !isWord(lexemes, at + 1) || !sameSentence(lexemes, at, at + 1) || /^(?:CC|IN|VB)/.test(lexemes[at + 1]?.token.tag ?? '');
  return word !== undefined && word.token.tag === 'JJ' && isCapitalized(lexemes, at) && ends
    ? { end: at + 1, noun: word.token.index }
    : undefined;
}

const DETERMINERS = /^(?:DT|PRP\$|POS)$/;

/** "six of the wounded", "two of his aides": a part of a named group. A group that is counted itself ("36 of the 108") is another figure. */
function readDetermined(parsed: ParsedText, lexemes: Lexemes, at: number): NounSpan | undefined {
  const first = lexemes[at + 1]?.token;
  if (first === undefined || !DETERMINERS.test(first.tag)) return undefined;
  const noun = readOfPhrase(parsed, lexemes, at) ?? readNominalAdjective(lexemes, at + 2);
  if (noun === undefined) return undefined;
  for (let i = at; i < noun.end; i += 1) if (lexemes[i]?.token.tag === 'CD' || lexemes[i]?.kind === 'number') return undefined;
  return noun;
}

/** "the wounded", "the dead". */
function readNominalAdjective(lexemes: Lexemes, at: number): NounSpan | undefined {
  const word = lexemes[at];
  return word !== undefined && /^(?:JJ|VBN|VBD|CD)/.test(word.token.tag) && word.kind === 'word'
    ? { end: at + 1, noun: word.token.index }
    : undefined;
}

/** "One" before a noun introduces as often as it counts, and numbers alone need a reason to be counts. */
function isCount(parsed: ParsedText, lexemes: Lexemes, amount: Amount, noun: NounSpan | undefined): boolean {
  const word = lowerAt(lexemes, amount.start);
  if (word === 'one' && amount.value === 1 && amount.end === amount.start + 1)
    return isCountingOne(parsed, lexemes, amount.start, noun);
  if (noun !== undefined) return true;
  const next = textAt(lexemes, amount.end);
  if (next === '|' || textAt(lexemes, amount.start - 1) === '|') return false;
  if (isNumber(lexemes, amount.end) || ['%', '°', '/', ':'].includes(next)) return false;
  if (isJoiner(lexemes, amount.end)) return false;
  return !isYearShaped(lexemes, amount) || lowerAt(lexemes, amount.start - 1) === 'than';
}

function isYearShaped(lexemes: Lexemes, amount: Amount): boolean {
  const { value } = amount;
  return (
    amount.first.number.bare && value !== null && value >= 1900 && value <= 2100 && !textAt(lexemes, amount.start).includes(',')
  );
}
