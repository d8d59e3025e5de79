import { createLineIndex } from '../text/lineIndex.ts';
import type { Translate } from '../present/translate.ts';
import { locateJson } from './locateJson.ts';
import type { ProjectProblem } from './projectProblem.ts';

/** A problem with its place in the file's text: code units, and a line from 0. */
export interface PlacedProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** More are counted, not told. */
const MOST_PROBLEMS = 100;

/** `text` must be the JSON that the problems are of. */
export function placeProblems(t: Translate, text: string, problems: readonly ProjectProblem[]): readonly PlacedProblem[] {
  const lines = createLineIndex(text);
  return problems.slice(0, MOST_PROBLEMS).map((problem) => {
    const { start, end } = locateJson(text, problem.path);
    return { message: describeProblem(t, problem), start, end, line: lines.positionAt(start).line };
  });
}

/** What is wrong and what to do about it. */
function describeProblem(t: Translate, { code, subject, path }: ProjectProblem): string {
  switch (code) {
    case 'not-a-list':
      return t('“{0}” has to be a list. It is left out; the other sections are used.', subject);
    case 'not-an-object':
      return t('“{0}” has to be an object with fields. It is left out; the other sections are used.', subject);
    case 'invalid':
      return t('{0}: {1}. This entry is left out; the others are used.', String(path.at(-1) ?? ''), subject);
    case 'duplicate-id':
      return t('“{0}” is the id of an earlier entry. Give this one another; until then the first is used.', subject);
    case 'duplicate-key':
      return t('The key {0} belongs to an earlier code. Give this one another.', subject);
    case 'unknown-parent':
      return t('There is no code “{0}”. Add it, or take the parent away; until then this code stands at the top.', subject);
    case 'cycle':
      return t(
        'The parents of this code lead back to it, by way of “{0}”. Until one of them is changed it stands at the top.',
        subject,
      );
    case 'unknown-type':
      return t('“{0}” is no type of this kind. It is left out.', subject);
    case 'replaces-code':
      return t(
        '“{0}” is still in the codebook: it can’t be replaced too. Run “Rename or Merge Code…”, or take it off this list.',
        subject,
      );
    case 'member-twice':
      return t('This actor of an article belongs to “{0}” too, or is refused there. Keep one of the two.', subject);
    case 'newer-version':
      return t(
        'This file was written by a newer version of Article Annotator (format {0}). It is read as far as possible and not changed.',
        subject,
      );
  }
}
