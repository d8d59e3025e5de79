import type { FileStore } from '../../src/core/ports.ts';
import type { Act } from '../../src/core/review/act.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import type { ArticleAnnotator } from '../../src/core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../src/core/store/createArticleAnnotator.ts';
import type { Fault } from './faultPlan.ts';
import type { FaultyCalls } from './faultyCalls.ts';
import { nextTurn } from './twoSides.ts';
import { documentOf } from './markedText.ts';

/** A disk on which one article's sidecar is kept. */
export interface FaultyDisk {
  readonly calls: FaultyCalls;
  /** Of a program that has just been started. */
  boot(): FileStore;
  readonly article: string;
  readonly sidecar: string;
  /** Time goes on, so that what a crash left is no longer taken for a write that is under way. */
  passes(ms: number): void;
}

const { text, document } = documentOf('[Mara Holt] met [Jon Pell] and [Ada Quist] in March; [20] people came.');
const NAMES = ['Mara Holt', 'Jon Pell', 'Ada Quist'] as const;
type Name = (typeof NAMES)[number];

interface Program {
  readonly store: AnnotationStore;
  readonly annotator: ArticleAnnotator;
  readonly journal: Act[];
}

let moment = Date.UTC(2026, 0, 1);

function start(disk: FaultyDisk, reviewer: string): Program {
  const store = createAnnotationStore({
    clock: { now: () => new Date((moment += 1000)).toISOString() },
    reviewer: () => reviewer,
  });
  const silent = (): void => undefined;
  const annotator = createArticleAnnotator(store, {
    files: disk.boot(),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    sidecarUri: () => disk.sidecar,
    turn: { now: () => moment++, random: Math.random, pause: () => disk.calls.pause() },
  });
  const journal: Act[] = [];
  store.onDidAct(({ act }) => journal.push(act));
  store.open(disk.article, { text, file: 'article.txt' });
  return { store, annotator, journal };
}

async function read({ store, annotator }: Program, { article }: FaultyDisk): Promise<void> {
  // A failed reading is tried again before anything is written.
  await annotator.load(article).catch(() => undefined);
  store.setAnalysis(article, document, text);
}

function accept({ store }: Program, { article }: FaultyDisk, name: Name): void {
  const id = store.get(article)?.document.mentions.find(({ target }) => target.exact === name)?.id ?? '';
  store.decide(article, [id], { kind: 'accept' });
}

async function decideAndSave(disk: FaultyDisk, reviewer: string, name: Name): Promise<Program> {
  const program = start(disk, reviewer);
  await read(program, disk);
  accept(program, disk, name);
  await program.annotator.save(disk.article);
  return program;
}

/**
 * Somebody decided and saved; then a program decides something else, and the `at`-th call to its disk while it reads and saves goes wrong.
 * It tries again, or is started again and does again what its journal holds. Says what is lost in the end.
 * @returns `over` where the program makes fewer calls
 */
export async function runWithFault(
  disk: FaultyDisk,
  fault: Fault,
  at: number,
): Promise<{ readonly over: boolean; readonly lost: readonly string[] }> {
  const { calls } = disk;
  calls.revive();
  await decideAndSave(disk, 'Ana', 'Mara Holt');
  disk.passes(10_000);
  let others: Promise<unknown> = Promise.resolve();
  calls.plan(fault, at, async () => {
    others = calls.asAnother(async () => {
      const other = await decideAndSave(disk, 'Ben', 'Ada Quist');
      // What can't be saved because others write all the time is saved a little later.
      for (let again = 0; again < 5; again++) await other.annotator.save(disk.article);
    });
    // As far as it gets at once; where it has to wait its turn it goes on with our next call.
    for (let turn = 0; turn < 20; turn++) await nextTurn();
  });
  const program = await decideAndSave(disk, 'Ana', 'Jon Pell').catch(() => undefined);
  const over = calls.names.length <= at;
  const named = calls.names[at] ?? '';
  const wasDead = calls.isDead;
  calls.revive();
  await others;
  disk.passes(10_000);
  if (program === undefined) return { over, lost: [`${fault} at ${named}: the program threw`] };
  const again = wasDead ? start(disk, 'Ana') : program;
  await read(again, disk);
  if (wasDead) again.store.replay(disk.article, program.journal);
  const outcome = await again.annotator.save(disk.article);
  const problems = outcome.kind === 'failed' || outcome.kind === 'refused' ? [`${outcome.kind} ${describe(outcome)}`] : [];
  const wanted = NAMES.filter((name) => name !== 'Ada Quist' || (fault === 'another' && !over));
  const lost = [...problems, ...(await findLost(disk, wanted))];
  return { over, lost: lost.map((what) => `${fault} at call ${at} (${named}): ${what}`) };
}

function describe(outcome: { cause?: Error; failure?: { reason: string } }): string {
  return outcome.cause?.message ?? outcome.failure?.reason ?? '';
}

async function findLost(disk: FaultyDisk, wanted: readonly Name[]): Promise<readonly string[]> {
  const decoded = decodeSidecar(await disk.boot().read(disk.sidecar));
  if (!decoded.ok) return [`the sidecar is ${decoded.failure.reason}`];
  const { mentions, conflicts = [], decisions = [] } = decoded.sidecar.document;
  const accepted = new Set(mentions.filter(({ review }) => review.status === 'accepted').map(({ target }) => target.exact));
  return [
    ...wanted.filter((name) => !accepted.has(name)).map((name) => `${name} is no longer accepted`),
    ...(conflicts.length > 0 ? ['a conflict that nobody made'] : []),
    ...(decisions.length === wanted.length ? [] : [`${decisions.length} decisions`]),
  ];
}
