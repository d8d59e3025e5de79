import * as vscode from 'vscode';
import { activate, closeAll, equal, eventually, find, ok, openArticle, run, fileUri, show, writeText } from './support.ts';

suite('the views as a desk', () => {
  teardown(async () => {
    await run('clearFilter');
    await closeAll();
  });

  test('one actor is shown alone, from its row', async () => {
    const { api, uri } = await openArticle('one-actor.txt');
    const rows = (): readonly string[] =>
      api.outline('actors', uri).flatMap(({ children }) => children.map(({ label }) => label));
    const everybody = rows();
    const row = api
      .outline('actors', uri)
      .flatMap(({ children }) => children)
      .find(({ label }) => label === 'Firuz Qodirov');
    ok(row !== undefined, 'a row');
    await run('showOnlyActor', row);
    equal(rows(), ['Firuz Qodirov'], 'only one');
    await run('clearFilter');
    equal(rows(), everybody, 'everybody again');
  });

  test('a row leads to its words in the text', async () => {
    const { api, uri, editor } = await openArticle('go-to-text.txt');
    const { target } = find(api, uri, 'Firuz Qodirov').value;
    await run('goToText', { key: 'any', label: 'any', span: { start: target.start, end: target.end } });
    await eventually(
      'the selected words',
      () => editor.document.getText(editor.selection),
      (words) => words === 'Firuz Qodirov',
    );
  });

  test('figures and events say who and how much', async () => {
    const { api, uri } = await openArticle('labels.txt', LABELS);
    const labels = (view: 'figures' | 'events'): readonly string[] =>
      api.outline(view, uri).flatMap(({ label, children }) => [label, ...children.map((child) => child.label)]);
    ok(labels('figures').includes('Net debt £385m (from £290m)'), JSON.stringify(labels('figures')));
    ok(labels('events').includes('Pre-tax profit fell 38% to £21m'), JSON.stringify(labels('events')));
  });

  test('what is not written in the Latin script is left alone, with the reason', async () => {
    const api = await activate();
    const uri = fileUri('cyrillic.txt');
    await writeText(uri, 'Мэр города подал в отставку в понедельник после наводнения, сообщили власти региона.\n');
    await show(uri);
    await eventually(
      'the reason',
      () => api.reading(uri),
      (reading) => reading?.state === 'notProse' && reading.reason === 'other-script',
    );
  });

  test('articles wrap their lines', async () => {
    const wrap = vscode.workspace.getConfiguration('editor', { languageId: 'news-article' }).get('wordWrap');
    equal(wrap, 'on', 'wrapping');
  });
});

const LABELS = `Bank reports lower profit

LONDON, March 12, 2024 (Wire) - Pre-tax profit fell 38% to £21m. Net debt rose to £385m from £290m, the bank said.

The chief executive told reporters that the board would look again at its plans for the branches in the north before the summer.
`;
