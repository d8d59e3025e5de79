import { DENIABLE_NOUNS, OFFENCE_NOUNS } from '../../../lexicon/deniableNouns.ts';
import { EVIDENCE_NOUNS } from '../../../lexicon/evidenceNouns.ts';
import { isFinite, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { ContentStart } from './contentSearch.ts';
import { baseChunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';

/** Takes a number as its content: "put the toll at 40". */
const COUNTING: ReadonlySet<string> = new Set(['put', 'value', 'see']);
const DENYING: ReadonlySet<string> = new Set(['reject', 'dismiss', 'contest', 'dispute', 'admit']);

/** Sorts out what has the form of a content but cannot be one with this verb. */
export function isPlausible(text: IndexedText, lemma: string, start: ContentStart, end: number): boolean {
  if (start.frame === 'quote') return isSpoken(text, start.first, end);
  if (COUNTING.has(lemma) && (start.frame === 'topic' || start.frame === 'object')) return hasNumber(text, start.first, end);
  if (lemma === 'cite' && tagAt(text, start.first - 1) === 'VBG') return isReference(text, start.first, end);
  if (isOtherSense(text, lemma, start, end)) return false;
  if (start.frame === 'naming' && !isNaming(text, lemma, start.first, end)) return false;
  return !DENYING.has(lemma) || isDenial(text, lemma, start, end);
}

/** "named Gene Sperling as the new head of the council" gives an office; "named the dead man as John Smith" says who he was. */
function isAppointment(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end && !isFinite(text, at); at++) {
    if (wordAt(text, at) !== 'as' || wordAt(text, at + 1) === 'well') continue;
    const chunk = baseChunkStartingAt(text, at + 1, end);
    return chunk === undefined || text.nameAt(chunk.head) === undefined;
  }
  return false;
}

/** "slammed his car into the convoy" */
function isDriven(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (/^(?:into|against|onto|through)$/.test(wordAt(text, at))) return true;
    if (isFinite(text, at)) return false;
  }
  return false;
}

/** Whether the object tells another sense of a reporting verb. */
export function isOtherSense(text: IndexedText, lemma: string, { frame, first }: ContentStart, end: number): boolean {
  if (lemma === 'report') return frame === 'object' && !isNews(text, first, end);
  if (lemma === 'claim') return frame !== 'quote' && isTaken(text, first, end);
  return (
    (/^(?:name|confirm)$/.test(lemma) && isAppointment(text, first, end)) || (lemma === 'slam' && isDriven(text, first, end))
  );
}

/** "claimed 41 percent of the vote": without a verb an amount or a name is what somebody got. */
function isTaken(text: IndexedText, first: number, end: number): boolean {
  if (wordAt(text, first - 1) === 'that' || wordAt(text, first) === 'to') return false;
  for (let at = first; at < end; at++) if (isFinite(text, at) || text.quotes.startingAt(at) !== undefined) return false;
  return true;
}

/** Whether what is denied or admitted can be: a thing that was said or done, and no ruling on what was filed. */
function isDenial(text: IndexedText, lemma: string, { frame, first }: ContentStart, end: number): boolean {
  if (lemma !== 'admit' && isRuling(text, first)) return false;
  if (frame !== 'object' && frame !== 'naming') return true;
  return isDeniable(text, first, end, lemma === 'admit' ? OFFENCE_NOUNS : DENIABLE_NOUNS);
}

/**
 * "reported 512 dead", "had reported high levels of lead": what somebody makes known. Whoever is studied reports what they felt ("participants reported
 * pain"), and "the firm reports on Friday", "reports results next week" announce a day.
 */
function isNews(text: IndexedText, first: number, end: number): boolean {
  if (hasNumber(text, first, end)) return true;
  const verb = first - 1;
  return !STUDIED.has(lemmaAt(text, subjectBefore(text, verb))) && tagAt(text, verb) !== 'VBZ';
}

const STUDIED: ReadonlySet<string> = new Set('participant patient respondent volunteer user woman man child adult'.split(' '));

/** The noun before a verb and its auxiliaries. */
function subjectBefore(text: IndexedText, verb: number): number {
  let at = verb - 1;
  while (at > 0 && verb - at < 5 && /^(?:VB|MD|RB)/.test(tagAt(text, at))) at--;
  return at;
}

