import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ExtensionApi } from '../../../src/vscode/services/api.ts';
import {
  activate,
  closeAll,
  closeDocument,
  equal,
  eventually,
  fileExists,
  fileUri,
  find,
  ok,
  openArticle,
  readText,
  registerMoodyDisk,
  run,
  show,
  sidecarOf,
  STORY,
  writeText,
} from './support.ts';

const Sidecar = z.looseObject({
  article: z.looseObject({ file: z.string() }),
  mentions: z.array(
    z.looseObject({ target: z.looseObject({ exact: z.string() }), review: z.looseObject({ status: z.string() }) }),
  ),
});

/** Undefined while there is none, also in the moment in which VS Code replaces it. */
/** @param isLinked it is written through a link, not replaced: while that is done it may end early, and no other sidecar ever does */
async function readSidecar(sidecar: vscode.Uri, isLinked = false): Promise<z.infer<typeof Sidecar> | undefined> {
  try {
    return Sidecar.parse(JSON.parse(await readText(sidecar)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError || (isLinked && error instanceof SyntaxError)) return undefined;
    throw error;
  }
}

async function becomes(sidecar: vscode.Uri, status: string, words = 'Firuz Qodirov', isLinked = false): Promise<void> {
  await eventually(
    `${status} in the sidecar`,
    async () => (await readSidecar(sidecar, isLinked))?.mentions.find(({ target }) => target.exact === words)?.review.status,
    (found) => found === status,
  );
}

async function noLongerHindered(api: ExtensionApi, uri: vscode.Uri): Promise<void> {
  await eventually(
    'the reason is gone',
    () => api.whyNotSaved(uri),
    (reason) => reason === undefined,
  );
}

/** No other test's article has its words. */
const BRIDGE = `New bridge opens

OSTRAVA, March 12, 2024 (Pamir Wire) - Mayor Hanna Lindqvist opened the new bridge in Ostrava on Tuesday. It cost $12 million, the city said.
`;

suite('keeping what was decided', () => {
  teardown(closeAll);

  test('a decision is written although the document is closed at once', async () => {
    const { api, uri, editor } = await openArticle('closed-at-once.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await closeDocument(editor.document);
    await becomes(sidecarOf(uri), 'accepted');
    await eventually(
      'closed',
      () => api.article(uri),
      (state) => state === undefined,
    );
  });

  for (const mood of ['read-only', 'full'] as const) {
    test(`what a ${mood} disk did not take is written when it is well again, even of a closed article`, async () => {
      const disk = registerMoodyDisk();
      try {
        const api = await activate();
        const uri = vscode.Uri.from({ scheme: 'moody', path: `/${mood}.txt` });
        await writeText(uri, STORY);
        const editor = await show(uri);
        await api.whenSettled(uri);
        disk.mood = mood;
        await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
        await api.whenSettled(uri);
        ok(api.whyNotSaved(uri)?.includes('could not be written') === true, 'the reason is known');
        await closeDocument(editor.document);
        await api.whenSettled(uri);
        equal(api.article(uri)?.hasUnsavedDecisions, true, 'kept after closing');
        disk.mood = 'well';
        await becomes(sidecarOf(uri), 'accepted');
        await eventually(
          'closed',
          () => api.article(uri),
          (state) => state === undefined,
        );
        await noLongerHindered(api, uri);
        await closeAll();
      } finally {
        disk.dispose();
      }
    });
  }

  test('what a broken sidecar kept from being written is written when somebody mends it', async () => {
    const uri = fileUri('mended.txt');
    await writeText(sidecarOf(uri), '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n');
    const { api } = await openArticle('mended.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await api.whenSettled(uri);
    ok(api.whyNotSaved(uri)?.includes('conflict markers') === true, 'the reason is known');
    await vscode.workspace.fs.delete(sidecarOf(uri));
    await becomes(sidecarOf(uri), 'accepted');
    await noLongerHindered(api, uri);
  });

  test('in folders of every name the sidecar is found, merged and renamed', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    const folder = "kept (all) of it! it's * 100% #1 ä";
    await settings.update('sidecarFolder', folder, vscode.ConfigurationTarget.Workspace);
    try {
      const name = "draft (2) – it's *final*! 50% #3.txt";
      const { api, uri } = await openArticle(name);
      const sidecar = fileUri(`${folder}/${name}.annotations.json`);
      await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
      await becomes(sidecar, 'accepted');
      await run('extract');
      const content = await readSidecar(sidecar);
      ok(content !== undefined, 'a sidecar');
      const review = { status: 'rejected', by: 'Other', at: '2034-03-13T08:00:00.000Z' };
      const mentions = content.mentions.map((mention) =>
        mention.target.exact === 'Dushanbe' ? { ...mention, review } : mention,
      );
      await writeText(sidecar, `${JSON.stringify({ ...content, mentions }, null, 2)}\n`);
      await eventually(
        'merged',
        () => find(api, uri, 'Dushanbe').value.review.status,
        (status) => status === 'rejected',
      );
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri, fileUri("(renamed)!'*.txt"));
      ok(await vscode.workspace.applyEdit(edit), 'renamed');
      const renamed = fileUri(`${folder}/(renamed)!'*.txt.annotations.json`);
      await becomes(renamed, 'accepted');
    } finally {
      await settings.update('sidecarFolder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('the sidecar of a renamed article says its new name, whether it is open or not', async () => {
    for (const open of [true, false]) {
      const { api, uri, editor } = await openArticle(`before-${open}.txt`);
      await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
      await becomes(sidecarOf(uri), 'accepted');
      if (!open) await closeDocument(editor.document);
      const edit = new vscode.WorkspaceEdit();
      const renamed = fileUri(`after-${open}.txt`);
      edit.renameFile(uri, renamed);
      ok(await vscode.workspace.applyEdit(edit), 'renamed');
      await becomes(sidecarOf(renamed), 'accepted');
      await eventually(
        'the name in the sidecar',
        async () => (await readSidecar(sidecarOf(renamed)))?.article.file,
        (file) => file === `after-${open}.txt`,
      );
      await closeAll();
    }
  });

  test('an article whose renaming fails keeps its annotations, and what can be undone', async () => {
    const { api, uri } = await openArticle('stays.txt');
    await writeText(fileUri('taken.txt'), 'Somebody else’s.\n');
    const { id } = find(api, uri, 'Firuz Qodirov').value;
    await run('accept', { id });
    await becomes(sidecarOf(uri), 'accepted');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, fileUri('taken.txt'), { overwrite: false });
    await vscode.workspace.applyEdit(edit).then(undefined, () => false);
    await eventually(
      'what can be undone',
      () => api.article(uri)?.undoLabel?.kind,
      (kind) => kind === 'accept',
    );
    equal(await fileExists(sidecarOf(fileUri('taken.txt'))), false, 'a sidecar of the other file');
    await show(uri);
    await api.whenSettled(uri);
    await run('undo');
    await becomes(sidecarOf(uri), 'proposed');
  });

  test('an article that is renamed over an open one leaves what was decided on that in its sidecar', async () => {
    const { api, uri } = await openArticle('comes-over.txt');
    const other = await openArticle('is-replaced.txt', BRIDGE);
    await run('accept', { id: find(api, other.uri, 'Hanna Lindqvist').value.id });
    await becomes(sidecarOf(other.uri), 'accepted', 'Hanna Lindqvist');
    await run('accept', { id: find(api, other.uri, 'Ostrava').value.id });
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, other.uri, { overwrite: true });
    ok(await vscode.workspace.applyEdit(edit), 'renamed');
    await becomes(sidecarOf(other.uri), 'accepted', 'Hanna Lindqvist');
    await becomes(sidecarOf(other.uri), 'accepted', 'Ostrava');
  });

  test('a folder of sidecars behind a symbolic link is refused, and the decision kept', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    await settings.update('sidecarFolder', 'leads-out/sidecars', vscode.ConfigurationTarget.Workspace);
    const { api, uri } = await openArticle('not-outside.txt');
    try {
      await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
      await api.whenSettled(uri);
      ok(api.whyNotSaved(uri)?.includes('leads-out') === true, 'the reason names the link');
      equal(await fileExists(fileUri('leads-out/sidecars')), false, 'anything outside');
    } finally {
      await settings.update('sidecarFolder', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await becomes(sidecarOf(uri), 'accepted');
  });

  test('what was decided on an article that was moved outside VS Code is taken over, also beside what was decided since', async () => {
    const { api, uri } = await openArticle('moved-before.txt', BRIDGE);
    await run('accept', { id: find(api, uri, 'Hanna Lindqvist').value.id });
    await becomes(sidecarOf(uri), 'accepted', 'Hanna Lindqvist');
    await closeAll();
    const moved = fileUri('archive/moved-after.txt');
    // Tells nobody, as a terminal does.
    await vscode.workspace.fs.rename(uri, moved);
    await vscode.workspace.fs.rename(sidecarOf(uri), fileUri('archive/moved-before.txt.annotations.json'));
    await show(moved);
    await api.whenSettled(moved);
    await run('accept', { id: find(api, moved, 'Ostrava').value.id });
    await becomes(sidecarOf(moved), 'accepted', 'Ostrava');
    await run('takeOverAnnotations');
    await becomes(sidecarOf(moved), 'accepted', 'Hanna Lindqvist');
    await becomes(sidecarOf(moved), 'accepted', 'Ostrava');
    equal(await fileExists(fileUri('archive/moved-before.txt.annotations.json')), false, 'the sidecar of before');
  });

  test('sidecars follow when the folder for them is set to another, and are taken over where they did not', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    const setFolder = async (folder: string | undefined): Promise<void> =>
      settings.update('sidecarFolder', folder, vscode.ConfigurationTarget.Workspace);
    const { api, uri } = await openArticle('follows.txt', BRIDGE);
    await run('accept', { id: find(api, uri, 'Hanna Lindqvist').value.id });
    await becomes(sidecarOf(uri), 'accepted', 'Hanna Lindqvist');
    const kept = fileUri('set apart/follows.txt.annotations.json');
    try {
      await setFolder('set apart');
      await run('moveSidecars');
      await becomes(kept, 'accepted', 'Hanna Lindqvist');
      equal(await fileExists(sidecarOf(uri)), false, 'the sidecar beside the article');
      await run('accept', { id: find(api, uri, 'Ostrava').value.id });
      await becomes(kept, 'accepted', 'Ostrava');
      await closeAll();
    } finally {
      await setFolder(undefined);
    }
    await show(uri);
    await api.whenSettled(uri);
    await run('takeOverAnnotations');
    await becomes(sidecarOf(uri), 'accepted', 'Ostrava');
    equal(await fileExists(kept), false, 'the sidecar in the folder');
    await run('moveSidecars');
  });

  test('a linked sidecar is written where its link leads', async function () {
    const kept = fileUri('elsewhere/kept.json');
    if (!(await fileExists(kept))) this.skip();
    const { api, uri: source } = await openArticle('link-source.txt');
    await run('extract');
    await api.whenSettled(source);
    await writeText(kept, await readText(sidecarOf(source)));
    const { uri } = await openArticle('linked.txt');
    await run('accept', { id: find(api, uri, 'Firuz Qodirov').value.id });
    await becomes(kept, 'accepted', 'Firuz Qodirov', true);
    const { type } = await vscode.workspace.fs.stat(sidecarOf(uri));
    ok((type & vscode.FileType.SymbolicLink) !== 0, 'still a link');
  });

  test('what two people decided differently is told in the Problems panel, with something to do about it', async () => {
    const { api, uri } = await openArticle('disagreed.txt');
    await run('extract');
    await api.whenSettled(uri);
    const before = await readText(sidecarOf(uri));
    await run('accept', { id: find(api, uri, 'Dushanbe').value.id });
    await becomes(sidecarOf(uri), 'accepted', 'Dushanbe');
    const theirs = Sidecar.parse(JSON.parse(before));
    const review = { status: 'rejected', by: 'Bo Lindqvist', at: '2034-03-13T08:00:00.000Z' };
    const mentions = theirs.mentions.map((mention) => (mention.target.exact === 'Dushanbe' ? { ...mention, review } : mention));
    await writeText(sidecarOf(uri), `${JSON.stringify({ ...theirs, mentions }, null, 2)}\n`);
    const [warning] = await eventually(
      'a warning',
      () => vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
      (warnings) => warnings.length > 0,
    );
    ok(warning?.message.includes('“Dushanbe”') === true, `the words: ${warning?.message}`);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      warning.range,
    );
    ok(
      actions.some(({ command }) => command?.command === 'articleAnnotator.resolveConflict'),
      'a quick fix',
    );
  });
});
