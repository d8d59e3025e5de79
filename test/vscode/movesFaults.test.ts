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
  /** The names that are accepted in the end. */
  readonly accepted: readonly string[];
}

/** Where the article is. */
const placeNow = (): string => (disk.has(NEW) ? NEW : OLD);

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

/** As VS Code renames: asked first, then the file, then told; until the sidecar is there, or it is said why not. */
async function rename(window: KeepingWindow, scene: Scene): Promise<void> {
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
  const files = [{ oldUri: Uri.parse(`file://${OLD}`), newUri: Uri.parse(`file://${NEW}`) }];
  const before: Promise<unknown>[] = [];
  happens.willRename.fire({ files, waitUntil: (work) => before.push(work) });
  await Promise.all(before);
  const ended = new Promise<void>((resolve) => ends.event(resolve));
  if (!calls.isDead) {
    move(OLD, NEW);
    happens.didRename.fire({ files });
    await ended;
  }
  renames.dispose();
  await inner.whenQuiet();
  inner.dispose();
}

async function renameOpen(window: KeepingWindow, scene: Scene): Promise<void> {
  await rename(window, scene);
  await window.flush(NEW);
}

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
};

/** The path of the article's sidecar without its suffix, as it is set now. */
function keptAt(): string {
  return placeSidecar(parseUri(`file://${placeNow()}`)).path.replace(/\.annotations\.json$/, '');
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
  const accepted = new Set(acceptedIn(keptAt()));
  const wanted = [...scenario.accepted, ...(fault === 'another' && !over ? ['Ada Quist'] : [])];
  const lost = wanted.filter((name) => !accepted.has(name));
  return { over, lost: lost.map((name) => `${fault} at call ${at} (${named}): ${name} is no longer accepted`) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  calls.revive();
  vi.useRealTimers();
});

for (const [what, scenario] of Object.entries(SCENARIOS)) {
  test.each(FAULTS)(`${what} loses nothing, whatever call meets: %s`, { timeout: 90_000 }, async (fault) => {
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
