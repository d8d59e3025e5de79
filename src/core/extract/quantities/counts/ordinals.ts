import { ABBREVIATED_STREETS } from '../../../lexicon/addresses.ts';
import { POSSESSIVES } from '../../../lexicon/functionWords.ts';
import { DENOMINATORS, ORDINALS, TENS } from '../../../lexicon/numerals.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { ORDINAL_COMPOUNDS, UNRANKED_NOUNS } from '../../../lexicon/ranks.ts';
import type { Token } from '../../../model/token.ts';
import { lexeme } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn, type Place, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart, readNumber } from '../numbers/numbers.ts';
import { draftsBy } from '../reading/draft.ts';
import { NOUN_PARTS } from '../reading/nounParts.ts';

/** A place in an order, and what is ranked. */
interface Ranking {
  readonly rank: { readonly value: number; readonly end: LexemeAt };
  readonly noun?: Token | undefined;
  /** Of what a hyphen joins, the word. */
  readonly unit?: string | undefined;
}

/** "third", "twenty-first", "22nd"; none that a hyphen joins to a word before, or whose capital makes it a name: "the Fifth". */
const RANK = phrasesIn({ WORD: ORDINALS, TEN: TENS, BELOW_TEN: new Map([...ORDINALS].filter(([, value]) => value < 10)) })(
  ['value:WORD', 'ten:TEN ~ one:BELOW_TEN', 'digits:# +st|nd|rd|th'],
  ({ value, ten = 0, one = 0, digits }, { row, start, end }): Ranking['rank'] | undefined =>
    row.isJoiner(start - 1) || (digits === undefined && isNameWord(row, start))
      ? undefined
      : { value: value ?? digits ?? ten + one, end },
);

/** A capital inside a sentence that no headline has given. */
function isNameWord(row: Row, at: LexemeAt): boolean {
  return row.isCapitalized(at) && !row.startsSentence(at) && !row.isTitleCase();
}

const words = {
  ...NOUN_PARTS,
  RANK,
  NUMBER: numberPart(({ value }) => Number.isInteger(value)),
  JOINED: lexeme((row, at) => (/^(?:NN|VBN|JJ)/.test(row.tag(at)) ? row.lower(at) : undefined)),
  SUPERLATIVE: lexeme((row, at) => (/est$|^most$/.test(row.lower(at)) ? true : undefined)),
  OWNER: new Set([...POSSESSIVES, 's']),
  STOP: new Set([...'.,;:)']),
  DOT: new Set('.'),
  TAG: new Set('#'),
};
const rule = rulesIn(words);

/** Without a noun a rank above three is surely one: "the first" may be anything. */
const SURE = 4;
/** What follows a rank with which the phrase ends. */
const CLOSING = ['END', 'MARK', '@IN|CC|VB|WDT|TO'];
const MOST_NUMBERED = 100;
/** Higher numbers behind "#" are jerseys and tags. */
const MOST_TAGGED = 20;
const MOST_SPELLED = 10;
/** What has a number on its back: "the number 10 shirt went to Silva, the No. 7 to Rocha". */
const SHIRTS = wordSet('shirt jersey');
const SHIRT_REACH = 14;
const SHIRT_REACH_BEHIND = 4;

