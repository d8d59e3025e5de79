import { MONTHS } from '../../../lexicon/calendar.ts';
import { REFUSAL_VERBS } from '../../../lexicon/refusals.ts';
import { REPORTING_VERBS } from '../../../lexicon/reportingVerbs.ts';
import {
  headAt,
  isFinite,
  isInTitle,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import type { ContentStart } from './contentSearch.ts';
import { chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import { isVerbTaggedAsNoun } from '../verbs/mistaggedVerb.ts';
import { trimFinalMarks } from '../region.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { isNegation } from '../verbs/verbGroup.ts';

/** Clauses that hold their own verb: a cue inside one cannot reach beyond it. */
const ENCLOSING = /^(?:acl|advcl|csubj|nsubj)/;
const SUBORDINATING = /^(?:who|which|that|whose|whom|when|where|while|because|since|as|after|before|if|although|though|until)$/;
const TRAILING_REPORTS: ReadonlySet<string> = new Set(
  'adding citing noting referring saying explaining calling describing warning stressing quoting insisting arguing claiming telling pointing'.split(
    ' ',
  ),
);
/** After a comma these begin what the reporter adds about the act of saying. */
const TRAILING_CIRCUMSTANCES = /^(?:as|when|after|before|while|according|citing|using)$/;
/** Verbs of another speech act of the same speaker: "said A and declined to say B". */
const ACTS: ReadonlySet<string> = new Set(
  'decline refuse urge call ask add deny confirm warn tell accuse describe express vow pledge promise thank apologise apologize'.split(
    ' ',
  ),
);

/** The end (exclusive) of what is said, which starts at `start`. */
export function findContentEnd(text: IndexedText, verb: number, start: ContentStart, region: TokenRange): number {
  const bound = Math.min(region.end, enclosingEnd(text, verb, start.first, region));
  const quoted = endOfQuoted(text, start.first, bound);
  let end = quoted ?? bound;
  for (let at = firstCut(text, start, end); at < end; at++) {
    if (text.quotes.outermost(at) !== text.quotes.outermost(verb)) continue;
    if (cutsAt(text, verb, start, at, end)) {
      end = at;
      break;
    }
  }
  if (end === quoted) return end;
  return trimFinalMarks(text, start.first, start.frame === 'object' ? beforeTime(text, start.first, end) : end);
}

/** "announced the closure on Tuesday", "reported sales today": the day is that of the act. */
function beforeTime(text: IndexedText, first: number, end: number): number {
  const last = wordAt(text, end - 1);
  const before = wordAt(text, end - 2);
  if (end - first < 3) return end;
  if (/^(?:today|yesterday)$/.test(last)) return end - 1;
  if (/^(?:morning|week|month|year)$/.test(last) && before === 'this' && wordAt(text, end - 3) === 'earlier') return end - 3;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(last) && before === 'on') return end - 2;
  const isDay = /^\d{1,2}$/.test(before) && MONTHS.has(last);
  return isDay && wordAt(text, end - 3) === 'on' ? end - 3 : end;
}

/** "accused the front, or OLF, of firing": no cut before the accusation. */
function firstCut(text: IndexedText, start: ContentStart, end: number): number {
  const from = start.first + 1;
  if (start.frame !== 'topic' && start.frame !== 'request') return from;
  for (let at = from; at < Math.min(end, from + 25); at++) {
    if (/^(?:of|to|for|at)$/.test(wordAt(text, at))) return at + 1;
    if (isFinite(text, at)) return from;
  }
  return from;
}

/** A content that opens with a whole quotation followed by a comma or the end is that quotation. */
function endOfQuoted(text: IndexedText, first: number, bound: number): number | undefined {
  const quote = text.quotes.startingAt(first);
  if (quote === undefined) return undefined;
  if (quote.end >= bound) return quote.end;
  if (quote.end - quote.first <= 4) return undefined;
  if (/^[,.!?]$/.test(wordAt(text, quote.end - 2))) return quote.end;
  const introduced = /^[,:]$/.test(wordAt(text, first - 1));
  return introduced && wordAt(text, quote.end) === ',' ? quote.end : undefined;
}

function enclosingEnd(text: IndexedText, verb: number, first: number, region: TokenRange): number {
  if (isMainVerb(text, verb, region)) return region.end;
  let at = verb;
  for (let steps = 0; steps < 12; steps++) {
    const head = headAt(text, at);
    if (head < region.first || head >= region.end) return region.end;
    if (ENCLOSING.test(relationAt(text, at))) {
      const end = text.tree.endOf(at);
      return end > first ? end : region.end;
    }
    at = head;
  }
  return region.end;
}

/** No verb and no subordinating word stands before it: whatever the parse says, the rest of the sentence can be its content. */
function isMainVerb(text: IndexedText, verb: number, region: TokenRange): boolean {
  for (let at = region.first; at < verb; at++) {
    const isAuxiliary = isFinite(text, at) && /^(?:have|do|be|can|could|will|would)$/.test(lemmaAt(text, at)) && verb - at < 5;
    if (
      (isFinite(text, at) && !isAuxiliary) ||
      (/^(?:WP|WDT|WRB|IN)/.test(tagAt(text, at)) && SUBORDINATING.test(wordAt(text, at)))
    )
      return false;
  }
  return tagAt(text, verb) !== 'VBG';
}

function cutsAt(text: IndexedText, verb: number, start: ContentStart, at: number, end: number): boolean {
  const word = wordAt(text, at);
  if (word === ';') return true;
  if (word === ',' || word === '–' || word === '—') return cutsAtComma(text, verb, start, at, end);
  if (tagAt(text, at) === 'CC') return cutsAtConjunction(text, verb, start, at, end);
  if (word === 'as' && wordAt(text, at - 1) === ',' && startsParenthesis(text, at, end)) return true;
  if (/^(?:while|whereas)$/.test(word) && opensOwnReport(text, verb, at, end)) return true;
  return opensCircumstance(text, start, at);
}

function cutsAtConjunction(text: IndexedText, verb: number, start: ContentStart, at: number, end: number): boolean {
  if (opensNegated(text, at, start) || startsAnotherAct(text, verb, at, start)) return true;
  return /^(?:object|topic)$/.test(start.frame) && opensOwnReport(text, verb, at, end);
}

/** What tells of the act of saying, without a comma before it: "according to", "when asked", "during a speech". */
function opensCircumstance(text: IndexedText, start: ContentStart, at: number): boolean {
  const next = wordAt(text, at + 1);
  if (wordAt(text, at) === 'according' && next === 'to') return true;
  if (wordAt(text, at) === 'when' && next === 'asked') return true;
  if (isBehindQuotedComma(text, at) && opensReport(text, at)) return true;
  return /^(?:object|naming|topic|request)$/.test(start.frame) && tellsOccasion(text, at);
}

/** "defended the raids during a speech to", "calls for calm after the shooting" in a headline: when it was said. */
function tellsOccasion(text: IndexedText, at: number): boolean {
  if (isInTitle(text, at)) return /^(?:after|amid)$/.test(wordAt(text, at));
  if (!/^(?:in|during|at)$/.test(wordAt(text, at)) || !/^(?:DT|PRP\$)$/.test(tagAt(text, at + 1))) return false;
  for (let noun = at + 2; noun < at + 5; noun++) {
    if (OCCASIONS.has(wordAt(text, noun)) && !tagAt(text, noun + 1).startsWith('NN')) return wordAt(text, noun + 1) !== 'of';
    if (!/^(?:NN|JJ|POS|CD)/.test(tagAt(text, noun))) return false;
  }
  return false;
}

const OCCASIONS: ReadonlySet<string> = new Set(
  'speech interview statement letter briefing press-conference conference address sermon tweet post ruling filing editorial column memo email podcast rally forum'.split(
    ' ',
  ),
);

/** "it was “priced aggressively,” referring to": the comma stands inside the quotation. */
function isBehindQuotedComma(text: IndexedText, at: number): boolean {
  return wordAt(text, at - 2) === ',' && text.quotes.endingAt(at - 1) !== undefined;
}

function cutsAtComma(text: IndexedText, verb: number, start: ContentStart, at: number, end: number): boolean {
  if (opensReport(text, at + 1)) return true;
  if (opensOwnReport(text, verb, at + 1, end)) return true;
  const joins = tagAt(text, at + 1) === 'CC';
  if (joins && startsAnotherAct(text, verb, at + 1, start)) return true;
  if (startsParenthesis(text, at, end)) return true;
  if (joins && wordAt(text, at + 2) === 'that') return false;
  if (start.frame === 'object' && !continuesObject(text, start.first, at)) return true;
  const isCircumstance = TRAILING_CIRCUMSTANCES.test(wordAt(text, at + 1)) || joins || tagAt(text, at + 1) === 'VBG';
  return isCircumstance && attachesTo(text, verb, at + 1, end);
}

/** ", but the union said", ", while the airline has estimated": a speaker and a cue of their own. */
export function opensOwnReport(text: IndexedText, verb: number | undefined, conjunction: number, end: number): boolean {
  if (!/^(?:and|but|while|whereas|though|although|yet)$/.test(wordAt(text, conjunction))) return false;
  let at = conjunction + 1;
  while (tagAt(text, at).startsWith('RB')) at++;
  at = pastCircumstance(text, at, end);
  const subject = chunkStartingAt(text, at, Math.min(end, at + 10));
  if (subject?.first !== at || /^(?:that|which|who|i|we|you)$/.test(wordAt(text, subject.head))) return false;
  const isEmphatic = /^(?:himself|herself|itself|themselves)$/.test(wordAt(text, subject.end));
  const next = pastAuxiliaries(text, isEmphatic ? subject.end + 1 : subject.end);
  if (!isFinite(text, next) && !(tagAt(text, next) === 'VBN' && next > subject.end)) return false;
  if (REFUSAL_VERBS.has(lemmaAt(text, next))) return wordAt(text, next + 1) === 'to';
  return REPORTING_VERBS.has(lemmaAt(text, next)) && reportsItself(text, verb, subject.head, next);
}

/** "and in a reaction to the news Ada Brook said", "but on Wednesday she said": @returns where a name or pronoun follows a prepositional phrase, else `first` */
function pastCircumstance(text: IndexedText, first: number, end: number): number {
  if (!/^(?:in|on|at|during|after|by)$/.test(wordAt(text, first))) return first;
  for (let at = first + 1; at < Math.min(end, first + LONGEST_CIRCUMSTANCE); at++) {
    if (isFinite(text, at) || wordAt(text, at) === ';') return first;
    const isOpening = tagAt(text, at) === 'PRP' || (text.nameAt(at) !== undefined && text.nameAt(at) !== text.nameAt(at - 1));
    if (isOpening && !/^(?:IN|TO|DT|CC|PRP\$|POS)$/.test(tagAt(text, at - 1)) && wordAt(text, at - 1) !== ',') return at;
  }
  return first;
}

/** In tokens. */
const LONGEST_CIRCUMSTANCE = 10;

/** Somebody else by name, or a cue in the tense of the one before that tells more than what is thought. */
function reportsItself(text: IndexedText, verb: number | undefined, subject: number, cue: number): boolean {
  if (text.nameAt(subject) !== undefined) return true;
  const [sense] = REPORTING_VERBS.get(lemmaAt(text, cue)) ?? [];
  const isOwn = sense?.stance !== 'believes' || tagAt(text, subject) === 'NNS';
  return isOwn && (verb === undefined || tenseOf(text, cue) === tenseOf(text, verb));
}

/** Whether a verb tells of the past or of now; a perfect goes with both. */
function tenseOf(text: IndexedText, verb: number): string {
  return /^VB[DN]$/.test(tagAt(text, verb)) ? 'past' : 'present';
}

/** "adding that", "according to", "when asked" */
function opensReport(text: IndexedText, at: number): boolean {
  const word = wordAt(text, at);
  return TRAILING_REPORTS.has(word) || word === 'according' || (word === 'when' && wordAt(text, at + 1) === 'asked');
}

/** "and added", "but declined to say": another verb of the same speaker, joined to the cue. */
function startsAnotherAct(text: IndexedText, verb: number, conjunction: number, start: ContentStart): boolean {
  if (wordAt(text, conjunction + 1) === 'that' || text.quotes.startingAt(conjunction + 1) !== undefined) return false;
  const next = pastAuxiliaries(text, conjunction + 1);
  if (isVerbTaggedAsNoun(text, next)) return true;
  if (tagAt(text, next) === 'MD' && isNegation(wordAt(text, next + 1))) return isWithheld(text, next + 2, start);
  if (!tagAt(text, next).startsWith('VB')) return attachesOutside(text, verb, conjunction, Infinity) && start.frame !== 'quote';
  return isAnotherAct(text, verb, next, start);
}

function pastAuxiliaries(text: IndexedText, from: number): number {
  let at = from;
  while (tagAt(text, at).startsWith('RB') || isAuxiliary(text, at)) at++;
  return at;
}

function isAuxiliary(text: IndexedText, at: number): boolean {
  const isOne = /^VB|^MD/.test(tagAt(text, at)) && /^(?:have|do|be)$/.test(lemmaAt(text, at));
  return isOne && tagAt(text, at + 1).startsWith('VB');
}

/** "announced the arrests but has not named anybody": an object does not go on with a verb that the subject has not done. */
function opensNegated(text: IndexedText, conjunction: number, { frame, first }: ContentStart): boolean {
  for (let at = first; at < conjunction; at++) if (isFinite(text, at)) return false;
  const auxiliary = /^(?:have|do|be)$/.test(lemmaAt(text, conjunction + 1)) && isFinite(text, conjunction + 1);
  return frame === 'object' && auxiliary && isNegation(wordAt(text, conjunction + 2));
}

/** The verb after the conjunction is in the form of the cue and a verb of speech, or the parser joins the two. */
function isAnotherAct(text: IndexedText, verb: number, next: number, start: ContentStart): boolean {
  const [own, other] = [tagAt(text, verb), tagAt(text, next)];
  if (isFinite(text, next) && lemmaAt(text, next) === lemmaAt(text, verb) && start.frame === 'clause') return true;
  const isAct = REPORTING_VERBS.has(lemmaAt(text, next)) || ACTS.has(lemmaAt(text, next));
  const sameForm = other === own || (other === 'VBN' && own === 'VBD') || (own === 'VB' && /^VB[DN]$/.test(other));
  if (sameForm && isAct) return true;
  return headAt(text, next) === verb && relationAt(text, next) === 'conj';
}

/** "but could not say when", "but would not comment". */
function isWithheld(text: IndexedText, verb: number, start: ContentStart): boolean {
  return start.frame === 'clause' && /^(?:say|confirm|comment|elaborate|explain|specify|verify)$/.test(wordAt(text, verb));
}

/** A clause joined to the cue itself with a subject of its own. */
function attachesOutside(text: IndexedText, verb: number, at: number, end: number): boolean {
  const head = headAt(text, at);
  return head > at && head < end && hasSubject(text, head) && headAt(text, head) === verb && relationAt(text, head) === 'conj';
}

function attachesTo(text: IndexedText, verb: number, first: number, end: number): boolean {
  for (let token = first; token < Math.min(end, first + 30); token++) {
    if (headAt(text, token) === verb && text.tree.firstOf(token) >= first - 1) {
      return /^(?:advcl|conj|parataxis)/.test(relationAt(text, token));
    }
  }
  return false;
}

function hasSubject(text: IndexedText, token: number): boolean {
  return text.tree.childrenOf(token).some((child) => child < token && relationAt(text, child).startsWith('nsubj'));
}

/** ", the ministry said" up to the end or the next comma. */
function startsParenthesis(text: IndexedText, comma: number, end: number): boolean {
  for (let at = comma + 1; at < Math.min(end, comma + 16); at++) {
    if ((/^[,)]$/.test(wordAt(text, at)) && !/^[a-z]/.test(wordAt(text, at + 1))) || text.quotes.startingAt(at) !== undefined)
      return false;
    if (isFinite(text, at)) {
      const closes = at + 1 >= end || /^(?:,|in|on|at|to|during|after)$/.test(wordAt(text, at + 1));
      return (
        closes &&
        at > comma + 1 &&
        /^(?:say|add|report|note|write|tell|claim|argue|explain)$/.test(lemmaAt(text, at)) &&
        !tagAt(text, comma + 1).startsWith('W')
      );
    }
  }
  return false;
}

/** An object goes on over a comma when the parser puts what follows inside it, as in a list. */
function continuesObject(text: IndexedText, first: number, comma: number): boolean {
  const next = comma + 1;
  let token = next;
  for (let steps = 0; steps < 12; steps++) {
    const head = headAt(text, token);
    if (head < 0) return false;
    if (head >= first && head < comma && token > comma)
      return !/^(?:advcl|conj|parataxis)/.test(relationAt(text, token)) || tagAt(text, token).startsWith('NN');
    if (head < first) return false;
    token = head;
  }
  return false;
}
