import { PARTITIVE_PRONOUNS } from '../../../lexicon/functionWords.ts';
import type { NounForm } from '../../../linguistics/nounPhrases/nounBehind.ts';
import type { Token } from '../../../model/token.ts';
import type { Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import type { Amount } from '../amounts/atom.ts';
import { readRate } from '../amounts/rates.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import type { Documented } from '../reading/documented.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { nounPart, NOUN_PARTS } from '../reading/nounParts.ts';
import { readQualifierAfter } from '../reading/qualifiers.ts';
import { isCountingOne } from './countingOne.ts';
import { whyNoFigure } from './filters.ts';

/** "18 Filipinos and one Ukrainian": an adjective of nationality that stands for a person. */
const DEMONYM = phrasesIn({})(['@=JJ !WORD', '@=JJ &@CC|IN|VB'], (_, { row, start }) => row.isCapitalized(start) || undefined);

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
export function readCount(row: Row, amount: Amount, article: ArticleContext): Draft | undefined {
  if (amount.kind !== 'bare' || whyNoFigure(row, amount, article) !== undefined) return undefined;
  const { start, value, min, max } = amount;
  const { end, qualifier } = readQualifierAfter(row, amount.end) ?? { end: amount.end, qualifier: 'exactly' };
  const counted = row.sameSentence(end - 1, end) ? COUNTED[value === 1 ? 'any' : 'plural'](row, end) : undefined;
  if (!isCount(row, amount, counted)) return undefined;
  const base = { start, numberEnd: end, kind: 'count', qualifier, value, min, max } as const;
  // "One of the businessmen": the figure is the one alone. "At least one of the lists" keeps its group, as higher numbers do.
  const oneOf = value === 1 && row.lower(amount.end) === 'of' && !/^(?:least|than)$/.test(row.lower(start - 1));
  if (counted === undefined || oneOf) return draftOf({ ...base, end, rule: 'count.bare' });
  const noun = counted.value;
  const rate = readRate(row, counted.end);
  const unit = rate === undefined ? noun.lower : `${noun.lower} per ${rate}`;
  return draftOf({ ...base, end: counted.end, rule: 'count', unit, noun });
}

/** What a number counts that ends before it. Where no noun phrase is read, the last word stands for it. */
const countedIn = (form: NounForm) =>
  phrasesIn({ ...NOUN_PARTS, FOLLOWING: nounPart(form), PARTITIVE: PARTITIVE_PRONOUNS, DEMONYM })(
    [
      // "a seven-member board"
      '~ &WORD @NN',
      // "of them", "six of the wounded", "two of his aides"
      '- of them|us|you|these|whom',
      '- of &@=DT|PRP$|POS noun:DETERMINED',
      '- of &@=DT PARTITIVE',
      '- of !DETERMINED @=DT|PRP$|POS &WORD @JJ|VBN|VBD|CD',
      // "18 777s"
      '- # +s',
      '- noun:FOLLOWING',
      // "200 more"
      '- more !than',
      '- other|others|fewer',
      '- DEMONYM',
    ],
    ({ noun }, { row, start, end }) => (isCountedItself(row, start, end) ? undefined : (noun ?? row.at(end - 1)?.token)),
  );
const COUNTED = { any: countedIn('any'), plural: countedIn('plural') };

/** "36 of the 108": the group is another figure. */
function isCountedItself(row: Row, start: LexemeAt, end: LexemeAt): boolean {
  const group = row.lower(start) === 'of' ? row.lexemes.slice(start, end) : [];
  return group.some(({ kind, token }) => kind === 'number' || token.tag === 'CD');
}

/** "One" before a noun introduces as often as it counts, and numbers alone need a reason to be counts. */
function isCount(row: Row, amount: Amount, counted: Part<Token> | undefined): boolean {
  const { start, end, value } = amount;
  if (row.lower(start) === 'one' && value === 1 && end === start + 1) return isCountingOne(row, start, counted);
  if (counted !== undefined) return true;
  const inTable = row.text(end) === '|' || row.text(start - 1) === '|';
  if (inTable || row.isNumber(end) || row.isJoiner(end) || /^[%°/:]$/.test(row.text(end))) return false;
  return !isYearShaped(row, amount) || row.lower(start - 1) === 'than';
}

function isYearShaped(row: Row, { start, value, number }: Amount): boolean {
  return number.bare && value !== null && value >= 1900 && value <= 2100 && !row.text(start).includes(',');
}
