import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Act } from '../../src/core/review/act.ts';
import { createJournal } from '../../src/vscode/services/journal/journal.ts';
import type { IntentionJournal } from '../../src/vscode/services/journal/intentions.ts';
import type { JournalFiles } from '../../src/vscode/services/journal/journalFiles.ts';
import { GONE_AFTER } from '../../src/vscode/services/journal/journalFolder.ts';
import { finishLeftMoves, followRenames } from '../../src/vscode/services/keeping/followRenames.ts';
import { placeSidecar } from '../../src/vscode/services/keeping/placement.ts';
import { parseUri, uriText } from '../../src/vscode/services/uris.ts';
import { calls, disk, EventEmitter, happens, setTo, Uri } from '../support/fakeVscode.ts';
import { type Fault, FAULTS } from '../support/faultPlan.ts';
import { createJournalDisk } from '../support/journalDisk.ts';
import {
  acceptedIn,
  decideEarlier,
  type KeepingWindow,
  move,
  openKeepingWindow,
  remembered,
  silentLogger,
} from '../support/keepingWindow.ts';
import { nextTurn } from '../support/twoSides.ts';

// Who waits for another program goes on when that one has gone on by a call.
vi.mock('../../src/vscode/services/keeping/turn.ts', () => ({
  HOST_TURN: { now: () => Date.now(), random: Math.random, pause: () => calls.pause() },
}));

const TEXT = 'Mara Holt met Jon Pell in Ostrava, and Ada Quist counted 733 cases. Tom Reed saw it.';
const silent = (): void => undefined;
const OLD = '/w/story.txt';
const NEW = '/w/better.txt';
const OTHER = '/w/other.txt';
const OTHER_TEXT = 'Rosa Lind left Vienna, where Karl Moser wrote 12 letters to Ida Brand.';

/** What stays when a window dies. */
interface Scene {
  readonly intentions: JournalFiles;
  readonly decisions: Act[];
  readonly began: number;
}

interface Scenario {
  /** What is decided before anything goes wrong. */
  prepare(): Promise<void>;
  /** What the window does before anything goes wrong. */
  readonly begin?: (window: KeepingWindow) => Promise<void>;
  run(window: KeepingWindow, scene: Scene): Promise<void>;
  /** What a person or the next window does when it is done, or did not go well. */
  again(window: KeepingWindow, scene: Scene): Promise<void>;
  /** Not met by another program: that goes on writing at the name that it knows, where another article is then. */
  readonly isAlone?: boolean;
  /** The names that are accepted in the end. */
  readonly accepted: readonly string[];
}

/** Where the article is that names somebody. */
function placeOf(words: string): string {
  const articles = [...disk].filter(([path]) => path.endsWith('.txt'));
  return articles.find(([, { bytes }]) => new TextDecoder().decode(bytes).includes(words))?.[0] ?? OLD;
}
const placeNow = (): string => placeOf('Mara Holt');

async function open(window: KeepingWindow): Promise<void> {
  await window.open(placeNow());
  await nextTurn();
}

async function openAndDecide(window: KeepingWindow): Promise<void> {
  await open(window);
  window.decide(OLD, 'Jon Pell');
}

async function takeOver(window: KeepingWindow): Promise<void> {
  await window.strayed.takeOverFor(uriText(`file://${placeNow()}`));
}

async function moveAll(window: KeepingWindow): Promise<void> {
  await window.strayed.moveAll();
}

async function openAndTakeOver(window: KeepingWindow): Promise<void> {
  await open(window);
  await takeOver(window);
}

function journalOf({ intentions }: Scene, now: () => number) {
  const inner = createJournal({ files: intentions, logger: silentLogger, now, random: Math.random });
  const journal: IntentionJournal = {
    keepApart: (file, act) => inner.keep(file, undefined, act),
    leftOf: (file) => Promise.resolve(inner.leftOf(file)),
    settle: (file) => inner.settle(file),
  };
  return { journal, inner };
}

type Moves = readonly (readonly [from: string, to: string])[];
const ONE: Moves = [[OLD, NEW]];
const IN_A_ROW: Moves = [
  [OTHER, NEW],
  [OLD, OTHER],
];
const IN_A_CIRCLE: Moves = [
  [OLD, NEW],
  [OTHER, OLD],
  [NEW, OTHER],
];