/** Ranks with what is ranked; then those that stand alone: none of a headline's words, and nothing "of" more. */
export const ORDINAL_RULES: readonly Rule<Ranking>[] = [
  rule('ordinal.number', {
    says: ['no +DOT rank:NUMBER noun:NOUN?', 'tag:TAG rank:NUMBER noun:NOUN?', 'spelled:number rank:NUMBER noun:NOUN?'],
    when: ({ rank, tag, spelled }, { row, start }) =>
      rank.value <= (tag !== undefined ? MOST_TAGGED : spelled !== undefined ? MOST_SPELLED : MOST_NUMBERED) &&
      (tag === undefined || /^(?:DT|PRP\$|POS)$/.test(row.tag(start - 1)) || /^(?:be|as|at|rank)$/.test(row.lemma(start - 1))) &&
      !isInLabel(row, start),
    examples: `He is the {No. 2 rival = ordinal 2}. / It has been {#3 = ordinal 3} since May.
      The number 200 is big. / He wore #12 then. / The number 10 shirt went to Silva, and the No. 7 to Rocha.`,
  }),
  rule('ordinal', {
    says: ['rank:RANK ~ &SUPERLATIVE noun:NOUN', 'rank:RANK ~ SUPERLATIVE', 'rank:RANK !~ !@=VBD|VBZ|VBP noun:NOUN'],
    when: (found, place) => !isNoRank(found, place),
    examples: `It was their {first meeting = ordinal 1}. / He spoke at the {60th NATO conference = ordinal 60}.
      It is the {second-largest = ordinal 2}.
      On the one hand, at first glance. / It lets third party developers in.`,
  }),
  rule('ordinal.joined', {
    says: ['rank:RANK ~ unit:JOINED'],
    when: (found, place) => !isNoRank(found, place) && !DENOMINATORS.has(found.unit),
    examples: `He scored a {90th-minute = ordinal 90} goal.
      He was the first-person narrator.`,
  }),
  rule('ordinal.placed', {
    says: ['rank:RANK !of !~'],
    // A verb of standing in an order, a pronoun that one has placed, or a rank before.
    after: ['<finish|come|place|rank|run|stand|lie|be>', 'them|him|her|it', '<come|finish> in', 'and'],
    before: CLOSING,
    when: ({ rank }, { row, start }) =>
      (rank.value > 1 || /^(?:finish|place|rank)$/.test(row.lemma(start - 1))) &&
      (row.lower(start - 1) !== 'and' || row.isNumber(start)),
    examples: `She finished {third = ordinal 3}. / He finished {first = ordinal 1} in May.
      It ranks them {60th = ordinal 60}.
      He was second of them.`,
  }),
  rule('ordinal.behind a name', {
    says: ['rank:RANK !of !~'],
    after: ['@NNP'],
    before: CLOSING,
    when: ({ rank }, { row, start, end }) =>
      rank.value > 1 &&
      isNameWord(row, start - 1) &&
      (row.isNumber(start) ? !row.isWord(end) : /^(?:in|with|on)$/.test(row.lower(end))),
    examples: `Bolt won, with Thompson {second = ordinal 2} in 9.89.
      He met Thompson first in May.`,
  }),
  rule('ordinal.in an order', {
    says: ['rank:RANK'],
    before: ['in the world|country|nation|league|state|standings|rankings|table|race', 'overall'],
    when: ({ rank }) => rank.value > 1,
    examples: `It is the first country in Europe and {twelfth = ordinal 12} in the world.
      He was first in the world. / She came at the second bell.`,
  }),
  rule('ordinal.of an owner', {
    says: ['rank:RANK'],
    after: ['OWNER', 'the'],
    before: ['END', 'STOP', 'of the', '@=VBD|VBZ|VBP', 'since|in|on|for|this|after|from'],
    when: (_, { row, start, end }) => row.lower(start - 1) !== 'the' || /^VB[DZP]$/.test(row.tag(end)),
    examples: `It was the club’s {first = ordinal 1} since 1989. / The {first = ordinal 1} struck the school.
      It was his first love of them. / Her first and best came. / A first struck him.`,
  }),
  rule('ordinal.determined', {
    says: ['rank:RANK !~'],
    after: ['a|the', 'OWNER'],
    before: ['END', 'MARK', 'of the', '@IN|CC|WDT|TO', 'this'],
    when: ({ rank }, place) => isSure(rank.value, place),
    examples: `He scored the {fifth = ordinal 5} after the break.
      The first after the break was his.`,
  }),
];

/** Whether the noun is left out behind "a" or "the", or behind an owner before a word that goes on. */
function isSure(rank: number, { row, start, end }: Place): boolean {
  const owned = words.OWNER.has(row.lower(start - 1));
  if (row.lower(end) === 'of') return rank >= SURE - 1 && /^(?:the|its|their)$/.test(row.lower(end + 1));
  if (rank >= SURE) return !owned || row.at(end)?.kind !== 'symbol';
  return rank === 2 && row.text(end) === ',' && row.startsSentence(start - 1) && !owned;
}

/** What is held again and again: "the 60th NATO conference". */
const EDITION =
  /^(?:conference|summit|festival|expo|championship|edition|anniversary|session|triathlon|marathon|test|round|term)$/;

/** Whether what an ordinal stands before is no rank: "first minister", "first two", "First World". */
function isNoRank({ rank, noun, unit = noun?.lower ?? '' }: Ranking, { row, start }: Place): boolean {
  const nounAt = row.isJoiner(rank.end) ? rank.end + 1 : rank.end;
  const next = row.lower(nounAt);
  const several = next === 'few' || /^\d+$/.test(next) || (readNumber(row, nounAt)?.value ?? 0) > 1;
  const street = row.isCapitalized(nounAt) && !row.isTitleCase() && ABBREVIATED_STREETS.has(next);
  return several || street || UNRANKED_NOUNS.has(unit) || isCompound(row, start, nounAt) || isNamed(row, start, nounAt);
}

/** "first aid", "Third World"; in "the first World Cup" another word has the capital. */
function isCompound(row: Row, at: LexemeAt, nounAt: LexemeAt): boolean {
  const alike = row.isCapitalized(at) || !row.isCapitalized(nounAt);
  return alike && ORDINAL_COMPOUNDS.has(`${row.lower(at)} ${row.lower(nounAt)}`);
}

function isNamed(row: Row, at: LexemeAt, nounAt: LexemeAt): boolean {
  const capital = row.isCapitalized(nounAt) && (row.isCapitalized(at) || row.isNumber(at)) && !row.startsSentence(at);
  const edition = row.around(nounAt, 0, 3).some((i) => EDITION.test(row.lower(i)));
  return capital && !edition && !row.isTitleCase();
}

/** "Flight Number 2", "Plant No. 4": the number of a name; or one on a shirt. */
function isInLabel(row: Row, at: LexemeAt): boolean {
  const named = row.isWord(at - 1) && row.isCapitalized(at - 1) && row.isCapitalized(at) && !row.isTitleCase();
  return named || row.says(row.around(at, SHIRT_REACH, SHIRT_REACH_BEHIND), SHIRTS);
}

export const readOrdinal = draftsBy(ORDINAL_RULES, ({ rank, noun, unit = noun?.lower ?? null }) => ({
  kind: 'ordinal',
  value: rank.value,
  unit,
  noun,
}));
