import { standInOneSentence, tellOfTwo, tellsForecast } from './apart.ts';
import { wordsBetween } from './becomes.ts';
import { speaksOfEarlier, speaksOfError, speaksOfLater } from './changeWords.ts';
import { wordsAfter, wordsBefore } from './context.ts';
import { leadsInto, signsIn, timeToldIn } from './evidenceSigns.ts';
import { countSame } from './sameNouns.ts';
import { isSameThing } from './sameThing.ts';
import type { Thing } from './thing.ts';
import { DAY, MONTH } from './timeWords.ts';
import { agree, intervalOf, sizeOf } from './values.ts';

/** So much of a sentence, in code units, is asked on either side of a figure, and so much of it where the next figure's part begins. */
const REACH = 110;
const OWN_BEHIND = 40;
const OWN_BEFORE = 60;

/**
 * What speaks for and against two figures telling one thing differently, whatever form of words tells it: names of features, as the table of weights
 * knows them. `first` stands first in the text.
 * @param between the figures of the same dimension that stand between the two
 */
export function evidenceOf(first: Thing, second: Thing, between: readonly Thing[]): readonly string[] {
  const around = wordsAround(first, second);
  return [
    ...evidenceOfThings(first, second),
    ...evidenceOfSizes(first, second, between),
    ...evidenceOfTelling(first, second),
    ...evidenceOfWords(around),
    ...evidenceOfClauses(around),
    ...evidenceOfLeads(first, second, around),
    `distance=${distanceOf(first, second, around)}`,
    `between=${Math.min(between.length, 3)}`,
    ...(first.dimension === second.dimension ? [] : ['across']),
  ];
}

/** The words in front of, between and behind two figures; in two sentences, those on either side of each. */
interface WordsAround {
  readonly isOneSentence: boolean;
  readonly before: string;
  readonly behindFirst: string;
  readonly beforeSecond: string;
  readonly behind: string;
}

const SENTENCE_BREAK = /[.!?]["”’]? \p{Lu}|\n/u;

function wordsAround(first: Thing, second: Thing): WordsAround {
  const [one, other] = [first.quantity.target, second.quantity.target];
  const between = wordsBetween(one, other);
  const isOneSentence = between !== undefined && standInOneSentence(first, second) && !SENTENCE_BREAK.test(between);
  return {
    isOneSentence,
    before: wordsBefore(one).slice(-REACH),
    behindFirst: isOneSentence ? between : wordsAfter(one).slice(0, REACH),
    beforeSecond: isOneSentence ? between : wordsBefore(other).slice(-REACH),
    behind:
      wordsAfter(other)
        .slice(0, REACH)
        .split(/;|, (?:and|but|while)\b/)[0] ?? '',
  };
}

function distanceOf({ quantity: { target } }: Thing, { quantity: { target: other } }: Thing, around: WordsAround): string {
  const gap = other.start - target.end;
  if (around.isOneSentence) return gap < 25 ? 'touching' : gap < 70 ? 'clause' : 'sentence';
  const between = wordsBetween(target, other);
  if (between !== undefined && between.split(/[.!?]["”’]? (?=["“]?\p{Lu})|\n+/u).length <= 2)
    return gap < 120 ? 'next' : 'next far';
  return gap < 300 ? 'far' : 'very far';
}

function evidenceOfThings(first: Thing, second: Thing): string[] {
  const units = compareWords(first.unit, second.unit);
  const isAlike = countSame(first.unit, second.unit) || (first.persons && second.persons);
  return [
    `kind=${first.quantity.kind}`,
    `unit=${units}`,
    `unit=${units}${isAlike ? ' alike' : ''}`,
    `outcome=${compareWords(first.outcome, second.outcome)}`,
    `predicate=${compareWords(first.predicate, second.predicate)}`,
    `measured=${compareSets(first.measured, second.measured)}`,
    `bearer=${compareWords(first.quantity.bearer, second.quantity.bearer)}`,
    `places=${compareSets(first.scope.places, second.scope.places)}`,
    `times=${compareSets(first.scope.times, second.scope.times)}`,
    `named=${compareSets(first.named, second.named)}`,
    ...namesOfTrue({
      newPlaces: second.newPlaces.size > 0,
      pointsBack1: first.pointsBack,
      pointsBack2: second.pointsBack,
      number2: second.isNumber,
      listed1: first.isListed,
      listed2: second.isListed,
      new1: first.isNew,
      new2: second.isNew,
      amount1: first.isAmount,
      amount2: second.isAmount,
    }),
  ];
}

const TIMES = [1.02, 1.2, 1.6, 2.5, 5, 10, 30];

function evidenceOfSizes(first: Thing, second: Thing, between: readonly Thing[]): string[] {
  const [a, b] = [sizeOf(first.quantity), sizeOf(second.quantity)];
  const times = Math.max(a, b) / Math.max(1e-9, Math.min(a, b));
  const [one, other] = [intervalOf(first.quantity), intervalOf(second.quantity)];
  return [
    `times=${TIMES.find((most) => times < most) ?? 'more'}`,
    ...namesOfTrue({
      rises: b > a,
      agree: one !== undefined && other !== undefined && agree(one, other),
      sameThing: isSameThing(first, second, between, times),
    }),
  ];
}