/** As VS Code renames: asked first, then the files, then told; until the sidecars are there, or it is said why not. */
async function rename(window: KeepingWindow, scene: Scene, moves = ONE, done = moves.length): Promise<void> {
  const { journal, inner } = journalOf(scene, () => scene.began);
  const ends = new EventEmitter<void>();
  const renames = followRenames({
    ...window,
    logger: { ...silentLogger, error: () => ends.fire() },
    sidecarOf: placeSidecar,
    journal: {
      ...journal,
      keepApart: (file, act) => {
        const kept = journal.keepApart(file, act);
        return { ...kept, settle: () => [kept.settle(), ends.fire()] };
      },
      onDidTakeOver: new EventEmitter<void>().event,
    },
    tracker: { rename: (from, to) => window.life.rename(from, to), endRename: silent },
  });
  const files = moves.map(([from, to]) => ({ oldUri: Uri.parse(`file://${from}`), newUri: Uri.parse(`file://${to}`) }));
  const before: Promise<unknown>[] = [];
  try {
    happens.willRename.fire({ files, waitUntil: (work) => before.push(work) });
    await Promise.all(before);
    const ended = new Promise<void>((resolve) => ends.event(resolve));
    for (const [from, to] of calls.isDead ? [] : moves.slice(0, done)) move(from, to);
    if (!calls.isDead && done === moves.length) {
      happens.didRename.fire({ files });
      await ended;
    }
  } finally {
    renames.dispose();
    await inner.whenQuiet();
    inner.dispose();
  }
}

async function renameOpen(window: KeepingWindow, scene: Scene, moves = ONE): Promise<void> {
  await rename(window, scene, moves);
  await window.flush(placeNow());
}

/** What a crash cut short in its writing is found when the article is opened. */
async function openBothAgain(window: KeepingWindow, scene: Scene): Promise<void> {
  await openAgain(window, scene);
  await window.open(placeOf('Rosa Lind'));
  await nextTurn();
  await window.strayed.takeOverFor(uriText(`file://${placeOf('Rosa Lind')}`));
  await window.keeper.flushAll();
}

/** Two articles, each with a sidecar. */
async function decideOnTwo(): Promise<void> {
  await decideEarlier(OLD, TEXT, 'Mara Holt');
  await decideEarlier(OTHER, OTHER_TEXT, 'Rosa Lind');
}
const ON_TWO = ['Mara Holt', 'Rosa Lind'];

/** The next window, once it is sure that the first is gone: with what that one had in its journals. */
async function openAgain(window: KeepingWindow, scene: Scene): Promise<void> {
  const { journal, inner } = journalOf(scene, () => scene.began + GONE_AFTER + 1000);
  await inner.takeOver();
  await finishLeftMoves({ ...window, journal, logger: silentLogger, sidecarOf: placeSidecar });
  await inner.whenQuiet();
  inner.dispose();
  await openAndTakeOver(window);
  window.store.replay(`file://${placeNow()}`, scene.decisions);
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'taking over the sidecar of an article that was renamed outside': {
    async prepare() {
      await decideEarlier(OLD, TEXT, 'Mara Holt');
      move(OLD, NEW);
    },
    begin: open,
    run: takeOver,
    again: openAndTakeOver,
    accepted: ['Mara Holt'],
  },
  'taking it over where something was decided under the new name': {
    async prepare() {
      await decideEarlier(OLD, TEXT, 'Mara Holt');
      move(OLD, NEW);
      await decideEarlier(NEW, TEXT, 'Jon Pell', 'Cleo');
    },
    begin: open,
    run: takeOver,
    again: openAndTakeOver,
    accepted: ['Mara Holt', 'Jon Pell'],
  },
  'moving sidecars to another folder': {
    async prepare() {
      await decideEarlier(OLD, TEXT, 'Mara Holt');
      setTo.set('sidecarFolder', 'kept');
    },
    run: moveAll,
    again: moveAll,
    accepted: ['Mara Holt'],
  },
  'moving them where one lies already': {
    async prepare() {
      await decideEarlier(OLD, TEXT, 'Mara Holt');
      setTo.set('sidecarFolder', 'kept');
      await decideEarlier(OLD, TEXT, 'Jon Pell', 'Cleo');
    },
    run: moveAll,
    again: moveAll,
    accepted: ['Mara Holt', 'Jon Pell'],
  },
  'moving that of an open article': {
    async prepare() {
      await decideEarlier(OLD, TEXT, 'Mara Holt');
      setTo.set('sidecarFolder', 'kept');
    },
    begin: openAndDecide,
    run: moveAll,
    again: moveAll,
    accepted: ['Mara Holt', 'Jon Pell'],
  },
  'renaming an article': {
    prepare: () => decideEarlier(OLD, TEXT, 'Mara Holt'),
    run: rename,
    again: openAgain,
    accepted: ['Mara Holt'],
  },
  'renaming an open article': {
    prepare: () => decideEarlier(OLD, TEXT, 'Mara Holt'),
    begin: openAndDecide,
    run: renameOpen,
    again: openAgain,
    accepted: ['Mara Holt', 'Jon Pell'],
  },
  'renaming articles in a row': {
    isAlone: true,
    prepare: decideOnTwo,
    run: (window, scene) => rename(window, scene, IN_A_ROW),
    again: openBothAgain,
    accepted: ON_TWO,
  },
  'renaming articles in a circle of which one is open': {
    isAlone: true,
    prepare: decideOnTwo,
    begin: openAndDecide,
    run: (window, scene) => renameOpen(window, scene, IN_A_CIRCLE),
    again: openBothAgain,
    accepted: [...ON_TWO, 'Jon Pell'],
  },
};

