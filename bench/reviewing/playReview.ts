import type { ScoredDocument } from '../../measure/scorer/annotations.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { Readings } from '../../src/core/again/readAgain.ts';
import { asidesOf } from '../../src/core/present/aside.ts';
import { indexDocument, type LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import { together, type Togetherness } from '../../src/core/present/proposal/together.ts';
import { standingFor } from '../../src/core/review/offerDrafts.ts';
import { editedWith } from '../../src/core/review/editedWith.ts';
import { nextProposal, reviewQueue, withCompany, type Queued } from '../../src/core/present/reviewQueue.ts';
import type { AnnotationDraft, Decision } from '../../src/core/review/decision.ts';
import type { AnnotationStore, ArticleState } from '../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { pickOffer, withActors } from './addition.ts';
import { draftFromGold } from './draftOf.ts';
import { fixOf } from './fixOf.ts';
import { faultsOf, matchGold, type Fault, type GoldItem, type Matched } from './gold.ts';
import { keysToAddBefore, keysToFind, keysToFix, keysToSpell, NO_KEYS, plus, type Keys, type ReviewWay } from './keys.ts';

/** What keys were spent on: "event parts", "mention missing", "accept". */
export type Purpose = string;

export interface Played {
  /** Presses, letters that spell words of the text left out; a key with Shift, Ctrl or Alt is one. */
  keys: number;
  /** Letters typed to spell words or values. */
  typed: number;
  /** Acts, as the undo stack counts them. */
  decisions: number;
  /** What came up to be decided, one after the other. */
  questions: number;
  /** Gold that is not among what is accepted, and accepted that is not gold: 0 when the review did what it should. */
  left: number;
  /** The keys and the acts of each purpose. */
  readonly spent: ReadonlyMap<Purpose, Spent>;
}

export interface Spent {
  readonly keys: number;
  readonly acts: number;
}

const URI = 'file:///article.txt';

/** Reviews one article from its proposals to its gold. @param readings what a second reading of the article finds */
export function playReview(
  document: AnnotatedDocument,
  text: string,
  gold: ScoredDocument,
  way: ReviewWay | 'sure-first',
  readings: Readings,
): Played {
  const store = createAnnotationStore({ clock: { now: () => '2024-01-01T00:00:00.000Z' } });
  store.open(URI, { text, file: 'article.txt' });
  store.setAnalysis(URI, document, text);
  const reviewer = new Reviewer(store, gold, way, readings);
  reviewer.reviewAll();
  reviewer.addMissing();
  const played = { ...reviewer.played, spent: reviewer.spent, left: reviewer.countLeft() };
  store.dispose();
  return played;
}

class Reviewer {
  readonly played: Omit<Played, 'left' | 'spent'> = { keys: 0, typed: 0, decisions: 0, questions: 0 };
  readonly spent = new Map<Purpose, Spent>();
  readonly #store: AnnotationStore;
  readonly #way: ReviewWay;
  readonly #isSureFirst: boolean;
  readonly #gold: Matched;
  readonly #readings: Readings;
  /** What was added from what was offered. */
  readonly #added = new Map<string, GoldItem>();
  readonly #asides: ReadonlySet<string>;

  constructor(store: AnnotationStore, gold: ScoredDocument, way: ReviewWay | 'sure-first', readings: Readings) {
    this.#store = store;
    this.#way = way === 'before' ? 'before' : 'now';
    this.#isSureFirst = way === 'sure-first';
    const { document } = this.#state();
    this.#asides = this.#way === 'before' ? new Set() : asidesOf(document);
    this.#gold = matchGold(withoutAsides(document, this.#asides), gold);
    this.#readings = readings;
  }

  reviewAll(): void {
    if (this.#isSureFirst) this.#acceptSure();
    let from: { readonly id: string } | { readonly offset: number } = { offset: 0 };
    for (;;) {
      const queue = this.#queue();
      const next = nextProposal(queue, from, 1);
      if (next === undefined) return;
      this.played.questions += 1;
      this.#decideOn(next, queue);
      from = { id: next.value.id };
    }
  }

  addMissing(): void {
    for (const item of this.#gold.missing) this.#add(item);
  }

  /** What is offered and like it is taken and put right; else it is made from its words. */
  #add(item: GoldItem): void {
    const { document } = this.#state();
    const purpose = `${item.layer} missing`;
    const create = (draft: AnnotationDraft, keys: Keys): string | undefined =>
      this.#act(purpose, [], { kind: 'create', drafts: [draft], status: 'accepted' }, keys).find(
        (id) => indexDocument(this.#state().document).annotation(id) !== undefined,
      );
    const picked = this.#way === 'before' ? undefined : pickOffer(this.#state(), this.#readings, item);
    if (picked === undefined) {
      create(draftFromGold(document, item), this.#way === 'before' ? keysToAddBefore(item) : keysToSpell(item));
      return;
    }
    const id = standingFor(document, picked.draft) ?? create(withActors(document, picked.draft), picked.keys);
    if (standingFor(document, picked.draft) !== undefined && id !== undefined)
      this.#act(purpose, [id], { kind: 'accept' }, picked.keys);
    const annotation = id === undefined ? undefined : indexDocument(this.#state().document).annotation(id);
    // The review stays at what was added.
    if (annotation === undefined) return;
    this.#added.set(annotation.value.id, item);
    this.#putRight(annotation, item, NO_KEYS, purpose);
  }

  countLeft(): number {
    const { document } = this.#state();
    const accepted = indexDocument(document).annotations.filter(({ value }) => value.review.status === 'accepted');
    const wrong = accepted.filter((annotation) => {
      const gold = this.#gold.goldOf.get(annotation.value.id) ?? this.#added.get(annotation.value.id);
      if (gold === undefined) return annotation.value.provenance.method !== 'human';
      return faultsOf(annotation, gold).length > 0;
    });
    const added = accepted.filter(
      ({ value: { id, provenance } }) => provenance.method === 'human' || (this.#added.has(id) && !this.#gold.goldOf.has(id)),
    ).length;
    return wrong.length + Math.abs(this.#gold.missing.length - added);
  }

  #state(): ArticleState {
    const state = this.#store.get(URI);
    if (state === undefined) throw new Error('the article is not open');
    return state;
  }

  #queue(): readonly Queued[] {
    return reviewQueue(this.#state(), ({ value }) => !this.#asides.has(value.id), 'text', [], this.#way === 'before');
  }

  #act(purpose: Purpose, ids: readonly string[], decision: Decision, keys: Keys): readonly string[] {
    const { keys: before, acts } = this.spent.get(purpose) ?? { keys: 0, acts: 0 };
    this.spent.set(purpose, { keys: before + keys.presses, acts: acts + 1 });
    const { created } = this.#store.decide(URI, ids, decision);
    this.played.keys += keys.presses;
    this.played.typed += keys.letters;
    this.played.decisions += 1;
    return created;
  }

  /** Everything that is sure at once; what of it is wrong is found and put right afterwards. */
  #acceptSure(): void {
    const queue = this.#queue();
    const [first] = queue;
    const ids = first === undefined ? [] : together(this.#state(), queue, first, 'sure');
    if (ids.length === 0) return;
    this.#act('accept', ids, { kind: 'accept' }, { presses: 2, letters: 0 });
    for (const id of ids) {
      const annotation = indexDocument(this.#state().document).annotation(id);
      if (annotation !== undefined && !this.#isRight(annotation)) this.#decideAlone(annotation, keysToFind(annotation));
    }
  }

  #isRight(annotation: LayeredAnnotation): boolean {
    const gold = this.#gold.goldOf.get(annotation.value.id);
    return gold !== undefined && faultsOf(annotation, gold).length === 0;
  }

  #decideOn(annotation: LayeredAnnotation, queue: readonly Queued[]): void {
    if (!this.#isRight(annotation)) {
      this.#decideAlone(annotation, NO_KEYS, queue);
      return;
    }
    const best = this.#bestSet(annotation, queue);
    this.#act('accept', best, { kind: 'accept' }, { presses: 1, letters: 0 });
    this.#mend(best);
  }

  /** What was decided with something else and isn't as it is found and put right. */
  #mend(ids: readonly string[]): void {
    for (const id of ids) {
      const annotation = indexDocument(this.#state().document).annotation(id);
      const isRejected = annotation?.value.review.status === 'rejected';
      if (annotation === undefined || (isRejected ? !this.#gold.goldOf.has(id) : this.#isRight(annotation))) continue;
      if (isRejected && this.#isRight(annotation))
        this.#act('accept', [id], { kind: 'accept' }, plus(keysToFind(annotation), { presses: 1, letters: 0 }));
      else this.#decideAlone(annotation, keysToFind(annotation));
    }
  }

  /** The largest set that one key accepts and that is right as a whole. */
  #bestSet(annotation: LayeredAnnotation, queue: readonly Queued[]): readonly string[] {
    const index = indexDocument(this.#state().document);
    const isRightAsAWhole = (ids: readonly string[]): boolean =>
      ids.every((id) => {
        const one = index.annotation(id);
        return one === undefined || this.#isRight(one);
      });
    const ways: readonly Togetherness[] = this.#way === 'before' ? ['actor'] : ['paragraph', 'actor', 'alike'];
    const sets = ways
      .map((how) => together(this.#state(), queue, annotation, how))
      .filter((ids) => ids.includes(annotation.value.id) && isRightAsAWhole(ids));
    const size = (ids: readonly string[]): number => ids.filter((id) => index.annotation(id) !== undefined).length;
    const alone = withCompany(queue, [annotation.value.id], ['alike', 'parts']);
    return sets.reduce((best, ids) => (size(ids) > size(best) ? ids : best), alone);
  }

  #decideAlone(annotation: LayeredAnnotation, before: Keys, queue: readonly Queued[] = []): void {
    const gold = this.#gold.goldOf.get(annotation.value.id);
    const { id } = annotation.value;
    if (gold === undefined) {
      const ids = withCompany(queue, [id], ['alike']);
      this.#act(`${annotation.layer} wrong`, ids, { kind: 'reject' }, plus(before, { presses: 1, letters: 0 }));
      this.#mend(ids.slice(1));
      return;
    }
    this.#putRight(annotation, gold, before);
    this.#mend(
      withCompany(queue, [id], ['alike', 'parts'])
        .slice(1)
        .filter((one) => this.#isAccepted(one)),
    );
  }

  #isAccepted(id: string): boolean {
    return indexDocument(this.#state().document).annotation(id)?.value.review.status === 'accepted';
  }

  #putRight(annotation: LayeredAnnotation, gold: GoldItem, before: Keys, purpose?: Purpose): void {
    let keys = before;
    let hasGoneOn = false;
    for (let now: LayeredAnnotation | undefined = annotation; now !== undefined;) {
      const [fault, next] = faultsOf(now, gold);
      if (fault === undefined) break;
      const state = this.#state();
      const fix = fixOf(state.document, now, gold, fault, this.#way);
      const sight = { state, readings: this.#readings, isLast: next === undefined, hasGoneOn };
      const spent = plus(keys, keysToFix(sight, now, gold, fault, this.#way));
      const ids =
        this.#way === 'before' ? fix.ids : [...fix.ids, ...editedWith(this.#queue(), state, now.value.id, fix.decision)];
      this.#act(purpose ?? `${annotation.layer} ${fault}`, ids, fix.decision, spent);
      keys = NO_KEYS;
      hasGoneOn = !STAYING.has(fault);
      now = indexDocument(this.#state().document).annotation(annotation.value.id);
    }
  }
}

/** After a moved edge the review stays where it is. */
const STAYING: ReadonlySet<Fault> = new Set<Fault>(['span', 'content']);

/** What somebody is asked about: gold that stands aside has to be added. */
function withoutAsides(document: AnnotatedDocument, asides: ReadonlySet<string>): AnnotatedDocument {
  const isAsked = ({ id }: { readonly id: string }): boolean => !asides.has(id);
  return {
    ...document,
    mentions: document.mentions.filter(isAsked),
    quantities: document.quantities.filter(isAsked),
    attributions: document.attributions.filter(isAsked),
    events: document.events.filter(isAsked),
  };
}
