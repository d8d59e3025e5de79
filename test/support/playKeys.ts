import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { ReviewStatus } from '../../src/core/model/review.ts';
import { asidesOf } from '../../src/core/present/aside.ts';
import { indexDocument } from '../../src/core/present/documentIndex.ts';
import { askedAbout } from '../../src/core/present/questions.ts';
import { nextProposal, reviewQueue, withCompany } from '../../src/core/present/reviewQueue.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';

const URI = 'file:///played.txt';

/** `a` accepts, `r` rejects what is asked, and goes on. */
export type JudgingKey = 'a' | 'r';

/** Keys of one review, and where the cursor is as it starts: UTF-16 code units of the text. */
export interface KeyRun {
  readonly keys: readonly JudgingKey[];
  readonly offset: number;
}

/** What an article that nobody had decided on should be after so many keys. */
export interface Played {
  /** Of all annotations, by id. */
  readonly statuses: ReadonlyMap<string, ReviewStatus>;
  /** What is asked then, and how much there is still to ask about. */
  readonly asked: string | undefined;
  readonly left: number;
}

/** Plays reviews one after the other, with nothing between their keys. @returns the article before the first key, then after each */
export function playKeys(document: AnnotatedDocument, text: string, runs: readonly KeyRun[]): readonly Played[] {
  const store = createAnnotationStore({ clock: { now: () => '2024-01-01T00:00:00.000Z' } });
  store.open(URI, { text, file: 'played.txt' });
  store.setAnalysis(URI, document, text);
  const state = () => store.get(URI) ?? fail();
  const queue = () => {
    const asides = asidesOf(state().document);
    return reviewQueue(state(), ({ value }) => !asides.has(value.id), 'text', []);
  };
  const played: Played[] = [];
  const note = (asked: string | undefined) =>
    played.push({ statuses: statusesOf(state().document), asked, left: askedAbout(state().document).size });
  note(undefined);
  for (const { keys, offset } of runs) {
    let asked = nextProposal(queue(), { offset }, 1);
    for (const key of keys) {
      if (asked === undefined) break;
      const { id, target } = asked.value;
      const ids = withCompany(queue(), [id], key === 'a' ? ['alike', 'parts'] : ['alike']);
      store.decide(URI, ids, { kind: key === 'a' ? 'accept' : 'reject' });
      asked = nextProposal(queue(), { id, offset: target.end }, 1);
      note(asked?.value.id);
    }
  }
  store.dispose();
  return played;
}

/** The statuses of all annotations of a document, by id. */
export function statusesOf(document: AnnotatedDocument): ReadonlyMap<string, ReviewStatus> {
  return new Map(indexDocument(document).annotations.map(({ value }) => [value.id, value.review.status]));
}

/** After how many keys an article is as these statuses are; undefined where it is so after none of them. */
export function keysPlayed(played: readonly Played[], statuses: ReadonlyMap<string, ReviewStatus>): number | undefined {
  const found = played.findIndex((one) => [...one.statuses].every(([id, status]) => statuses.get(id) === status));
  return found === -1 ? undefined : found;
}

function fail(): never {
  throw new Error('the article is not open');
}
