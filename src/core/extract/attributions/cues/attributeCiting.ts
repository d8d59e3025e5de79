import { EVIDENCE_NOUNS } from '../../../lexicon/evidenceNouns.ts';
import { HEADLINE_SPEAKERS } from '../../../lexicon/headlineSpeakers.ts';
import { ORGANIZATION_NOUNS, PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import { lemmaAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { chunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import { regionOf } from '../region.ts';

/** "X, citing Y, said Z": Y says Z as well. @param drafts those of the same sentence */
export function attributeCiting(text: IndexedText, at: number, drafts: readonly StatementDraft[]): StatementDraft | undefined {
  const word = wordAt(text, at);
  if (word !== 'citing' && word !== 'quoting') return undefined;
  const region = regionOf(text, at);
  const outer = drafts.find((draft) => draft.anchor >= region.first && draft.anchor < region.end && draft.source !== undefined);
  const chunk = chunkStartingAt(text, at + 1, region.end);
  if (outer === undefined || chunk === undefined || !canSpeak(text, chunk.head)) return undefined;
  const source = { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
  const content = outer.content.flatMap((piece) => (piece.first < at && at < piece.end ? [] : [piece]));
  if (content.length === 0) return undefined;
  return { rule: 'citing', stance: outer.stance, source, cue: [{ first: at, end: at + 1 }], content, anchor: at };
}

/** A name, a document, or a noun for people or a body: "citing a lack of staff" gives a reason. */
function canSpeak(text: IndexedText, head: number): boolean {
  if (text.nameAt(head) !== undefined || EVIDENCE_NOUNS.has(lemmaAt(text, head))) return true;
  return singularForms(wordAt(text, head)).some(
    (noun) => PERSON_NOUNS.has(noun) || ORGANIZATION_NOUNS.has(noun) || HEADLINE_SPEAKERS.has(noun),
  );
}
