import { decodeUtf8, encodeUtf8 } from '../../../src/core/text/utf8.ts';
import type { ArticleAnnotator } from '../../../src/core/store/annotateDocument.ts';
import { createAnnotationStore } from '../../../src/core/store/createAnnotationStore.ts';
import { analyze } from './analyze.ts';
import { choose } from './choose.ts';
import { findMisplaced, findProblems } from './findProblems.ts';
import type { History, Step } from './history.ts';
import { ARTICLE, type Program, save, SIDECAR, start, TEXT, type World } from './world.ts';

/** Runs a history to its end, lets all settle, and says what went wrong: nothing, if all is well. */
export async function runHistory(history: History): Promise<readonly string[]> {
  return (await endHistory(history)).problems;
}

/** What went wrong in a history, and the disk as it ends. */
export async function endHistory({ programs: count, steps }: History): Promise<{
  readonly problems: readonly string[];
  readonly disk: ReadonlyMap<string, Uint8Array>;
}> {
  const world: World = { disk: new Map([[ARTICLE, encodeUtf8(TEXT)]]), now: 0, waiting: undefined, deeds: [], versions: [] };
  const programs = ['Ada', 'Ben', 'Cleo'].slice(0, count).map((name): Program => {
    const program = { name, journal: [], fault: undefined, dead: false, text: TEXT, ahead: 0 };
    return Object.assign(program, { store: createAnnotationStore({ clock: { now: () => '' } }), annotator: NO_ANNOTATOR });
  });
  for (const program of programs) await start(world, program);
  const problems: string[] = [];
  for (const step of steps) {
    await runStep(world, programs, step);
    for (const program of programs) problems.push(...findMisplaced(program));
  }
  await settle(world, programs);
  return { problems: [...problems, ...findProblems(world, programs)], disk: world.disk };
}

const NO_ANNOTATOR: ArticleAnnotator = {
  load: () => Promise.resolve({ kind: 'absent' }),
  save: () => Promise.resolve({ kind: 'unchanged' }),
  extract: () => Promise.resolve({ kind: 'unchanged' }),
};

async function runStep(world: World, programs: readonly Program[], step: Step): Promise<void> {
  const program = programs['who' in step ? step.who % programs.length : 0];
  if (program === undefined) return;
  const { store, annotator } = program;
  switch (step.do) {
    case 'decide': {
      const state = store.get(ARTICLE);
      const chosen = state === undefined ? undefined : choose(state, step.what, step.pick, step.other);
      if (chosen !== undefined) store.decide(ARTICLE, chosen.ids, chosen.decision);
      return;
    }
    case 'undo':
      return void store.undo(ARTICLE);
    case 'redo':
      return void store.redo(ARTICLE);
    case 'load':
      return void (await annotator.load(ARTICLE));
    case 'save':
      return save(program);
    case 'extract':
      return void (await annotator.extract(ARTICLE, async (text) => Promise.resolve(analyze(text))));
    case 'reload':
      program.text = decodeUtf8(world.disk.get(ARTICLE) ?? new Uint8Array()) ?? '';
      return store.replaceText(ARTICLE, program.text);
    case 'reopen':
      return start(world, program);
    case 'edit': {
      const at = Math.min(step.at, program.text.length);
      const end = Math.min(program.text.length, at + step.remove);
      store.applyEdits(ARTICLE, [{ start: at, end, text: step.insert }]);
      program.text = store.get(ARTICLE)?.text ?? '';
      world.disk.set(ARTICLE, encodeUtf8(program.text));
      return;
    }
    case 'replace': {
      program.text = program.text.slice(step.from, step.from + step.length);
      world.disk.set(ARTICLE, encodeUtf8(program.text));
      return store.replaceText(ARTICLE, program.text);
    }
    case 'delete':
      world.disk.delete(SIDECAR);
      return saveAll(programs);
    case 'checkout': {
      const before = world.versions.at(-1 - step.versions);
      if (before !== undefined) world.disk.set(SIDECAR, before);
      return saveAll(programs);
    }
    case 'setClock':
      program.ahead += step.seconds;
      return;
    case 'saveAtOnce':
      return saveAtOnce(world, programs, step.order);
    case 'fail':
    case 'crash':
      program.fault = { kind: step.do, at: step.at };
      await save(program);
      program.fault = undefined;
      return step.do === 'crash' ? start(world, program) : undefined;
  }
}

/** Who is told of a change on the disk takes it in, and writes what it knows more. */
async function saveAll(programs: readonly Program[]): Promise<void> {
  for (const program of programs) await save(program);
}

async function saveAtOnce(world: World, programs: readonly Program[], order: readonly number[]): Promise<void> {
  world.waiting = new Map();
  const saving = new Set(programs);
  const saves = programs.map(async (program) => save(program).finally(() => saving.delete(program)));
  for (let turn = 0; saving.size > 0; turn++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    const ready = programs.filter((program) => world.waiting?.has(program) === true);
    const next = ready[(order[turn % Math.max(1, order.length)] ?? turn) % Math.max(1, ready.length)];
    // A pause is waited for under a name of its own.
    const [first] = world.waiting.keys();
    const released = next ?? first;
    if (released === undefined) continue;
    const go = world.waiting.get(released);
    world.waiting.delete(released);
    go?.();
    for (const [other, resume] of [...world.waiting]) {
      if (programs.includes(other)) continue;
      world.waiting.delete(other);
      resume();
    }
  }
  await Promise.all(saves);
  world.waiting = undefined;
}

/** Everybody reads the last text, and saves until nothing changes. */
async function settle(world: World, programs: readonly Program[]): Promise<void> {
  const text = decodeUtf8(world.disk.get(ARTICLE) ?? new Uint8Array()) ?? '';
  for (const program of programs) {
    program.text = text;
    program.store.replaceText(ARTICLE, text);
    program.store.setAnalysis(ARTICLE, analyze(text), text);
  }
  for (let round = 0; round < 4; round++) {
    const before = world.disk.get(SIDECAR);
    for (const program of programs) await save(program);
    if (round > 1 && world.disk.get(SIDECAR) === before) return;
    for (const program of programs) {
      await program.annotator.load(ARTICLE);
      program.store.setAnalysis(ARTICLE, analyze(text), text);
    }
  }
}
