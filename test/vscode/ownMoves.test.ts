import { expect, test } from 'vitest';
import { createOwnMoves } from '../../src/vscode/services/ownMoves.ts';
import { parseUri } from '../../src/vscode/services/uris.ts';
import { Selection } from '../support/fakeVscode.ts';

/** An editor, and what the window tells late of a cursor that came to an offset. */
function openEditor() {
  const editor = { document: { uri: parseUri('file:///w/article.txt') }, selection: place(0) };
  return { editor, told: (offset: number) => ({ textEditor: editor, selections: [place(offset)] }) };
}

function place(offset: number): Selection {
  return new Selection(0, offset, 0, offset);
}

test('moves of ours are known as such, however many keys were typed ahead of the window', () => {
  const moves = createOwnMoves();
  const { editor, told } = openEditor();
  const offsets = Array.from({ length: 500 }, (_, key) => key * 10);
  for (const offset of offsets) moves.select(editor, place(offset));
  for (const offset of offsets) expect(moves.isOwn(told(offset)), `the move to ${offset}`).toBe(true);
});

test('who moves to where we were before is a person', () => {
  const moves = createOwnMoves();
  const { editor, told } = openEditor();
  for (const offset of [10, 20]) moves.select(editor, place(offset));
  expect(moves.isOwn(told(20))).toBe(true);
  expect(moves.isOwn(told(10))).toBe(false);
});
