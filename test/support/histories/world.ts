import { FileStoreError, type FileStore } from '../../../src/core/ports.ts';
import type { Act } from '../../../src/core/review/act.ts';
import type { ArticleAnnotator } from '../../../src/core/store/annotateDocument.ts';
import type { AnnotationStore } from '../../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../../src/core/store/createArticleAnnotator.ts';
import { analyze } from './analyze.ts';

export const ARTICLE = 'file:///w/article.txt';
export const SIDECAR = `${ARTICLE}.annotations.json`;
export const TEXT =
  'Mara Holt said 20 people met Jon Pell in March. Ada Quist counted 733 cases, but Mara Holt and Tom Reed saw 12 or 15 of them.';

/** A disk with several programs at it. */
export interface World {
  readonly disk: Map<string, Uint8Array>;
  now: number;
  /** Set while several save at once: who waits for its next read or write. */
  waiting: Map<Program, () => void> | undefined;
  readonly deeds: Deed[];
  /** What the sidecar was, as it was written. */
  readonly versions: Uint8Array[];
}

/** An act, and what its maker knew when he did it. */
export interface Deed {
  readonly act: Act;
  readonly known: ReadonlySet<string>;
}

export interface Program {
  readonly name: string;
  store: AnnotationStore;
  annotator: ArticleAnnotator;
  /** What its extension storage holds: acts that no sidecar is known to hold. */
  journal: Act[];
  fault: { readonly kind: 'fail' | 'crash'; at: number } | undefined;
  dead: boolean;
  text: string;
  /** How far its clock is before that of the world: seconds. */
  ahead: number;
}

class Crash extends Error {}

async function callDisk<T>(world: World, program: Program, files: { dead: boolean }, effect: (cut: boolean) => T): Promise<T> {
  const { waiting } = world;
  if (waiting !== undefined) await new Promise<void>((resolve) => waiting.set(program, resolve));
  else await Promise.resolve();
  world.now++;
  if (files.dead) throw new Crash('gone');
  const { fault } = program;
  if (fault !== undefined && fault.at-- === 0) {
    program.fault = undefined;
    // Some calls take place in part, some not at all.
    if (world.now % 2 === 0) effect(true);
    if (fault.kind === 'crash') {
      files.dead = true;
      throw new Crash('killed');
    }
    throw new FileStoreError('unavailable', 'disk full');
  }
  return effect(false);
}

function createFiles(world: World, program: Program, life: { dead: boolean }): FileStore {
  const { disk } = world;
  const call = async <T>(effect: (cut: boolean) => T): Promise<T> => callDisk(world, program, life, effect);
  const folder = 'file:///w/';
  return {
    placesOf: (uri) => Promise.resolve([uri]),
    nameOf: (uri) => uri.slice(folder.length),
    read: (uri) =>
      call(() => {
        const bytes = disk.get(uri);
        if (bytes === undefined) throw new FileStoreError('not-found', uri);
        return bytes;
      }),
    async writeAtomically(uri, bytes) {
      const temporary = `${uri}.${program.name}.tmp`;
      await call((cut) => void disk.set(temporary, cut ? bytes.slice(0, bytes.length >> 1) : bytes));
      await call(() => {
        const written = disk.get(temporary) ?? bytes;
        disk.set(uri, written);
        if (uri === SIDECAR) world.versions.push(written);
        disk.delete(temporary);
      });
    },
    exists: (uri) => call(() => disk.has(uri)),
    listBeside: () => call(() => [...disk.keys()].map((uri) => uri.slice(folder.length))),
    createBeside: (_, name) => call(() => void disk.set(folder + name, new Uint8Array())),
    deleteBeside: (_, name) => call(() => void disk.delete(folder + name)),
  };
}

function boot(world: World, program: Program): void {
  const life = { dead: false };
  program.dead = false;
  const silent = (): void => undefined;
  program.store = createAnnotationStore({
    clock: { now: () => new Date(Date.UTC(2026, 0, 1) + (world.now++ + program.ahead) * 1000).toISOString() },
    reviewer: () => program.name,
  });
  let seed = world.now;
  program.annotator = createArticleAnnotator(program.store, {
    files: createFiles(world, program, life),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    sidecarUri: () => SIDECAR,
    turn: {
      now: () => Date.UTC(2026, 0, 1) + world.now,
      random: () => (seed = (seed * 16807 + 11) % 2147483647) / 2147483647,
      pause: (ms) => callDisk(world, { ...program, fault: undefined }, life, () => void (world.now += ms)).catch(() => undefined),
    },
  });
  program.store.onDidAct(({ act }) => {
    const known = new Set((program.store.get(ARTICLE)?.document.decisions ?? []).map(({ id }) => id));
    known.delete(act.id);
    world.deeds.push({ act, known });
    program.journal.push(act);
  });
  program.store.open(ARTICLE, { text: program.text, file: 'article.txt' });
}

export async function start(world: World, program: Program): Promise<void> {
  boot(world, program);
  await program.annotator.load(ARTICLE);
  program.store.replay(ARTICLE, program.journal);
  program.store.setAnalysis(ARTICLE, analyze(program.text), program.text);
}

export async function save(program: Program): Promise<void> {
  const holds = new Set((program.store.get(ARTICLE)?.document.decisions ?? []).map(({ id }) => id));
  const outcome = await program.annotator.save(ARTICLE);
  if (outcome.kind === 'failed' || outcome.kind === 'refused') return;
  program.journal = program.journal.filter(({ id }) => !holds.has(id));
}
