import * as vscode from 'vscode';
import { closeAll, equal, fileUri, ok, openArticle, readText, run } from './support.ts';

suite('exchange', () => {
  teardown(closeAll);

  test('exports an article as tables, from a bundle that is read then', async () => {
    const { uri } = await openArticle('export.txt');
    await run('extract');
    const out = fileUri('exported/tables');
    await run('export', { to: 'csv', articles: [uri], out });
    const mentions = await readText(vscode.Uri.joinPath(out, 'mentions.csv'));
    ok(mentions.startsWith('article,'), `a header: ${mentions.slice(0, 40)}`);
    ok(mentions.includes('export.txt') && mentions.includes('Firuz Qodirov'), 'the names of the article');
  });

  test('exports what was accepted, and only that', async () => {
    const { uri } = await openArticle('export-accepted.txt');
    await run('extract');
    const out = fileUri('exported/accepted');
    await run('export', { to: 'jsonl', only: 'accepted', articles: [uri], out });
    const articles = await readText(vscode.Uri.joinPath(out, 'articles.jsonl'));
    equal(articles.split('\n').length, 2, 'one article');
    const written = await vscode.workspace.fs.readDirectory(out);
    equal(
      written.map(([name]) => name),
      ['articles.jsonl'],
      'no annotation was accepted',
    );
  });
});