/** The path of an article's sidecar without its suffix, as it is set now. */
function keptAt(article: string): string {
  return placeSidecar(parseUri(`file://${article}`)).path.replace(/\.annotations\.json$/, '');
}

/** Who is not accepted where the article is that names them. */
function notAccepted(names: readonly string[]): readonly string[] {
  return names.filter((name) => acceptedIn(keptAt(placeOf(name)))?.includes(name) !== true);
}

function openWindow(scene: Scene): KeepingWindow {
  const window = openKeepingWindow();
  window.store.onDidAct(({ act }) => scene.decisions.push(act));
  return window;
}

async function runWithFault(scenario: Scenario, fault: Fault, at: number): Promise<{ over: boolean; lost: readonly string[] }> {
  calls.revive();
  disk.clear();
  setTo.clear();
  remembered.clear();
  await scenario.prepare();
  const scene: Scene = { intentions: createJournalDisk(), decisions: [], began: Date.now() };
  const first = openWindow(scene);
  await scenario.begin?.(first);
  let others: Promise<unknown> = Promise.resolve();
  calls.plan(fault, at, async () => {
    others = calls.asAnother(async () => {
      const other = openKeepingWindow('Ben');
      const place = placeNow();
      await other.open(place);
      other.decide(place, 'Ada Quist');
      await other.flush(place);
      for (let again = 0; again < 5; again++) await other.keeper.save(uriText(`file://${place}`));
      other.close();
    });
    for (let turn = 0; turn < 20; turn++) await nextTurn();
  });
  await scenario.run(first, scene).catch(silent);
  const over = calls.names.length <= at;
  const named = calls.names[at] ?? '';
  calls.revive();
  await others;
  first.close();
  vi.setSystemTime(Date.now() + 10_000);
  const next = openWindow(scene);
  await scenario.again(next, scene);
  if (next.store.get(`file://${placeNow()}`) === undefined) await next.open(placeNow());
  next.store.replay(`file://${placeNow()}`, scene.decisions);
  await next.keeper.save(uriText(`file://${placeNow()}`));
  next.close();
  const wanted = [...scenario.accepted, ...(fault === 'another' && !over ? ['Ada Quist'] : [])];
  const lost = notAccepted(wanted);
  return { over, lost: lost.map((name) => `${fault} at call ${at} (${named}): ${name} is no longer accepted`) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  calls.revive();
  vi.useRealTimers();
});

for (const [what, scenario] of Object.entries(SCENARIOS)) {
  const faults = FAULTS.filter((fault) => fault !== 'another' || scenario.isAlone !== true);
  test.each(faults)(`${what} loses nothing, whatever call meets: %s`, { timeout: 90_000 }, async (fault) => {
    const lost: string[] = [];
    let at = 0;
    for (let over = false; !over; at++) {
      const result = await runWithFault(scenario, fault, at);
      lost.push(...result.lost);
      over = result.over;
    }
    expect(lost).toEqual([]);
    expect(at).toBeGreaterThan(5);
  });
}

test.each([
  ['a row', IN_A_ROW],
  ['a circle', IN_A_CIRCLE],
] as const)('a window that dies while articles are renamed in %s leaves nothing at another article', async (_, moves) => {
  for (let done = 0; done <= moves.length; done++) {
    disk.clear();
    await decideOnTwo();
    const scene: Scene = { intentions: createJournalDisk(), decisions: [], began: Date.now() };
    const first = openWindow(scene);
    await openAndDecide(first);
    await rename(first, scene, moves, done).catch(silent);
    calls.revive();
    first.close();
    const next = openWindow(scene);
    await openAgain(next, scene);
    await next.keeper.flushAll();
    next.close();
    expect([done, notAccepted([...ON_TWO, 'Jon Pell'])]).toEqual([done, []]);
    const sidecars = [...disk.keys()].filter((path) => path.endsWith('.json'));
    expect(sidecars.sort()).toEqual(ON_TWO.map((name) => `${placeOf(name)}.annotations.json`).sort());
    for (const name of ON_TWO) expect(acceptedIn(placeOf(name))).not.toContain(ON_TWO.find((other) => other !== name));
  }
});
