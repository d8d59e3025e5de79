import { isFinite, isMark, lemmaAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
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
  const colon = sentence.end - 1;
  if (wordAt(text, colon) !== ':' || sentence.end - sentence.first > LONGEST_ISSUED) return undefined;
  for (let at = sentence.first; at < colon; at++) if (isFinite(text, at)) return issued(text, at, colon);
  return sentence.end - sentence.first > LONGEST ? undefined : named(text, sentence, colon);
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
  if (noun === undefined) return undefined;
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

function hasSpeaker(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) if (/^(?:person|organization)$/.test(text.nameAt(at)?.type ?? '')) return true;
  return false;
}
