// The page of the panel of pictures: shows what the extension sends, and says what a person points at. It holds nothing that the extension doesn't know.
import type { FromPage, PanelState, ShownPicture, ToPage } from '../vscode/pictures/messages.ts';
import { createMarks } from './marks.ts';
import { paintPng } from './paintPng.ts';
import { showTable } from './table.ts';

interface Host {
  postMessage(message: FromPage): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

function tell(message: FromPage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code's own channel, not that of a window
  host.postMessage(message);
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

/** Pixels. */
const WIDTH_STEP = 20;

const title = find('title');
const about = find('about');
const filter = find('filter');
const area = find('picture');
const rows = find('rows');
const keys = find('keys');
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role=tab]')];
const lanes = document.querySelector<HTMLSelectElement>('#lanes');
const tableButton = find('table');

let state: PanelState = { kind: 'timeline', lanes: 'place', isTable: false };
let shown: ShownPicture | undefined;

const marks = createMarks(area, {
  point: (mark) => tell({ type: 'point', mark: mark ?? null }),
  open: (mark, focus) => tell({ type: 'open', mark, focus }),
});

function setState(change: Partial<PanelState>): void {
  state = { ...state, ...change };
  showTabs();
  tell({ type: 'state', state });
}

function showTabs(): void {
  for (const tab of tabs) {
    const isChosen = tab.dataset['kind'] === state.kind;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
  }
  find('panel').setAttribute('aria-labelledby', `tab-${state.kind}`);
  if (lanes !== null) {
    lanes.value = state.lanes;
    lanes.closest('label')?.toggleAttribute('hidden', state.kind !== 'timeline' || state.isTable);
  }
  tableButton.setAttribute('aria-pressed', String(state.isTable));
}

function show(message: ShownPicture): void {
  if (shown === undefined) state = message.state;
  // What a person has chosen here since this picture was drawn holds: the one that was asked for is on its way.
  if (message.state.kind !== state.kind || message.state.lanes !== state.lanes) return;
  const isSameKind = shown?.state.kind === message.state.kind;
  shown = message;
  showTabs();
  title.textContent = `${message.title}: ${message.scope}`;
  about.textContent = message.description;
  filter.textContent = message.filter;
  marks.show(message.svg, message.marks, isSameKind);
  const isTable = state.isTable || message.svg === undefined;
  area.toggleAttribute('hidden', isTable);
  keys.toggleAttribute('hidden', isTable);
  rows.toggleAttribute('hidden', !isTable || message.rows.length === 0);
  showTable(rows, message, document.body.dataset['more'] ?? '', document.body.dataset['open'] ?? '', {
    point: (mark) => tell({ type: 'point', mark: mark ?? null }),
    open: (mark) => tell({ type: 'open', mark, focus: true }),
  });
}

function showNothing(words: string, wanted: PanelState): void {
  shown = undefined;
  state = wanted;
  showTabs();
  title.textContent = '';
  filter.textContent = '';
  about.textContent = words;
  marks.show(undefined, [], false);
  rows.replaceChildren();
  rows.hidden = true;
  keys.hidden = true;
}

async function paint(): Promise<void> {
  const svg = area.querySelector('svg');
  if (svg === null) throw new Error('nothing to paint');
  const bytes = await paintPng(svg);
  tell({ type: 'png', bytes });
}

function fail(error: unknown): void {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'show':
      show(message);
      return;
    case 'empty':
      showNothing(message.message, message.state);
      return;
    case 'light':
      marks.light(message.marks);
      for (const row of rows.querySelectorAll<HTMLElement>('tr[data-row-mark]'))
        row.classList.toggle('lit', message.marks.includes(Number(row.dataset['rowMark'])));
      return;
    case 'paint':
      paint().catch(fail);
  }
}

window.addEventListener('message', (event: MessageEvent<ToPage>) => receive(event.data));
window.addEventListener('error', (event) => fail(event.message));

function chooseTab(at: number): void {
  const tab = tabs[(at + tabs.length) % tabs.length];
  const kind = tab?.dataset['kind'];
  if (tab === undefined || kind === undefined) return;
  tab.focus();
  if (isKind(kind) && kind !== state.kind) setState({ kind });
}

function isKind(kind: string): kind is PanelState['kind'] {
  return tabs.some((tab) => tab.dataset['kind'] === kind);
}

for (const [at, tab] of tabs.entries()) {
  tab.addEventListener('click', () => chooseTab(at));
  tab.addEventListener('keydown', (event) => {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    chooseTab(next);
  });
}
lanes?.addEventListener('change', () => setState({ lanes: lanes.value === 'actor' ? 'actor' : 'place' }));
tableButton.addEventListener('click', () => {
  setState({ isTable: !state.isTable });
  // The picture and its table are both there: nobody waits for the next drawing.
  if (shown !== undefined) show(shown);
});
find('save').addEventListener('click', () => tell({ type: 'save' }));
find('copy').addEventListener('click', () => tell({ type: 'copy' }));

/** Of the place for pictures; it counts in steps, so that a scroll bar that comes and goes changes nothing. */
function widthOfPlace(): number {
  return Math.floor(find('panel').clientWidth / WIDTH_STEP) * WIDTH_STEP;
}

let width = widthOfPlace();
new ResizeObserver(() => {
  const now = widthOfPlace();
  if (now === width || now === 0) return;
  width = now;
  tell({ type: 'width', width });
}).observe(find('panel'));

tell({ type: 'ready', width });
