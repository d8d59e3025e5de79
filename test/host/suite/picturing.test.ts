import * as vscode from 'vscode';
import { activate, closeAll, eventually, openArticle, run } from './support.ts';

const PANEL = /articleAnnotator\.pictures$/;

/** Titles of the panels of pictures. The page's script gives a panel the title of its picture: it has run, and has been answered. */
function titles(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && PANEL.test(input.viewType))
    .map(({ label }) => label);
}

suite('pictures', () => {
  teardown(async () => {
    await run('showThisArticle');
    await closeAll();
  });

  test('are drawn beside the text, in a page that the host allows', async () => {
    await openArticle('pictures.txt');
    await run('showPictures');
    await eventually('the picture of the article', titles, (all) => all.join() === 'Timeline: pictures.txt');
  });

  test('have one panel, which shows what the views show', async () => {
    const api = await activate();
    await openArticle('pictures-one.txt');
    await run('extract');
    await run('showPictures');
    await run('showPictures');
    await eventually('one panel', titles, (all) => all.length === 1);
    await run('showAllArticles');
    await (await api.allArticles()).whenIndexed();
    await eventually('the picture of all', titles, (all) => /^Timeline: \d+ articles$/.test(all.join()));
    await run('showThisArticle');
    await eventually('that of the article again', titles, (all) => all.join() === 'Timeline: pictures-one.txt');
  });

  test('are closed for good, and open again', async () => {
    await openArticle('pictures-closed.txt');
    await run('showPictures');
    await eventually('a panel', titles, (all) => all.length === 1);
    const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => titles().includes(label));
    await vscode.window.tabGroups.close(panels);
    await eventually('no panel', titles, (all) => all.length === 0);
    await run('showPictures');
    await eventually('the picture', titles, (all) => all.join() === 'Timeline: pictures-closed.txt');
  });
});
