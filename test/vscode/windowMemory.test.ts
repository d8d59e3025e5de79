import { beforeEach, expect, test, vi } from 'vitest';
import { USUAL_ARRANGEMENT } from '../../src/core/present/arrange.ts';
import { NO_FILTER } from '../../src/core/present/filter.ts';
import { keepPanelState, readPanelState } from '../../src/vscode/pictures/panelMemory.ts';
import { rememberFolders } from '../../src/vscode/services/keeping/formerFolders.ts';
import { ViewChoices } from '../../src/vscode/services/viewChoices.ts';
import { createWindowMemory, type Memento } from '../../src/vscode/services/windowMemory.ts';
import { parseUri } from '../../src/vscode/services/uris.ts';
import { setTo } from '../support/fakeVscode.ts';

const silent = (): void => undefined;
const FILTER = { ...NO_FILTER, text: 'flood', statuses: ['accepted' as const] };
const FLAT = { order: 'name' as const, flat: true };
const PANEL = { kind: 'actors' as const, lanes: 'actor' as const, isTable: true };

beforeEach(() => setTo.clear());

type Update = (write: () => void) => Promise<void>;
/** What may become of what is written down; `write` writes it. */
const UPDATES: Readonly<Record<string, Update>> = {
  'is written': (write) => Promise.resolve(write()),
  'is written late': async (write) => {
    await new Promise((resolve) => setImmediate(resolve));
    write();
  },
  'can not be written': () => Promise.reject(new Error('ENOSPC: no space left on device')),
  'is refused at once': () => {
    throw new Error('the database is locked');
  },
  'never ends': () => new Promise(silent),
  'is lost with the window': () => Promise.resolve(),
};

function mementoOf(stored: Map<string, unknown>, update: Update): Memento {
  return {
    get: (key: string) => stored.get(key),
    update: (key, value) => update(() => void (value === undefined ? stored.delete(key) : stored.set(key, value))),
  };
}

function openWindow(stored: Map<string, unknown>, update: Update = (write) => Promise.resolve(write())) {
  const error = vi.fn();
  const memory = createWindowMemory(mementoOf(stored, update), { debug: silent, info: silent, warn: silent, error });
  return { memory, choices: new ViewChoices(memory), error };
}

test.each(Object.entries(UPDATES))(
  'how views are arranged holds in the window where it %s, and the next one opens',
  async (what, update) => {
    const stored = new Map<string, unknown>();
    const { memory, choices, error } = openWindow(stored, update);
    choices.filter = FILTER;
    choices.arrangement = FLAT;
    keepPanelState(memory, PANEL);
    await new Promise((resolve) => setTimeout(resolve));
    expect([choices.filter, choices.arrangement, readPanelState(memory)]).toEqual([FILTER, FLAT, PANEL]);
    const isWritten = what.startsWith('is written');
    const isFailed = what.startsWith('can not') || what.startsWith('is refused');
    expect(error).toHaveBeenCalledTimes(isFailed ? 3 : 0);
    const next = openWindow(stored);
    expect(next.choices.filter).toEqual(isWritten ? FILTER : NO_FILTER);
    expect(next.choices.arrangement).toEqual(isWritten ? FLAT : USUAL_ARRANGEMENT);
    expect(readPanelState(next.memory)).toEqual(isWritten ? PANEL : readPanelState(openWindow(new Map()).memory));
  },
);

const ODD: readonly unknown[] = [
  null,
  7,
  'timeline',
  [],
  {},
  { kind: 'of a later version', lanes: 7, isTable: 'yes' },
  { statuses: 'all', layers: [null], concerns: {}, actor: 1, text: [], codes: [{}] },
  { order: 'of a later version', flat: 1 },
  JSON.parse('{"__proto__":{"kind":"map"},"constructor":1}'),
];

test.each(ODD)('%j is as if nothing was remembered, and can be chosen over', (odd) => {
  const stored = new Map(['filter', 'arrangement', 'pictures', 'sidecarFolders'].map((key) => [key, odd]));
  const { memory, choices } = openWindow(stored);
  expect([choices.filter, choices.arrangement]).toEqual([NO_FILTER, USUAL_ARRANGEMENT]);
  expect(readPanelState(memory)).toEqual(readPanelState(openWindow(new Map()).memory));
  const former = rememberFolders(memory);
  former.start();
  expect(former.of(parseUri('file:///w/story.txt'))).toEqual([]);
  former.dispose();
  choices.filter = FILTER;
  keepPanelState(memory, PANEL);
  expect(openWindow(stored).choices.filter).toEqual(FILTER);
  expect(readPanelState(openWindow(stored).memory)).toEqual(PANEL);
});

test('where a folder of sidecars was is known in the window although that can not be written', () => {
  const { memory } = openWindow(new Map(), UPDATES['can not be written']);
  setTo.set('sidecarFolder', 'kept');
  const former = rememberFolders(memory);
  former.start();
  setTo.set('sidecarFolder', '');
  former.start();
  expect(former.of(parseUri('file:///w/story.txt'))).toEqual(['kept']);
  former.dispose();
});
