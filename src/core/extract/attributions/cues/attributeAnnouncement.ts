import { PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import { REPORTING_VERBS } from '../../../lexicon/reportingVerbs.ts';
import { isFinite, isMark, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { announcedBy } from '../contents/announced.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { regionOf } from '../region.ts';
import { findSubject } from '../sources/findSubject.ts';
import { readVerbGroup } from '../verbs/verbGroup.ts';

const LONGEST = 16;
/** With a verb, in tokens. */
const LONGEST_ISSUED = 40;
const ISSUING = new Set('release issue publish post send give make offer share provide write read'.split(' '));
const STATEMENTS = new Set(
  'statement message letter post tweet note comment remark reply response answer update notice warning email text announcement'.split(
    ' ',
  ),
);

/** A speaker announced without a verb, before quoted paragraphs: "And from Chairwoman Ada Brook:", "Ada Brook, teacher:". */
export function attributeAnnouncement(text: IndexedText, sentence: TokenRange): StatementDraft | undefined {
  const inside = quotedInside(text, sentence);
  if (inside !== undefined) return toldInside(text, sentence.first, inside);
  const colon = sentence.end - 1;
  if (wordAt(text, colon) !== ':' || sentence.end - sentence.first > LONGEST_ISSUED) return undefined;
  const presented = behindPresenting(text, sentence.first);
  for (let at = presented; at < colon; at++) if (isFinite(text, at)) return issued(text, at, colon);
  return sentence.end - sentence.first > LONGEST ? undefined : named(text, { ...sentence, first: presented }, colon);
}

/** "And here is Chairwoman Ada Brook:" */
function behindPresenting(text: IndexedText, first: number): number {
  const at = /^(?:and|but|now)$/.test(wordAt(text, first)) ? first + 1 : first;
  return /^(?:here|this)$/.test(wordAt(text, at)) && /^(?:is|['’]s)$/.test(wordAt(text, at + 1)) ? at + 2 : first;
}

function toldInside(
  text: IndexedText,
  first: number,
  { colon, content }: { colon: number; content: readonly TokenRange[] },
): StatementDraft | undefined {
  for (let at = first; at < colon; at++) if (isFinite(text, at)) return toldBelow(text, at, colon, content);
  return undefined;
}

function named(text: IndexedText, sentence: TokenRange, colon: number): StatementDraft | undefined {
  let first = sentence.first;
  while (first < colon && (isMark(text, first) || /^(?:and|also|then|this|now)$/.test(wordAt(text, first)))) first++;
  const hasFrom = wordAt(text, first) === 'from';
  const chunk = chunkStartingAt(text, hasFrom ? first + 1 : first, colon);
  if (chunk === undefined || !hasSpeaker(text, chunk)) return undefined;
  const content = announcedBy(text, colon);
  if (content.length === 0) return undefined;
  const cue = hasFrom ? { first, end: first + 1 } : { first: colon, end: colon + 1 };
  const source = { range: { first: chunk.first, end: colon }, head: chunk.head, inverted: hasFrom, inherited: false };
  return { rule: 'announcement', stance: 'asserts', source, cue: [cue], content, anchor: cue.first };
}

/** "The company released this statement:", "She sent the following message:". */
function issued(text: IndexedText, verb: number, colon: number): StatementDraft | undefined {
  const noun = ISSUING.has(lemmaAt(text, verb)) ? statementOf(text, verb, colon) : undefined;
  if (noun === undefined) return toldBelow(text, verb, colon, announcedBy(text, colon));
  const region = regionOf(text, verb);
  const source = findSubject(text, readVerbGroup(text, verb, region.first), region);
  const content = announcedBy(text, colon);
  if (source === undefined || content.length === 0) return undefined;
  return { rule: 'announcement', stance: 'asserts', source, cue: [{ first: noun, end: noun + 1 }], content, anchor: noun };
}

/** "this statement", "the following statement on the advance": the object of the verb, before the colon. */
function statementOf(text: IndexedText, verb: number, colon: number): number | undefined {
  if (STATEMENTS.has(lemmaAt(text, colon - 1))) return colon - 1;
  const object = chunkStartingAt(text, verb + 1, colon);
  if (object === undefined || !STATEMENTS.has(lemmaAt(text, object.head))) return undefined;
  const isThis = /^(?:this|these)$/.test(wordAt(text, object.first)) || wordAt(text, object.head - 1) === 'following';
  return isThis ? object.head : undefined;
}

/** "She remembers the day well:", "The mayor was blunt:": a person tells, without a word of speech, what is quoted below. */
function toldBelow(text: IndexedText, verb: number, colon: number, content: readonly TokenRange[]): StatementDraft | undefined {
  if (content.length === 0 || !tellsWithoutSpeech(text, verb, colon)) return undefined;
  const region = regionOf(text, verb);
  const source = findSubject(text, readVerbGroup(text, verb, region.first), region);
  if (source === undefined || !isPerson(text, source.head)) return undefined;
  const cue = [{ first: verb, end: verb + 1 }];
  return { rule: 'announcement', stance: 'asserts', source, cue, content: [...content], anchor: verb };
}

function tellsWithoutSpeech(text: IndexedText, verb: number, colon: number): boolean {
  const lemma = lemmaAt(text, verb);
  if (lemma === 'put') return wordAt(text, verb + 1) === 'it';
  if (lemma !== 'be') return TELLING.has(lemma) && !REPORTING_VERBS.has(lemma);
  let at = verb + 1;
  while (tagAt(text, at).startsWith('RB')) at++;
  return at === colon - 1 && /^(?:JJ|NN)$/.test(tagAt(text, at));
}

/** The quotation behind a colon inside a sentence that ends with it. */
function quotedInside(
  text: IndexedText,
  { first, end }: TokenRange,
): { colon: number; content: readonly TokenRange[] } | undefined {
  for (let at = first + 2; at < Math.min(end, first + LONGEST); at++) {
    if (wordAt(text, at) !== ':') continue;
    const quote = text.quotes.startingAt(at + 1);
    if (quote === undefined || at + 1 >= end) return undefined;
    for (let rest = quote.end; rest < end; rest++) if (!isMark(text, rest)) return undefined;
    return { colon: at, content: [{ first: quote.first, end: quote.end }] };
  }
  return undefined;
}

const TELLING = new Set('remember agree disagree sum elaborate reminisce shudder'.split(' '));

function isPerson(text: IndexedText, head: number): boolean {
  const isNoun = singularForms(wordAt(text, head)).some((form) => PERSON_NOUNS.has(form));
  return text.nameAt(head)?.type === 'person' || /^(?:he|she|they)$/.test(wordAt(text, head)) || isNoun;
}

function hasSpeaker(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (/^(?:person|organization)$/.test(text.nameAt(at)?.type ?? '')) return true;
  return false;
}
