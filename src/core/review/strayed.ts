import { listTargets } from '../anchor/targets.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { createSourceText } from '../text/sourceText.ts';
import { adoptDecisions } from './adoptDecisions.ts';
import { knownDecisions } from './decisionLog.ts';

/** Of what is annotated, counted in letters: another text on the same matter shares names and words, but not statements. */
const ENOUGH_FOUND = 0.6;

/** Whether a document was made for this text (LF line ends, no byte order mark), or for another version of it. */
export function isOfText(document: AnnotatedDocument, text: string): boolean {
  const { length, sha256 } = document.article;
  if (length === text.length && sha256 === createSourceText(text).sha256) return true;
  let [all, found] = [0, 0];
  for (const { principal, target } of listTargets(document)) {
    if (!principal) continue;
    all += target.exact.length;
    if (text.includes(target.exact)) found += target.exact.length;
  }
  return all > 0 && found / all >= ENOUGH_FOUND;
}

/** How many decisions a document holds that another knows nothing of. */
export function countUnknownDecisions(document: AnnotatedDocument, other: AnnotatedDocument): number {
  const known = knownDecisions(adoptDecisions(other));
  return [...knownDecisions(adoptDecisions(document))].filter((id) => !known.has(id)).length;
}
