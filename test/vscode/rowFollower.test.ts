import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { groupNode, type OutlineNode } from '../../src/core/present/outline.ts';
import type { ArticleState } from '../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { RowFollower } from '../../src/vscode/views/rowFollower.ts';
import { parseUri, uriText } from '../../src/vscode/services/uris.ts';
import { idOf, proposeAt } from '../support/markedText.ts';

const ARTICLE = uriText(parseUri('file:///w/article.txt'));
const TEXT = 'Mara Holt met 20 people.';

function openArticle(): ArticleState {
  const store = createAnnotationStore({ clock: { now: () => '' } });
  store.open(ARTICLE, { text: TEXT, file: 'article.txt' });
  store.setAnalysis(
    ARTICLE,
    proposeAt(TEXT, [
      { start: 0, end: 9 },
      { start: 14, end: 16 },
    ]),
    TEXT,
  );
  const state = store.get(ARTICLE);
  if (state === undefined) throw new Error('not open');
  return state;
}

const state = openArticle();
const MENTION = idOf(state.document, 'Mara Holt');
const FIGURE = idOf(state.document, '20');

const row = (id: string): OutlineNode => ({ ...groupNode(`row ${id}`, id, []), id });

/** The view of actors, with a window that answers when it is told to. `visible`: whether it is unfolded; `inSight`: whether any of ours is. */
function openView(visible = true, inSight = true) {
  const selection: OutlineNode[] = [];
  const answers: (() => void)[] = [];
  const forgotten: string[] = [];
  const session: { reviewing: string | undefined; current: string | undefined } = { reviewing: ARTICLE, current: MENTION };
  const active = { uri: ARTICLE, state, isFocused: () => false, selection: () => undefined };
  const view = {
    visible,
    selection,
    reveal: vi.fn((node: OutlineNode) => new Promise<void>((resolve) => answers.push(() => (select(node), resolve())))),
  };
  const select = (node: OutlineNode): void => {
    selection.splice(0, selection.length, node);
    expect(follower.selected(selection)).toBe(true);
  };
  const rows = { generation: 0, find: row };
  const forget = (gone: readonly OutlineNode[]): void => void forgotten.push(...gone.map(({ id }) => id ?? ''));
  const follower = new RowFollower({ session, active }, 'actors', rows, view, forget, () => inSight);
  return {
    follower,
    session,
    view,
    selection,
    forgotten,
    async follow() {
      follower.follow();
      await vi.runAllTimersAsync();
    },
    async answer() {
      answers.shift()?.();
      await vi.runAllTimersAsync();
    },
    leave() {
      session.reviewing = undefined;
      session.current = undefined;
      follower.leaveReview();
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the row of a review is let go when it ends', async () => {
  const view = openView();
  await view.follow();
  await view.answer();
  view.leave();
  expect(view.forgotten).toEqual([MENTION]);
});

test('also while the view asks for its rows and says that none is selected', async () => {
  const view = openView();
  await view.follow();
  await view.answer();
  view.selection.length = 0;
  view.leave();
  expect(view.forgotten).toEqual([MENTION]);
});

test('a row that is on its way is let go when it is there', async () => {
  const view = openView();
  await view.follow();
  view.leave();
  view.forgotten.length = 0;
  await view.answer();
  expect(view.forgotten).toEqual([MENTION]);
});

test('a row that is on its way is let go where the review goes on in another view', async () => {
  const view = openView();
  await view.follow();
  view.session.current = FIGURE;
  await view.follow();
  view.forgotten.length = 0;
  await view.answer();
  expect(view.forgotten).toEqual([MENTION]);
});

test('a row that the cursor or a click left selected is let go where a review asks about something in another view', async () => {
  const view = openView();
  await view.follow();
  await view.answer();
  view.follower.selected([row('clicked')]);
  // While the view asks for its rows it says that none is selected.
  view.selection.length = 0;
  view.session.current = FIGURE;
  await view.follow();
  expect(new Set(view.forgotten)).toEqual(new Set([MENTION, 'clicked']));
});

test('a row that somebody clicks later is theirs', async () => {
  const view = openView();
  await view.follow();
  await view.answer();
  expect(view.follower.selected([row(MENTION)])).toBe(false);
});

test('a folded view is unfolded for what is asked, where the side bar shows any of ours', async () => {
  const { view, follow } = openView(false);
  await follow();
  expect(view.reveal).toHaveBeenCalledTimes(1);
  const elsewhere = openView(false, false);
  await elsewhere.follow();
  expect(elsewhere.view.reveal).not.toHaveBeenCalled();
});

test('one that a person folds during a review stays so until the next', async () => {
  const { view, follower, follow, leave, session } = openView();
  view.visible = false;
  follower.isVisible(false);
  await follow();
  expect(view.reveal).not.toHaveBeenCalled();
  leave();
  Object.assign(session, { reviewing: ARTICLE, current: MENTION });
  await follow();
  expect(view.reveal).toHaveBeenCalledTimes(1);
});

test('a folded view stays folded outside a review', async () => {
  const { view, follow, leave } = openView(false);
  leave();
  await follow();
  expect(view.reveal).not.toHaveBeenCalled();
});
