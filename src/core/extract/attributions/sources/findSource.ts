import { EVIDENCE_NOUNS } from '../../../lexicon/evidenceNouns.ts';
import { HEADLINE_SPEAKERS } from '../../../lexicon/headlineSpeakers.ts';
import { endsLikePerson, ORGANIZATION_NOUNS, PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import { TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import { framesOf, REPORTING_VERBS, type ReportingFrame } from '../../../lexicon/reportingVerbs.ts';
import {
  headAt,
  isFinite,
  isInTitle,
  isMark,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import { beforeTime, findSubject } from './findSubject.ts';
import { baseChunkStartingAt, chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import type { NounChunk } from '../../../linguistics/nounPhrases/chunk.ts';
import { baseChunkEndingAt, chunkEndingAt } from '../../../linguistics/nounPhrases/leftward.ts';
import type { Source } from './source.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { readVerbGroup, type VerbGroup } from '../verbs/verbGroup.ts';

const CLIMBED: ReadonlySet<string> = new Set(['conj', 'advcl', 'parataxis', 'dep', 'xcomp', 'ccomp']);
const MOST_STEPS = 6;
const ADDING: ReadonlySet<string> = new Set(
  'adding noting saying explaining stressing insisting arguing warning telling pointing calling remarking claiming declaring quipping joking asserting maintaining emphasizing emphasising reiterating acknowledging conceding'.split(
    ' ',
  ),
);

export function findSource(
  text: IndexedText,
  group: VerbGroup,
  frames: ReadonlySet<ReportingFrame>,
  region: TokenRange,
): Source | undefined {
  if (group.passive) return findAgent(text, group, region);
  if (group.form === 'finite') {
    const first = headlineSubject(text, group, region);
    if (first !== undefined) return first;
    const own = findInverted(text, group, frames, region) ?? findSubject(text, group, region);
    if (own !== undefined) return own;
  }
  return coordinatedSource(text, group, region) ?? addedSource(text, group, region) ?? inheritSource(text, group, region);
}

/** "Court stays demolition, says haste ‘undue’": the verbs of a headline share its subject, unless the source ends it. */
function headlineSubject(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  if (wordAt(text, group.first - 1) !== ',' || tagAt(text, group.verb) !== 'VBZ') return undefined;
  if (!isInTitle(text, group.verb)) return undefined;
  const next = baseChunkStartingAt(text, group.verb + 1, region.end);
  if (next === undefined ? group.verb + 1 >= region.end : next.end >= region.end && maySpeak(text, next.head)) return undefined;
  if (next !== undefined && /^(?:IN|CC|,|:)$/.test(tagAt(text, next.end))) return undefined;
  for (let at = region.first + 1; at < group.first - 1; at++) {
    if (tagAt(text, at) !== 'VBZ') continue;
    const subject = findSubject(text, readVerbGroup(text, at, region.first), region);
    return subject === undefined ? undefined : { ...subject, inherited: true };
  }
  return undefined;
}

/** "Firm sells plant, announces closure": what is announced is no speaker. */
function maySpeak(text: IndexedText, head: number): boolean {
  return text.nameAt(head) !== undefined || tagAt(text, head) === 'NNS' || HEADLINE_SPEAKERS.has(lemmaAt(text, head));
}

/** "said A and added B": the subject of the nearest earlier reporting verb of the same form. */
function coordinatedSource(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  if (group.form !== 'finite' || tagAt(text, group.first - 1) !== 'CC') return undefined;
  const past = tagAt(text, group.verb) === 'VBD' && group.first === group.verb;
  for (let at = group.first - 2; at > region.first; at--) {
    if (!isFinite(text, at) && (past || tagAt(text, at) !== 'VBN')) continue;
    if (!REPORTING_VERBS.has(lemmaAt(text, at)) || isInFreeRelative(text, at)) continue;
    if (text.quotes.innermost(at) !== text.quotes.innermost(group.verb) || isReported(text, at, group)) continue;
    const subject = subjectAround(text, readVerbGroup(text, at, region.first), region);
    if (subject !== undefined) return { ...subject, inherited: true };
  }
  return undefined;
}

/** "for what she called a bad week": the verb of a relative clause joins nothing outside it. */
function isInFreeRelative(text: IndexedText, verb: number): boolean {
  const subject = verb - 1;
  return /^(?:PRP|NN)/.test(tagAt(text, subject)) && /^(?:what|which|whom)$/.test(wordAt(text, subject - 1));
}

/** "…, adding that": the subject of the nearest earlier reporting verb, unless a clause of another kind governs the participle. */
function addedSource(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  if (group.form !== 'gerund' || wordAt(text, group.first - 1) !== ',' || !ADDING.has(wordAt(text, group.verb))) return undefined;
  for (let at = group.first - 2; at > region.first; at--) {
    if ((!isFinite(text, at) && !isPerfect(text, at)) || !REPORTING_VERBS.has(lemmaAt(text, at))) continue;
    if (text.quotes.innermost(at) !== text.quotes.innermost(group.verb) || isReported(text, at, group)) continue;
    const subject = subjectAround(text, readVerbGroup(text, at, region.first), region);
    if (subject !== undefined && !/^(?:who|which|that)$/.test(wordAt(text, subject.head))) return { ...subject, inherited: true };
  }
  return undefined;
}

/** "The firm said Boeing had denied it, adding that": what the speaker says of others is not gone on with. */
function isReported(text: IndexedText, at: number, { verb }: VerbGroup): boolean {
  const governing = headAt(text, at);
  const isInside = relationAt(text, at) === 'ccomp' && governing < at && REPORTING_VERBS.has(lemmaAt(text, governing));
  return isInside && wordAt(text, verb) === 'adding';
}

/** "have said" */
function isPerfect(text: IndexedText, at: number): boolean {
  return tagAt(text, at) === 'VBN' && /^(?:has|have|had|'ve|’ve)$/.test(wordAt(text, at - 1));
}

/** The "by" phrase of a passive verb. */
export function findAgent(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  for (let at = group.verb + 1; at < Math.min(region.end, group.verb + 6); at++) {
    if (wordAt(text, at) !== 'by') {
      if (/^(?:VB|MD|WDT|WP)|^,$/.test(tagAt(text, at))) return undefined;
      continue;
    }
    const chunk = chunkStartingAt(text, at + 1, region.end);
    if (chunk === undefined) return undefined;
    return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
  }
  return undefined;
}

/** "…," said the mayor, who arrived late. */
function findInverted(
  text: IndexedText,
  group: VerbGroup,
  frames: ReadonlySet<ReportingFrame>,
  region: TokenRange,
): Source | undefined {
  if (!mayInvert(text, group, frames)) return undefined;
  const place = placeOfInversion(text, group, region);
  if (place === undefined) return undefined;
  const base = baseChunkStartingAt(text, group.verb + 1, region.end);
  if (base === undefined || base.first !== group.verb + 1 || startsClause(text, base.end, region.end)) return undefined;
  if (isTime(text, base.head) || (place === 'start' && !announcesQuote(text, base.end, region))) return undefined;
  if (place !== 'quotation' && frames.has('object') && findSubject(text, group, region) !== undefined) return undefined;
  const chunk = chunkStartingAt(text, group.verb + 1, region.end) ?? base;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
}

/** "Said the mayor:", "Said the council through a spokesman, “We regret it.”" */
function announcesQuote(text: IndexedText, from: number, region: TokenRange): boolean {
  for (let at = from; at < Math.min(region.end, from + 6); at++) {
    if (wordAt(text, at) === ':') return at === from;
    if (wordAt(text, at) === ',') return text.quotes.startingAt(at + 1) !== undefined;
    if (isFinite(text, at)) return false;
  }
  return false;
}

/** "said Monday", "on November 1, 2006 complaining": a day or a year says nothing. */
export function isTime(text: IndexedText, token: number): boolean {
  const word = wordAt(text, token);
  if (text.nameAt(token) !== undefined) return false;
  return /^\d{4}$|^(?:term|decade|century)$/.test(word) || TIME_ADVERBIALS.has(word) || TIME_NOUNS.has(word);
}

/** A bare verb that takes a quotation and no hearer. */
function mayInvert(text: IndexedText, group: VerbGroup, frames: ReadonlySet<ReportingFrame>): boolean {
  if (!frames.has('quote') || group.negated || hasAuxiliary(text, group)) return false;
  return !frames.has('addressee') || frames.has('topic');
}

/** What the verb stands behind: a quotation, a comma or dash, or nothing. */
function placeOfInversion(text: IndexedText, group: VerbGroup, region: TokenRange): 'quotation' | 'mark' | 'start' | undefined {
  const before = group.first - 1;
  if (text.quotes.endingAt(before) !== undefined) return 'quotation';
  if (before < region.first) return 'start';
  if (!/^(?:,|–|—|-|--)$/.test(wordAt(text, before))) return undefined;
  return closesRelative(text, before, region) || closesInsertion(text, before, region) ? undefined : 'mark';
}

/** "The survey, conducted by the institute, finds Ada Brook ahead": between two commas and without a verb before them stands what describes the subject. */
function closesInsertion(text: IndexedText, comma: number, region: TokenRange): boolean {
  if (isInTitle(text, comma)) return false;
  let opened = false;
  for (let at = comma - 1; at >= region.first; at--) {
    if (isFinite(text, at) || text.quotes.outermost(at) !== text.quotes.outermost(comma)) return false;
    opened ||= wordAt(text, at) === ',' && /^VB[NG]$/.test(tagAt(text, at + 1));
  }
  return opened;
}

/** "Beethoven, who went deaf, wrote the work": the comma closes what is said of the subject. */
function closesRelative(text: IndexedText, comma: number, region: TokenRange): boolean {
  for (let at = comma - 1; at > region.first && wordAt(text, at) !== ','; at--) {
    if (wordAt(text, at) === 'who' && wordAt(text, at - 1) === ',') return true;
  }
  return false;
}

/** "two buses each way was too much" */
function verbBeforeComma(text: IndexedText, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    if (isFinite(text, at)) return true;
    if (wordAt(text, at) === 'and' && wordAt(text, at + 1) === 'that') return true;
    if (wordAt(text, at) === 'as' && tagAt(text, at - 1) === 'VBN') continue;
    if (
      isMark(text, at) ||
      /^(?:W|CC)/.test(tagAt(text, at)) ||
      /^(?:that|as|when|while|after|before|if|because|since)$/.test(wordAt(text, at))
    )
      return false;
  }
  return false;
}

function hasAuxiliary(text: IndexedText, group: VerbGroup): boolean {
  for (let at = group.first; at < group.verb; at++) if (/^(?:VB|MD|TO)/.test(tagAt(text, at))) return true;
  return false;
}

function startsClause(text: IndexedText, at: number, end: number): boolean {
  let token = at;
  while (token < end && (tagAt(text, token).startsWith('RB') || /^["“‘'«]$/.test(text.tokens[token]?.text ?? ''))) token++;
  if (verbBeforeComma(text, token, end)) return true;
  return (
    token < end &&
    (isFinite(text, token) || tagAt(text, token) === 'VB' || wordAt(text, token) === 'to' || wordAt(text, token) === "'s")
  );
}

/** The subject of a governing verb ("…, adding that"), or the noun that a participle modifies ("a letter saying"). */
function inheritSource(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  const noun = modifiedNoun(text, group, region);
  if (noun !== undefined) return noun;
  let at = group.verb;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const head = headAt(text, at);
    const relation = relationAt(text, at).split(':')[0] ?? '';
    if (head < region.first || head >= region.end || !CLIMBED.has(relation)) return undefined;
    if (relation === 'xcomp' && group.form === 'gerund' && steps === 0) return undefined;
    const subject = tagAt(text, head).startsWith('VB') ? subjectOfGoverning(text, head, region) : undefined;
    if (subject !== undefined) return { ...subject, inherited: true };
    at = head;
  }
  return undefined;
}

function subjectOfGoverning(text: IndexedText, verb: number, region: TokenRange): Source | undefined {
  const governing = readVerbGroup(text, verb, region.first);
  return governing.passive || governing.form === 'finite' ? subjectAround(text, governing, region) : undefined;
}

function subjectAround(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  const frames = framesOf(lemmaAt(text, group.verb));
  const inverted = frames.size === 0 ? undefined : findInverted(text, group, frames, region);
  return inverted ?? findSubject(text, group, region);
}

/** "signatures on a petition demanding": a document right before the participle is what demands. */
function asDocument(text: IndexedText, chunk: NounChunk | undefined): NounChunk | undefined {
  return chunk !== undefined && EVIDENCE_NOUNS.has(lemmaAt(text, chunk.head)) ? chunk : undefined;
}

/** The noun directly before a participle without a comma: "a letter saying", "officials warning"; "quoted officials as saying". */
function modifiedNoun(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  const quoted =
    group.form === 'gerund' && wordAt(text, group.first - 1) === 'as' ? quotedBefore(text, group.first - 2, region) : undefined;
  if (quoted !== undefined)
    return { range: { first: quoted.first, end: quoted.end }, head: quoted.head, inverted: false, inherited: true };
  if (group.form !== 'gerund' || (isMark(text, group.first - 1) && wordAt(text, group.first - 1) !== ')')) return undefined;
  const last = beforeTime(text, group.first - 1, region.first);
  const chunk = asDocument(text, baseChunkEndingAt(text, last, region.first)) ?? chunkEndingAt(text, last, region.first);
  if (chunk === undefined || chunk.end !== last + 1 || cannotTell(text, chunk) || isLeftBehind(text, group, chunk))
    return undefined;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: false, inherited: true };
}

/** "The men claimed asylum in Norway saying they were beaten": a thing before the participle says nothing where the parser has it belong to the verb. */
function isLeftBehind(text: IndexedText, { verb }: VerbGroup, { first, head }: NounChunk): boolean {
  const noun = lemmaAt(text, head);
  if (
    !ADDING.has(wordAt(text, verb)) ||
    relationAt(text, verb) !== 'advcl' ||
    headAt(text, verb) >= first ||
    EVIDENCE_NOUNS.has(noun)
  )
    return false;
  const isBody = [...singularForms(wordAt(text, head)), noun].some(
    (form) => PERSON_NOUNS.has(form) || ORGANIZATION_NOUNS.has(form),
  );
  return !isBody && !/^(?:person|organization|norp)$/.test(text.nameAt(head)?.type ?? '') && !endsLikePerson(wordAt(text, head));
}

/** Whom somebody quotes: "quoted officials as saying", "quoted the mayor, Ada Roth, as saying". */
function quotedBefore(text: IndexedText, last: number, region: TokenRange): NounChunk | undefined {
  if (wordAt(text, last) !== ',') return chunkEndingAt(text, last, region.first);
  const inner = chunkEndingAt(text, last - 1, region.first);
  if (inner === undefined || wordAt(text, inner.first - 1) !== ',') return undefined;
  const outer = chunkEndingAt(text, inner.first - 2, region.first);
  return outer === undefined ? inner : { first: outer.first, end: inner.end, head: outer.head };
}

/** "tested in Brisbane revealing", "those calling for it": where something was done, and nobody in particular. */
function cannotTell(text: IndexedText, { first, head }: NounChunk): boolean {
  const isSomewhere = text.nameAt(head)?.type === 'place' && /^(?:in|at|near|from)$/.test(wordAt(text, first - 1));
  return isSomewhere || (first === head && /^(?:those|anyone|everyone)$/.test(wordAt(text, head)));
}
