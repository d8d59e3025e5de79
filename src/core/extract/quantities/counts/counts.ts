import { wordSet } from '../../../lexicon/wordList.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Amount } from '../amounts/atom.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { isCountingOne } from './countingOne.ts';
import { whyNoFigure } from './filters.ts';
import { readNounSpan, readOfPhrase, type NounForm, type NounSpan } from '../reading/nounSpan.ts';
import { readIndexLevel, readPoints } from './points.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { readRate } from '../amounts/rates.ts';
import { isCapitalized, isJoiner, isNumber, isWord, lowerAt, sameSentence, textAt, type Lexemes } from '../../../pattern/row.ts';

/** A bare number with what it counts: "20 Daesh inmates", "1,300 of them", "200 more", "2,100 (injured)". */
export function readCount(parsed: ParsedText, lexemes: Lexemes, amount: Amount): Draft | undefined {
  if (amount.kind !== 'bare' || whyNoFigure(parsed, lexemes, amount) !== undefined) return undefined;
  const points = readJoinedPoints(lexemes, amount);
  if (points !== undefined) return points;
  const after = readQualifierAfter(lexemes, amount.end);
  const from = after?.end ?? amount.end;
  const counted = readCounted(parsed, lexemes, from, amount.value === 1 ? 'any' : 'plural');
  if (!isCount(parsed, lexemes, amount, counted)) return undefined;
  const noun = isOneOf(lexemes, amount) ? undefined : counted;
  const head = noun === undefined ? undefined : parsed.tokens[noun.noun];
  const draft = draftOf({
    start: amount.start,
    end: noun?.end ?? from,
    numberEnd: from,
    kind: 'count',
    rule: noun === undefined ? 'count.bare' : 'count',
    qualifier: after?.qualifier ?? 'exactly',
    value: amount.value,
    min: amount.min,
    max: amount.max,
    unit: withRate(head?.lower ?? null, noun === undefined ? undefined : readRate(lexemes, noun.end)),
    ...(noun === undefined ? {} : { noun: noun.noun }),
  });
  return readIndexLevel(lexemes, readPoints(lexemes, draft));
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

function readCounted(parsed: ParsedText, lexemes: Lexemes, at: number, form: NounForm): NounSpan | undefined {
  const joined = isJoiner(lexemes, at);
  const from = joined ? at + 1 : at;
  if (lowerAt(lexemes, from) === 'of' && PARTITIVE.has(lowerAt(lexemes, from + 1)) && sameSentence(lexemes, at - 1, from + 1)) {
    return { end: from + 2, noun: lexemes[from + 1]?.token.index ?? -1 };
  }
  if (lowerAt(lexemes, from) === 'of') return readDetermined(parsed, lexemes, from);
  if (!isWord(lexemes, from) && !/^[“"‘*_]$/.test(textAt(lexemes, from))) return undefined;
  if (!sameSentence(lexemes, at - 1, from)) return undefined;
  const noun = readNounSpan(parsed, lexemes, from, form) ?? readDemonym(lexemes, from);
  if (noun !== undefined) return noun;
  const word = lowerAt(lexemes, from);
  const ellipsis =
    ['more', 'others', 'other', 'fewer'].includes(word) && !(word === 'more' && lowerAt(lexemes, from + 1) === 'than');
  return ellipsis ? { end: from + 1, noun: lexemes[from]?.token.index ?? -1 } : undefined;
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
