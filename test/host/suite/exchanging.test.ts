import * as vscode from 'vscode';
import {
  activate,
  annotations,
  closeAll,
  equal,
  eventually,
  fileExists,
  fileUri,
  ok,
  openArticle,
  readText,
  run,
  sidecarOf,
  writeText,
} from './support.ts';

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

  const TEXT = 'Mayor Mara Holt said on Monday that the old pier was gone.\n';

  test('imports another program’s marks as proposals, keeps decisions, and undoes it in one', async () => {
    const { api, uri } = await openArticle('imported/a.txt', TEXT);
    const { length } = annotations(api, uri);
    await writeText(fileUri('imported/a.ann'), 'T1\tClaim 40 52\told pier was\nT2\tPER 6 15\tMara Holt\nT3\tHarm 53 57\tgone\n');
    await run('import', { from: 'brat', files: [fileUri('imported')] });
    const passages = () => api.article(uri)?.document.passages ?? [];
    equal(
      passages().map(({ codes, target }) => [codes, target.exact]),
      [
        [['Claim'], 'old pier was'],
        [['Harm'], 'gone'],
      ],
      'coded',
    );
    equal(passages()[0]?.review.status, 'proposed', 'to be reviewed');
    ok((await readText(sidecarOf(uri))).includes('"Harm"'), 'in the sidecar');
    await run('import', { from: 'brat', files: [fileUri('imported/a.ann')] });
    equal(passages().length, 2, 'nothing twice');
    await run('undo');
    equal(passages().length, 0, 'taken back');
    equal(annotations(api, uri).length, length, 'what was there stays');
  });

  test('imports into articles that are not open, and writes those that are not there', async () => {
    const api = await activate();
    const line = JSON.stringify({
      text: TEXT,
      meta: { source: 'imported/new.txt' },
      spans: [{ start: 6, end: 15, label: 'PERSON' }],
    });
    await writeText(fileUri('tasks.jsonl'), `${line}\n`);
    await run('import', { from: 'prodigy', files: [fileUri('tasks.jsonl')] });
    equal(await readText(fileUri('imported/new.txt')), TEXT, 'the text');
    ok((await readText(sidecarOf(fileUri('imported/new.txt')))).includes('"Mara Holt"'), 'its sidecar');
    equal(api.article(fileUri('imported/new.txt')) === undefined, true, 'it is not held any more');
  });

  test('does not take another article of the same name for the one that a file is about', async () => {
    const { api, uri } = await openArticle('desk/story.txt', 'Quite another story, of a bakery in the old town.\n');
    const before = annotations(api, uri).length;
    const line = JSON.stringify({
      text: TEXT,
      meta: { source: 'wire/story.txt' },
      spans: [{ start: 6, end: 15, label: 'PERSON' }],
    });
    await writeText(fileUri('wire.jsonl'), `${line}\n`);
    await run('import', { from: 'prodigy', files: [fileUri('wire.jsonl')] });
    equal(annotations(api, uri).length, before, 'the other article is as it was');
    equal(await readText(fileUri('wire/story.txt')), TEXT, 'written where it belongs');
  });

  test('brings back tables that were changed in a spreadsheet, as decisions', async () => {
    const { api, uri } = await openArticle('edited.txt', TEXT);
    await run('extract');
    const out = fileUri('edited-tables');
    await run('export', { to: 'csv', articles: [uri], out });
    const table = vscode.Uri.joinPath(out, 'mentions.csv');
    await writeText(table, (await readText(table)).replaceAll(',proposed,', ',rejected,'));
    await run('import', { from: 'csv', files: [out] });
    const statuses = () =>
      new Set(
        annotations(api, uri)
          .filter(({ layer }) => layer === 'mention')
          .map(({ value }) => value.review.status),
      );
    equal([...statuses()], ['rejected'], 'decided');
    await run('undo');
    equal([...statuses()], ['proposed'], 'undone');
  });

  test('asks for the format with a line on each, and for the files', async () => {
    await openArticle('asked.txt', TEXT);
    await writeText(fileUri('asked.ann'), 'T1\tClaim 40 52\told pier was\n');
    // Called on a file as the explorer does: the format that fits stands first.
    const asked = run('import', fileUri('asked.ann'));
    await eventually(
      'taken in by keyboard',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return fileExists(sidecarOf(fileUri('asked.txt')));
      },
      (isThere) => isThere,
    );
    await asked;
    ok((await readText(sidecarOf(fileUri('asked.txt')))).includes('"Claim"'), 'imported');
  });

  test('carries a codebook to other programs and back', async () => {
    await writeText(
      fileUri('.article-annotator.json'),
      JSON.stringify({ codebook: { codes: [{ id: 'claim', definition: 'So said.' }] } }),
    );
    const { api, uri } = await openArticle('codes.txt', TEXT);
    await eventually(
      'the codebook is read',
      () => api.codes(uri),
      (codes) => codes.length === 1,
    );
    await run('exportCodes', { file: fileUri('codes.qdc') });
    ok((await readText(fileUri('codes.qdc'))).includes('So said.'), 'exported');
    await writeText(fileUri('.article-annotator.json'), JSON.stringify({ codebook: { codes: [{ id: 'frame' }] } }));
    await run('importCodes', { file: fileUri('codes.qdc') });
    const codes: unknown = JSON.parse(await readText(fileUri('.article-annotator.json')));
    ok(JSON.stringify(codes).includes('"So said."') && JSON.stringify(codes).includes('"frame"'), 'both');
    await vscode.workspace.fs.delete(fileUri('.article-annotator.json'));
  });

  test('creates a report of an article, and a fact-check sheet, from a bundle that is read then', async () => {
    const { uri } = await openArticle('reported.txt');
    await run('extract');
    await run('createReport', { kind: 'report', articles: [uri], out: fileUri('reported.html') });
    const page = await readText(fileUri('reported.html'));
    ok(
      page.startsWith('<!DOCTYPE html>') && page.includes('Firuz Qodirov') && page.includes('<svg'),
      'a page with names and pictures',
    );
    ok(!page.includes('<script'), 'without script');
    await run('createReport', { kind: 'sheet', articles: [uri], out: fileUri('reported.md') });
    ok(
      (await readText(fileUri('reported.md'))).includes('at least 27 people') ||
        (await readText(fileUri('reported.md'))).includes('At least 27 people'),
      'a sheet',
    );
  });
});
