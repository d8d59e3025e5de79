import * as vscode from 'vscode';
import * as z from 'zod/mini';
import {
  activate,
  annotations,
  closeAll,
  equal,
  eventually,
  fileExists,
  fileUri,
  find,
  ok,
  openArticle,
  openUntitled,
  readText,
  registerLockedFiles,
  run,
  show,
  sidecarOf,
  STORY,
  writeText,
} from './support.ts';

const Sidecar = z.looseObject({
  formatVersion: z.number(),
  article: z.looseObject({ file: z.string(), sha256: z.string() }),
  mentions: z.array(
    z.looseObject({ target: z.looseObject({ exact: z.string() }), review: z.looseObject({ status: z.string() }) }),
  ),
});

async function readSidecar(article: vscode.Uri): Promise<z.infer<typeof Sidecar>> {
  return Sidecar.parse(JSON.parse(await readText(sidecarOf(article))));
}

async function statusInFile(article: vscode.Uri, words: string): Promise<string | undefined> {
  // While it is being replaced the file may be missing for a moment.
  const sidecar = await readSidecar(article).catch((error: unknown) => {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  });
  return sidecar?.mentions.find(({ target }) => target.exact === words)?.review.status;
}

suite('extracting annotations', () => {
  teardown(closeAll);

  test('writes the sidecar beside the article, and the same bytes again', async () => {
    const { api, uri } = await openArticle('extract.txt');
    await run('extract');
    const first = await readText(sidecarOf(uri));
    const sidecar = await readSidecar(uri);
    equal(sidecar.article.file, 'extract.txt', 'file');
    ok(
      sidecar.mentions.some(({ target }) => target.exact === 'Firuz Qodirov'),
      'a name is in the sidecar',
    );
    equal(api.article(uri)?.hasSidecar, true, 'has a sidecar');
    await run('extract');
    equal(await readText(sidecarOf(uri)), first, 'bytes');
    const left = (await vscode.workspace.fs.readDirectory(fileUri('.'))).filter(([name]) => name.endsWith('.tmp'));
    equal(left, [], 'no temporary file is left');
  });

  test('decisions are written as they are made, and survive extracting and loading again', async () => {
    const { api, uri } = await openArticle('decisions.txt');
    await run('extract');
    await run('reject', { id: find(api, uri, 'Pamir Wire').value.id });
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await eventually(
      'accepted in the file',
      () => statusInFile(uri, 'Firuz Qodirov'),
      (status) => status === 'accepted',
    );
    await run('extract');
    equal(await statusInFile(uri, 'Pamir Wire'), 'rejected', 'after extracting again');
    const copy = fileUri('decisions-copy.txt');
    await writeText(sidecarOf(copy), await readText(sidecarOf(uri)));
    await openArticle('decisions-copy.txt');
    equal(find(api, copy, 'Firuz Qodirov').value.review.status, 'accepted', 'after loading');
    equal(find(api, copy, 'Pamir Wire').value.review.status, 'rejected', 'after loading');
  });

  test('a decision on an article without a sidecar makes one', async () => {
    const { api, uri } = await openArticle('first-decision.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await eventually(
      'the sidecar',
      () => fileExists(sidecarOf(uri)),
      (exists) => exists,
    );
    equal(await statusInFile(uri, 'Firuz Qodirov'), 'accepted', 'in the file');
  });

  test('annotations find their words in an article that was changed elsewhere', async () => {
    const { api, uri } = await openArticle('elsewhere.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await eventually(
      'the sidecar',
      () => fileExists(sidecarOf(uri)),
      (exists) => exists,
    );
    await api.whenSettled(uri);
    await closeAll();
    await writeText(uri, `A line that somebody put in front.\n\n${STORY}`);
    await show(uri);
    await eventually(
      'read',
      () => api.reading(uri)?.state,
      (state) => state === 'ready',
    );
    const { target, review } = find(api, uri, 'Firuz Qodirov').value;
    equal(review.status, 'accepted', 'status');
    equal(api.article(uri)?.text.slice(target.start, target.end), 'Firuz Qodirov', 'words');
  });

  test('words that are gone are kept as unplaced, and can be attached again', async () => {
    const { api, uri, editor } = await openArticle('unplaced.txt');
    const { id } = find(api, uri, 'Firuz Qodirov').value;
    await run('accept', { id });
    const at = editor.document.getText().indexOf('Firuz Qodirov');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 'Firuz Qodirov'.length));
    await editor.edit((edit) => edit.replace(range, 'somebody else entirely'));
    await eventually(
      'unplaced',
      () => api.article(uri)?.anchorStatus(id),
      (status) => status === 'orphaned',
    );
    const rows = api.outline('actors', uri);
    equal(rows[0]?.label, 'Unplaced', 'a group of its own, first');
    const words = editor.document.getText().indexOf('somebody else');
    editor.selection = new vscode.Selection(editor.document.positionAt(words), editor.document.positionAt(words + 13));
    await run('reattach', { id });
    equal(find(api, uri, 'somebody else').value.id, id, 'attached');
  });

  test('a sidecar that another window changed is merged in', async () => {
    const { api, uri } = await openArticle('windows-two.txt');
    await run('extract');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await eventually(
      'written',
      () => statusInFile(uri, 'Firuz Qodirov'),
      (status) => status === 'accepted',
    );
    const text = await readText(sidecarOf(uri));
    const other = Sidecar.parse(JSON.parse(text));
    const mentions = other.mentions.map((mention) =>
      mention.target.exact === 'Dushanbe'
        ? { ...mention, review: { status: 'rejected', by: 'Other', at: '2024-03-13T08:00:00.000Z' } }
        : mention,
    );
    await writeText(sidecarOf(uri), `${JSON.stringify({ ...other, mentions }, null, 2)}\n`);
    await eventually(
      'merged',
      () => find(api, uri, 'Dushanbe').value.review.status,
      (status) => status === 'rejected',
    );
    equal(find(api, uri, 'Firuz Qodirov').value.review.status, 'accepted', 'ours stays');
  });

  for (const [what, content] of [
    ['that is not JSON', '{ "formatVersion": 1, oops'],
    ['with Git conflict markers', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n'],
    ['of a newer version', '{ "formatVersion": 99, "article": {}, "entities": [] }'],
    ['that holds something else', '[1, 2, 3]'],
  ] as const) {
    test(`a sidecar ${what} is never overwritten`, async () => {
      const uri = fileUri(`bad-${what.replaceAll(/\W+/g, '-')}.txt`);
      await writeText(sidecarOf(uri), content);
      const { api } = await openArticle(uri.path.split('/').at(-1) ?? '');
      ok(annotations(api, uri).length > 0, 'the article is read all the same');
      await run('extract');
      await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
      await api.whenSettled(uri);
      equal(await readText(sidecarOf(uri)), content, 'content');
      await vscode.workspace.fs.delete(sidecarOf(uri));
    });
  }

  test('an empty file has nothing to extract', async () => {
    const uri = fileUri('nothing.txt');
    await writeText(uri, ' \n');
    await show(uri);
    await run('extract');
    equal(await fileExists(sidecarOf(uri)), false, 'sidecar');
  });

  test('a file deleted while open is not given a sidecar', async () => {
    const { uri, editor } = await openArticle('deleted.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Unsaved. '));
    await vscode.workspace.fs.delete(uri);
    await run('extract');
    equal(await fileExists(sidecarOf(uri)), false, 'sidecar');
  });

  test('the sidecar follows its article when it is renamed, and decisions stay', async () => {
    const { api, uri } = await openArticle('old-name.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await eventually(
      'the sidecar',
      () => fileExists(sidecarOf(uri)),
      (exists) => exists,
    );
    const renamed = fileUri('new-name.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    ok(await vscode.workspace.applyEdit(edit), 'renamed');
    await eventually(
      'the new sidecar',
      () => fileExists(sidecarOf(renamed)),
      (exists) => exists,
    );
    equal(await fileExists(sidecarOf(uri)), false, 'the old sidecar');
    await show(renamed);
    await eventually(
      'read',
      () => api.reading(renamed)?.state,
      (state) => state === 'ready',
    );
    equal(find(api, renamed, 'Firuz Qodirov').value.review.status, 'accepted', 'status');
  });

  test('a deleted article keeps its sidecar until somebody says otherwise', async () => {
    const { api, uri } = await openArticle('delete-me.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    ok(await vscode.workspace.applyEdit(edit), 'deleted');
    equal(await fileExists(uri), false, 'article');
    await eventually(
      'the decision, written before the article went',
      () => statusInFile(uri, 'Firuz Qodirov'),
      (status) => status === 'accepted',
    );
  });

  test('the sidecar lies in the folder that the setting names', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    await settings.update('sidecarFolder', '.annotations', vscode.ConfigurationTarget.Workspace);
    try {
      const { uri } = await openArticle('elsewhere-kept.txt');
      await run('extract');
      equal(await fileExists(fileUri('.annotations/elsewhere-kept.txt.annotations.json')), true, 'in the folder');
      equal(await fileExists(sidecarOf(uri)), false, 'beside');
    } finally {
      await settings.update('sidecarFolder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  for (const [what, folder] of [
    ['beside their articles', undefined],
    ['in a folder of their own', '.annotations'],
  ] as const) {
    test(`sidecars ${what} follow a folder that is renamed`, async () => {
      const settings = vscode.workspace.getConfiguration('articleAnnotator');
      await settings.update('sidecarFolder', folder, vscode.ConfigurationTarget.Workspace);
      const name = folder === undefined ? 'beside' : 'kept';
      const sidecarIn = (month: string): vscode.Uri =>
        fileUri(`${folder === undefined ? '' : `${folder}/`}${name}-${month}/story.txt.annotations.json`);
      try {
        await vscode.workspace.fs.createDirectory(fileUri(`${name}-march`));
        const { api, uri } = await openArticle(`${name}-march/story.txt`);
        await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
        await eventually(
          'the sidecar',
          () => fileExists(sidecarIn('march')),
          (exists) => exists,
        );
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(fileUri(`${name}-march`), fileUri(`${name}-april`));
        ok(await vscode.workspace.applyEdit(edit), 'renamed');
        await eventually(
          'the sidecar in the new folder',
          () => fileExists(sidecarIn('april')),
          (exists) => exists,
        );
        equal(await fileExists(sidecarIn('march')), false, 'the old sidecar');
        const moved = fileUri(`${name}-april/story.txt`);
        await show(moved);
        await eventually(
          'read',
          () => api.reading(moved)?.state,
          (state) => state === 'ready',
        );
        equal(find(api, moved, 'Firuz Qodirov').value.review.status, 'accepted', 'status');
      } finally {
        await settings.update('sidecarFolder', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  }

  test('names of the dictionary are always found', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    await settings.update('dictionary', [{ name: 'two blocks', type: 'place' }], vscode.ConfigurationTarget.Workspace);
    try {
      const { api, uri } = await openArticle('dictionary.txt');
      equal(find(api, uri, 'two blocks').layer, 'mention', 'layer');
    } finally {
      await settings.update('dictionary', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('in a read-only folder the annotations stay in memory', async () => {
    const locked = registerLockedFiles({ '/locked.txt': STORY });
    try {
      const api = await activate();
      const uri = vscode.Uri.from({ scheme: 'locked', path: '/locked.txt' });
      await show(uri);
      await eventually(
        'read',
        () => api.reading(uri)?.state,
        (state) => state === 'ready',
      );
      await run('extract');
      await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
      await api.whenSettled(uri);
      equal(find(api, uri, 'Firuz Qodirov').value.review.status, 'accepted', 'kept while it is open');
      equal(api.article(uri)?.hasUnsavedDecisions, true, 'known to be unsaved');
      equal(await fileExists(sidecarOf(uri)), false, 'sidecar');
      await closeAll();
    } finally {
      locked.dispose();
    }
  });

  test('an untitled document is not given a sidecar before it is saved', async () => {
    const api = await activate();
    const document = await openUntitled(api, STORY);
    let ended = false;
    const extracting = run('extract').then(() => (ended = true));
    await eventually(
      'its question is put away',
      async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        return ended;
      },
      (answer) => answer,
    );
    await extracting;
    equal(api.article(document.uri)?.hasSidecar, false, 'has a sidecar');
  });

  test('a sidecar is no article', async () => {
    const { api, uri } = await openArticle('not-itself.txt');
    await run('extract');
    await show(sidecarOf(uri));
    equal(api.reading(sidecarOf(uri)), undefined, 'reading');
    await activate();
  });
});