function evidenceOfTelling(first: Thing, second: Thing): string[] {
  return [
    `source=${compareWords(first.source ?? first.giver, second.source ?? second.giver)}`,
    `forecast=${tellsForecast(first) ? 1 : 0}${tellsForecast(second) ? 1 : 0}`,
    ...namesOfTrue({
      two: tellOfTwo(first, second),
      earlier1: first.leads.some(speaksOfEarlier),
      earlier2: second.leads.some(speaksOfEarlier),
      later2: second.leads.some(speaksOfLater),
    }),
  ];
}

function evidenceOfWords({ isOneSentence, before, behindFirst, beforeSecond, behind }: WordsAround): string[] {
  const parts: Readonly<Record<string, string>> = isOneSentence
    ? { before, middle: behindFirst, behind }
    : { before1: before, behind1: behindFirst, before2: beforeSecond, behind2: behind };
  return [
    ...Object.entries(parts).flatMap(([place, words]) => signsIn(words).map((sign) => `${place}:${sign}`)),
    ...namesOfTrue({
      error: speaksOfError(`${before} ${behindFirst} ${beforeSecond} ${behind}`),
      'middle:;': isOneSentence && behindFirst.includes(';'),
      'middle:,': isOneSentence && behindFirst.includes(','),
      'middle:()': isOneSentence && /[()]/.test(behindFirst),
    }),
  ];
}

/** What the clauses of both share, whom they name, and of which times they tell. */
function evidenceOfClauses({ isOneSentence, before, behindFirst, beforeSecond, behind }: WordsAround): string[] {
  const where = isOneSentence ? 'together' : 'apart';
  const one = `${before} ${isOneSentence ? behindFirst.slice(0, OWN_BEHIND) : behindFirst}`;
  const other = `${isOneSentence ? beforeSecond.slice(-OWN_BEFORE) : beforeSecond} ${behind}`;
  const [front, next] = [before, beforeSecond].map((words) => words.split(';').at(-1) ?? '');
  const then = timeToldIn(isOneSentence ? `${front} ${behindFirst.slice(0, OWN_BEFORE)}` : `${front} ${behindFirst}`);
  const after = timeToldIn(isOneSentence ? other : `${next} ${behind}`);
  return [
    `content ${where}=${shareOfContent(one, other)}`,
    `names ${where}=${compareSets(namesIn(one), namesIn(other))}`,
    `time=${then} ${after}`,
    `time ${where}=${then} ${after}`,
  ];
}

function evidenceOfLeads(
  { quantity: { target } }: Thing,
  { quantity: { target: other } }: Thing,
  { isOneSentence }: WordsAround,
): string[] {
  const where = isOneSentence ? 'together' : 'apart';
  const [one, next] = [leadsInto(target.prefix), leadsInto(other.prefix)];
  return [
    ...one.map((lead) => `lead1 ${where}=${lead}`),
    ...next.map((lead) => `lead2 ${where}=${lead}`),
    `leads ${where}=${one[0] ?? 'none'} ${next[0] ?? 'none'}`,
  ];
}

function namesOfTrue(facts: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(facts).flatMap(([name, holds]) => (holds ? [name] : []));
}

function compareWords(a: string | undefined, b: string | undefined): string {
  const [one, other] = [a ?? '', b ?? ''];
  if (one === '') return other === '' ? 'none' : 'only second';
  if (other === '') return 'only first';
  return one === other ? 'same' : 'differ';
}

function compareSets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): string {
  if (a.size === 0) return b.size === 0 ? 'none' : 'only second';
  if (b.size === 0) return 'only first';
  const shared = [...a].filter((one) => b.has(one)).length;
  return shared === 0 ? 'differ' : shared === Math.min(a.size, b.size) ? 'same' : 'some';
}

const FUNCTION_WORDS = new Set(
  (
    'the a an of in on at to from for by with and or but while is are was were be been has have had it its they their he his her she that this these those there as ' +
    'than not said says say who which when were will would according more about some only just up down also over after into no'
  ).split(' '),
);

function shareOfContent(one: string, other: string): string {
  const [a, b] = [contentOf(one), contentOf(other)];
  const share = [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size));
  return share === 0 ? 'nothing' : share < 0.2 ? 'little' : share < 0.5 ? 'some' : 'much';
}

function contentOf(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2 && word === word.toLowerCase() && !FUNCTION_WORDS.has(word))
      .map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, '')),
  );
}

const WORD_OF_TIME = new RegExp(`^(?:${MONTH}|${DAY})$`);

/** The words with a capital that begin no sentence. */
function namesIn(words: string): ReadonlySet<string> {
  const found = words.match(/(?<=[\p{L}\d,’'")] )\p{Lu}\p{L}+/gu) ?? [];
  return new Set(found.filter((word) => !WORD_OF_TIME.test(word)));
}