/** "citing an inquiry", "citing the charter": something that can be looked up; "citing a lack of staff" gives a reason. */
function isReference(text: IndexedText, first: number, end: number): boolean {
  const chunk = baseChunkStartingAt(text, first, end);
  return chunk !== undefined && (EVIDENCE_NOUNS.has(lemmaAt(text, chunk.head)) || text.nameAt(chunk.head) !== undefined);
}

const JUDGES: ReadonlySet<string> = new Set('court judge tribunal jury magistrate panel chamber parliament senate'.split(' '));
const FILED: ReadonlySet<string> = new Set(
  'appeal petition motion bid suit lawsuit case bill plea request application charge'.split(' '),
);

/** "The court rejected his appeal": what a judge does with what was filed is no claim. The verb stands right before the object. */
function isRuling(text: IndexedText, object: number): boolean {
  const chunk = baseChunkStartingAt(text, object, object + LONGEST_OBJECT);
  if (chunk === undefined || !FILED.has(lemmaAt(text, chunk.head))) return false;
  for (let at = object - 1; at >= 0 && object - at < SUBJECT_REACH; at--) {
    if (JUDGES.has(lemmaAt(text, at))) return true;
    if (/^[.;:]$/.test(wordAt(text, at))) return false;
  }
  return false;
}

const LONGEST_OBJECT = 8;
const SUBJECT_REACH = 8;

/** A word or two in quotation marks inside a longer phrase are an expression, not a statement: "signed “Skarvøya” in the register". */
function isSpoken(text: IndexedText, first: number, end: number): boolean {
  const quote = text.quotes.startingAt(first);
  if (quote === undefined || quote.end >= end - 1 || quote.end - quote.first > 5) return true;
  for (let at = first; at < end; at++) if (isFinite(text, at)) return true;
  return false;
}

function hasNumber(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end && wordAt(text, at) !== ','; at++) {
    if (tagAt(text, at) === 'CD' || /^(?:no|dozens|hundreds|thousands|half|third)$/.test(wordAt(text, at))) return true;
  }
  return false;
}

const NEEDS_AS: ReadonlySet<string> = new Set([
  'describe',
  'characterise',
  'characterize',
  'portray',
  'depict',
  'regard',
  'identify',
  'name',
]);
const NEEDS_NO_SECOND: ReadonlySet<string> = new Set(
  'denounce condemn praise hail slam blast criticise criticize decry laud lambast lambaste deplore deride reject dismiss'.split(
    ' ',
  ),
);

/** "called the plan “a disgrace”": something is called something else. */
function isNaming(text: IndexedText, lemma: string, first: number, end: number): boolean {
  if (NEEDS_NO_SECOND.has(lemma)) return true;
  if (/^(?:itself|himself|herself|themselves)$/.test(wordAt(text, first))) return false;
  if (/^(?:it|this|that|them|him|her)$/.test(wordAt(text, first)) && end > first + 1 && !NEEDS_AS.has(lemma)) return true;
  let quoted = false;
  for (let at = first; at < end; at++) {
    if (wordAt(text, at) === 'as') return true;
    quoted ||= text.quotes.startingAt(at) !== undefined;
  }
  if (quoted) return true;
  if (NEEDS_AS.has(lemma)) return false;
  return hasSecond(text, lemma, first, end);
}

/** "called the plan a disgrace", "called the move unwise": something stands behind what is named. */
function hasSecond(text: IndexedText, lemma: string, first: number, end: number): boolean {
  const named = baseChunkStartingAt(text, first, end);
  if (named === undefined || (lemma === 'call' && isConvened(text, first, named.end))) return false;
  return named.end < end && /^(?:DT|JJ|VB[ND]|RB|NN|IN|PRP\$)/.test(tagAt(text, named.end)) && wordAt(text, named.end) !== 'of';
}

/** "called a referendum in May", "calling attention to it", "called witnesses from the town": before a preposition only what is known is called something. */
function isConvened(text: IndexedText, first: number, end: number): boolean {
  if (!/^(?:IN|TO)$/.test(tagAt(text, end))) return false;
  return /^an?$/.test(wordAt(text, first)) || (/^(?:NNS?|JJ)$/.test(tagAt(text, first)) && text.nameAt(first) === undefined);
}

function isDeniable(text: IndexedText, first: number, end: number, nouns: ReadonlySet<string>): boolean {
  const chunk = baseChunkStartingAt(text, first, end);
  if (chunk === undefined || tagAt(text, first) === 'VBG') return true;
  for (let at = first; at < end; at++) if (nouns.has(lemmaAt(text, at))) return true;
  return text.quotes.startingAt(first) !== undefined;
}
