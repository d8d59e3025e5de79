import { POSSESSIVES } from '../../../lexicon/functionWords.ts';
import { DENOMINATORS, ORDINALS, TENS } from '../../../lexicon/numerals.ts';
import { ABBREVIATED_STREETS } from '../../../lexicon/addresses.ts';
import { ORDINAL_COMPOUNDS, UNRANKED_NOUNS } from '../../../lexicon/ranks.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import { lexeme } from '../../../pattern/pattern.ts';
import { phrasesIn, firstOf, rulesIn, type Place, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { Documented } from '../reading/documented.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan } from '../reading/nounSpan.ts';

/** "third", "twenty-first", "22nd". */
const ORDINAL = phrasesIn({ WORD: ORDINALS, TEN: TENS, BELOW_TEN: new Map([...ORDINALS].filter(([, value]) => value < 10)) })(
  ['value:WORD', 'ten:TEN ~ one:BELOW_TEN', 'digits:# +st|nd|rd|th'],
  ({ value, ten = 0, one = 0, digits }) => value ?? digits ?? ten + one,
);

const words = {
  RANK: ORDINAL,
  /** A verb of standing in an order, or a pronoun that one has placed. */
  PLACING: lexeme((row, at) =>
    /^(?:finish|come|place|rank|run|stand|lie|be)$/.test(row.lemma(at)) || /^(?:them|him|her|it)$/.test(row.lower(at))
      ? true
      : undefined,
  ),
  OWNER: new Set([...POSSESSIVES, 's']),
  STOP: new Set([...'.,;:)']),
};
const rule = rulesIn(words);

/** Without a noun a rank above three is surely one: "the first" may be anything. */
const SURE = 4;
/** What follows a rank with which the phrase ends. */
const CLOSING = ['END', 'MARK', '@IN|CC|VB|WDT|TO'];

/** Ranks that name nothing that is ranked; none of a headline's words, and nothing "of" more. */
const BARE_RANKS: readonly Rule<number>[] = [
  rule('ordinal.placed', {
    says: ['rank:RANK'],
    after: ['PLACING', 'came|come|comes|coming|finished in', 'and'],
    before: CLOSING,
    notBefore: ['of'],
    when: ({ rank }, { row, start }) =>
      (rank > 1 || /^(?:finish|place|rank)$/.test(row.lemma(start - 1))) &&
      (row.lower(start - 1) !== 'and' || row.isNumber(start)),
    make: ({ rank }) => rank,
    examples: `She finished {third = ordinal 3}. / He finished {first = ordinal 1} in May.
      It ranks them {60th = ordinal 60}.
      He was second of them.`,
  }),
  rule('ordinal.behind a name', {
    says: ['rank:RANK'],
    after: ['@NNP'],
    before: CLOSING,
    notBefore: ['of'],
    when: ({ rank }, place) => rank > 1 && isPlaced(place),
    make: ({ rank }) => rank,
    examples: `Bolt won, with Thompson {second = ordinal 2} in 9.89.
      He met Thompson first in May.`,
  }),
  rule('ordinal.in an order', {
    says: ['rank:RANK'],
    before: ['in the world|country|nation|league|state|standings|rankings|table|race', 'overall'],
    when: ({ rank }) => rank > 1,
    make: ({ rank }) => rank,
    examples: `It is the first country in Europe and {twelfth = ordinal 12} in the world.
      He was first in the world. / She came at the second bell.`,
  }),
  rule('ordinal.of an owner', {
    says: ['rank:RANK'],
    after: ['OWNER', 'the'],
    before: ['END', 'STOP', 'of the', '@=VBD|VBZ|VBP', 'since|in|on|for|this|after|from'],
    when: (_, { row, start, end }) => row.lower(start - 1) !== 'the' || /^VB[DZP]$/.test(row.tag(end)),
    make: ({ rank }) => rank,
    examples: `It was the club’s {first = ordinal 1} since 1989. / The {first = ordinal 1} struck the school.
      It was his first love of them. / Her first and best came. / A first struck him.`,
  }),
  rule('ordinal.determined', {
    says: ['rank:RANK'],
    after: ['a|the', 'OWNER'],
    before: ['END', 'MARK', 'of the', '@IN|CC|WDT|TO', 'this'],
    when: ({ rank }, place) => isSure(rank, place),
    make: ({ rank }) => rank,
    examples: `He scored the {fifth = ordinal 5} after the break.
      The first after the break was his.`,
  }),
];

const readBare = firstOf(BARE_RANKS);

/** "with Thompson second in 9.89", "and Chad 164th": a name right before its rank. */
function isPlaced({ row, start, end }: Place): boolean {
  const named = row.isCapitalized(start - 1) && !row.startsSentence(start - 1) && !row.isTitleCase();
  return named && (row.isNumber(start) ? !row.isWord(end) : /^(?:in|with|on)$/.test(row.lower(end)));
}

/** Whether the noun is left out behind "a" or "the", or behind an owner before a word that goes on. */
function isSure(rank: number, { row, start, end }: Place): boolean {
  if (row.lower(end) === 'of') return rank >= SURE - 1 && /^(?:the|its|their)$/.test(row.lower(end + 1));
  if (rank >= SURE) return words.OWNER.has(row.lower(start - 1)) ? row.at(end)?.kind !== 'symbol' : true;
  return rank === 2 && row.text(end) === ',' && row.startsSentence(start - 1) && !words.OWNER.has(row.lower(start - 1));
}

/** What is held again and again: "the 60th NATO conference". */
const EDITION =
  /^(?:conference|summit|festival|expo|championship|edition|anniversary|session|triathlon|marathon|test|round|term)$/;

/** Whether what an ordinal stands before is no rank: "first minister", "first two", "First World". */
function isNoRank(row: Row, at: LexemeAt, nounAt: LexemeAt, head: string): boolean {
  const next = row.lower(nounAt);
  const several = next === 'few' || /^\d+$/.test(next) || (readNumber(row, nounAt)?.value ?? 0) > 1;
  return several || isStreet(row, nounAt) || isCompound(row, at, nounAt) || UNRANKED_NOUNS.has(head) || isNamed(row, at, nounAt);
}

/** "first aid", "Third World"; in "the first World Cup" another word has the capital. */
function isCompound(row: Row, at: LexemeAt, nounAt: LexemeAt): boolean {
  const alike = row.isCapitalized(at) || !row.isCapitalized(nounAt);
  return alike && ORDINAL_COMPOUNDS.has(`${row.lower(at)} ${row.lower(nounAt)}`);
}

/** "34th St.", "5th Avenue" */
function isStreet(row: Row, noun: LexemeAt): boolean {
  return row.isCapitalized(noun) && !row.isTitleCase() && ABBREVIATED_STREETS.has(row.lower(noun));
}

function isNamed(row: Row, at: LexemeAt, nounAt: LexemeAt): boolean {
  const capital = row.isCapitalized(nounAt) && (row.isCapitalized(at) || row.isNumber(at)) && !row.startsSentence(at);
  const edition = row.around(nounAt, 0, 3).some((i) => EDITION.test(row.lower(i)));
  return capital && !edition && !row.isTitleCase();
}

/** An ordinal with what it ranks, or alone where something is placed: "22nd floor", "second-largest city", "finished third". */
function readRank(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined {
  const ordinal = row.isJoiner(at - 1) ? undefined : ORDINAL(row, at);
  if (ordinal === undefined || isInName(row, at)) return undefined;
  const { value, end } = ordinal;
  const superlative = isSuperlative(row, end);
  if (row.isJoiner(end) && !superlative) return readJoinedRank(row, at, value, end);
  const nounAt = superlative ? end + 1 : end;
  const verb = /^VB[DZP]$/.test(row.tag(nounAt));
  const noun = verb ? undefined : readNounSpan(parsed, row, nounAt);
  if (noun === undefined) return superlative ? rankAlone(at, nounAt + 1, value) : readBareRank(row, at);
  const head = parsed.tokens[noun.noun]?.lower ?? '';
  if (isNoRank(row, at, nounAt, head)) return undefined;
  return draftOf({ start: at, end: noun.end, kind: 'ordinal', rule: 'ordinal', value, unit: head, noun: noun.noun });
}

/** "-largest", joined to an ordinal that ends at `end`. */
function isSuperlative(row: Row, end: LexemeAt): boolean {
  return row.isJoiner(end) && /est$|^most$/.test(row.lower(end + 1));
}

/** "the world's third-largest": what is ranked was named before. */
function rankAlone(start: LexemeAt, end: LexemeAt, value: number): Draft {
  return draftOf({ start, end, kind: 'ordinal', rule: 'ordinal', value });
}

/** "the Fifth": an ordinal word with a capital inside a sentence. */
function isInName(row: Row, at: LexemeAt): boolean {
  return !row.isNumber(at) && row.isCapitalized(at) && !row.startsSentence(at) && !row.isTitleCase();
}

/** "third-term Bill", "12th-placed", "a 90th-minute goal": an ordinal joined to what it ranks. */
function readJoinedRank(row: Row, at: LexemeAt, value: number, end: LexemeAt): Draft | undefined {
  const noun = row.lower(end + 1);
  const ranks = /^(?:NN|VBN|JJ)/.test(row.tag(end + 1)) && !isNoRank(row, at, end + 1, noun) && !DENOMINATORS.has(noun);
  return ranks ? draftOf({ start: at, end: end + 2, kind: 'ordinal', rule: 'ordinal.joined', value, unit: noun }) : undefined;
}

function readBareRank(row: Row, at: LexemeAt): Draft | undefined {
  const match = row.sameSentence(at - 1, at) ? readBare(row, at) : undefined;
  return match === undefined
    ? undefined
    : draftOf({ start: at, end: match.end, kind: 'ordinal', rule: match.rule, value: match.value });
}

const MOST_NUMBERED = 100;
/** Higher numbers behind "#" are jerseys and tags. */
const MOST_TAGGED = 20;
/** What a numbered rank stands behind, beside determiners. */
const BEFORE_TAG = /^(?:be|as|at|rank)$/;
const MOST_SPELLED = 10;
/** What has a number on its back: "the number 10 shirt went to Silva, the No. 7 to Rocha". */
const SHIRTS = new Set(['shirt', 'shirts', 'jersey', 'jerseys']);
const SHIRT_REACH = 14;
const SHIRT_REACH_BEHIND = 4;
/** What opens a numbered rank, and how high it goes. */
const NUMBERED = phrasesIn({ STOP: new Set('.'), TAG: new Set('#') })(
  ['no +STOP', 'tag:TAG', 'spelled:number'],
  ({ tag, spelled }, { row, start }) => {
    if (tag !== undefined) return isBeforeTag(row, start - 1) ? MOST_TAGGED : undefined;
    return spelled === undefined ? MOST_NUMBERED : MOST_SPELLED;
  },
);

function isBeforeTag(row: Row, at: LexemeAt): boolean {
  return /^(?:DT|PRP\$|POS)$/.test(row.tag(at)) || BEFORE_TAG.test(row.lemma(at));
}

/** "No. 2 rival", "number one". */
function readNumberedRank(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined {
  const opening = isInLabel(row, at) ? undefined : NUMBERED(row, at);
  const number = opening === undefined ? undefined : readNumber(row, opening.end);
  if (opening === undefined || number === undefined || !(Number.isInteger(number.value) && number.value <= opening.value))
    return undefined;
  const { end, value } = number;
  const noun = row.isWord(end) ? readNounSpan(parsed, row, end) : undefined;
  const unit = parsed.tokens[noun?.noun ?? -1]?.lower ?? null;
  return draftOf({ start: at, end: noun?.end ?? end, kind: 'ordinal', rule: 'ordinal.number', value, unit });
}

/** "Flight Number 2", "Plant No. 4": the number of a name; or one on a shirt. */
function isInLabel(row: Row, at: LexemeAt): boolean {
  const named = row.isWord(at - 1) && row.isCapitalized(at - 1) && row.isCapitalized(at) && !row.isTitleCase();
  return named || row.says(row.around(at, SHIRT_REACH, SHIRT_REACH_BEHIND), SHIRTS);
}

interface OrdinalRule extends Documented {
  read(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined;
}

export const ORDINAL_RULES: readonly OrdinalRule[] = [
  {
    name: 'ordinal',
    says: 'an ordinal with what it ranks: "22nd floor", "second-largest city"; else by the rules of ranks alone',
    opens: ORDINAL.opens,
    read: readRank,
    examples: `It was their {first meeting = ordinal 1}. / He spoke at the {60th NATO conference = ordinal 60}.
      It is the {second-largest = ordinal 2}.
      On the one hand, at first glance. / It lets third party developers in.`,
  },
  {
    name: 'ordinal.number',
    says: '"No. 2", "number one", with what it ranks',
    opens: NUMBERED.opens,
    read: readNumberedRank,
    examples: `He is the {No. 2 rival = ordinal 2}. / It has been {#3 = ordinal 3} since May.
      The number 200 is big. / He wore #12 then. / The number 10 shirt went to Silva, and the No. 7 to Rocha.`,
  },
];

/** What `readRank` reads beside, by its own rules. */
export const MORE_ORDINALS: readonly Documented[] = [
  {
    name: 'ordinal.joined',
    opens: ORDINAL.opens,
    says: 'an ordinal joined to what it ranks: "third-term", "90th-minute"',
    examples: `He scored a {90th-minute = ordinal 90} goal.
      He was the first-person narrator.`,
  },
  ...BARE_RANKS,
];
