import * as vscode from 'vscode';
import type { OutlineNode } from '../../../src/core/present/outline.ts';
import type { ProjectRoom } from '../../../src/vscode/services/allArticles.ts';
import {
  activate,
  closeAll,
  equal,
  eventually,
  fileExists,
  fileUri,
  find,
  ok,
  openArticle,
  readText,
  run,
  select,
  show,
  sidecarOf,
  writeText,
} from './support.ts';

const PROJECT_FILE = '.article-annotator.json';
const CODEBOOK = {
  codebook: {
    codes: [
      { id: 'claim', key: '1' },
      { id: 'opinion', key: '2' },
    ],
  },
};

async function openRoom(): Promise<ProjectRoom> {
  const api = await activate();
  const room = await api.allArticles();
  await room.whenIndexed();
  return room;
}

function newsroom(room: ProjectRoom): readonly string[] {
  return Object.entries(room.stages()).flatMap(([path, stage]) => (path.startsWith('newsroom/') ? [stage] : []));
}

/** Rows of a view of all articles, once they are made. */
async function rowsOf(
  room: ProjectRoom,
  view: 'actors' | 'events' | 'figures' | 'attributions' | 'codes',
): Promise<readonly OutlineNode[]> {
  return eventually(
    view,
    () => room.outline(view) ?? [],
    (rows) => rows.length > 0,
  );
}

/** The question whether actors of several articles are one whose name has `word` in it. */
async function proposalOf(room: ProjectRoom, word: string): Promise<OutlineNode | undefined> {
  await room.whenIndexed();
  const rows = room.outline('actors') ?? [];
  return rows.find(({ key }) => key === 'wide/proposals')?.children.find(({ label }) => label.includes(word));
}

function below(rows: readonly OutlineNode[], key: string): OutlineNode {
  const found = rows.find((row) => row.key === key);
  if (found === undefined) throw new Error(`no row ${key}, but ${rows.map((row) => row.key).join(', ')}`);
  return found;
}

suite('many articles', () => {
  teardown(async () => {
    await run('showThisArticle');
    await run('clearSearch');
    await closeAll();
    if (await fileExists(fileUri(PROJECT_FILE))) await vscode.workspace.fs.delete(fileUri(PROJECT_FILE));
  });

  test('the index says how far each article is, and follows the files', async () => {
    const room = await openRoom();
    equal(newsroom(room).filter((stage) => stage === 'to-review').length, 28, 'to review');
    equal(newsroom(room).filter((stage) => stage === 'not-extracted').length, 2, 'not extracted');
    await writeText(fileUri('newsroom/broken.txt'), 'A ministry said that a bridge was closed on Monday after the flood.\n');
    await writeText(fileUri('newsroom/broken.txt.annotations.json'), '<<<<<<< ours\n{}');
    await eventually(
      'a broken sidecar',
      () => room.stages()['newsroom/broken.txt'],
      (stage) => stage === 'problem',
    );
    await vscode.workspace.fs.delete(fileUri('newsroom/broken.txt'));
    await vscode.workspace.fs.delete(fileUri('newsroom/broken.txt.annotations.json'));
    await eventually(
      'both gone',
      () => room.stages()['newsroom/broken.txt'],
      (stage) => stage === undefined,
    );
  });

  test('a search finds words in all articles and opens at them', async () => {
    const room = await openRoom();
    ok((await room.search('layer:statement article:newsroom')) > 100, 'statements');
    ok((await room.search('stance:denies article:newsroom')) > 0, 'denials');
    const [article] = room.searchRows();
    const hit = article?.children[0];
    ok(hit?.article !== undefined, 'a hit');
    await run('reveal', hit);
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document.uri.path.endsWith(hit.article) === true, 'the article is open');
    ok(editor.document.getText(editor.selection) !== '', 'at the words');
    await run('showSearchDocument');
    ok(vscode.window.activeTextEditor?.document.getText().includes('**') === true, 'words in context');
  });

  test('the views show all articles, and each row opens its article', async () => {
    const room = await openRoom();
    await run('showAllArticles');
    for (const view of ['events', 'figures', 'attributions'] as const) {
      const [group] = await rowsOf(room, view);
      const row = group?.children[0];
      ok(row?.article !== undefined, view);
      await run('reveal', row);
      ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(row.article) === true, `${view} opens`);
    }
    ok(room.longestPause < 1000, `no long pause: ${room.longestPause}`);
    console.log(
      `# ${Object.keys(room.stages()).length} articles: the host was kept busy for ${Math.round(room.longestPause)} ms at most`,
    );
  });

  test('actors of several articles are proposed, confirmed, refused and never asked about again', async () => {
    const name = 'Ministry of Silt and Sand';
    const text = `The ${name} closed the harbour on Monday. The ${name} said that the dredgers were late.\n`;
    for (const file of ['silt-a.txt', 'silt-b.txt']) {
      await openArticle(file, text);
      await run('extract');
    }
    const room = await openRoom();
    await run('showAllArticles');
    const proposed = async (): Promise<OutlineNode | undefined> => proposalOf(room, 'Silt');
    const proposal = await eventually('a proposal', proposed, (row) => row !== undefined);
    equal(proposal?.children.length, 2, 'both articles');
    await run('confirmActor', proposal);
    ok((await readText(fileUri(PROJECT_FILE))).includes('silt-a.txt'), 'registered');
    await eventually('not asked again', proposed, (row) => row === undefined);
    const rows = await eventually(
      'registered',
      () => room.outline('actors') ?? [],
      (all) => all.some(({ key }) => key === 'wide/registered'),
    );
    const actor = below(rows, 'wide/registered').children.find(({ label }) => label.includes('Silt'));
    const member = actor?.children[0];
    ok(member !== undefined, 'an article of the actor');
    await run('splitFromActor', member);
    ok((await readText(fileUri(PROJECT_FILE))).includes('"isNot"'), 'taken out');
    await eventually('not asked again', proposed, (row) => row === undefined);
    await run('undoActorDecision');
    ok(!(await readText(fileUri(PROJECT_FILE))).includes('"isNot"'), 'in again');
    await run('undoActorDecision');
    ok(!(await readText(fileUri(PROJECT_FILE))).includes('silt-a.txt'), 'as before it was confirmed');
    await eventually('asked again', proposed, (row) => row !== undefined);
  });

  test('what is decided on actors while the project file can’t be written is written once it can', async () => {
    const name = 'Office of Tides';
    for (const file of ['tides-a.txt', 'tides-b.txt']) {
      await openArticle(file, `The ${name} closed the harbour on Monday. The ${name} said that the dredgers were late.\n`);
      await run('extract');
    }
    const room = await openRoom();
    await run('showAllArticles');
    const proposed = async (): Promise<OutlineNode | undefined> => proposalOf(room, 'Tides');
    const proposal = await eventually('a proposal', proposed, (row) => row !== undefined);
    // A folder of that name can't be written.
    await vscode.workspace.fs.createDirectory(fileUri(PROJECT_FILE));
    await run('confirmActor', proposal);
    await vscode.workspace.fs.delete(fileUri(PROJECT_FILE), { recursive: true });
    await eventually(
      'written',
      async () => ((await fileExists(fileUri(PROJECT_FILE))) ? readText(fileUri(PROJECT_FILE)) : ''),
      (text) => text.includes('tides-a.txt'),
    );
  });

  test('a code is renamed in all articles as one act, which can be undone', async () => {
    await writeText(fileUri(PROJECT_FILE), JSON.stringify(CODEBOOK));
    const files = ['rename-a.txt', 'rename-b.txt'];
    for (const file of files) {
      const { api, uri, editor } = await openArticle(file);
      await eventually(
        'the codebook is read',
        () => api.codes(uri),
        (codes) => codes.length === 2,
      );
      select(editor, 'lost control');
      await run('codeByKey', { key: '1' });
      await api.whenSettled(uri);
    }
    const api = await activate();
    const room = await openRoom();
    await eventually(
      'both coded',
      async () => room.search('code:claim article:rename-'),
      (count) => count === 2,
    );
    const sidecars = () => Promise.all(files.map((file) => readText(sidecarOf(fileUri(file)))));
    await run('renameCode', { from: 'claim', to: 'assertion' });
    for (const text of await sidecars()) ok(text.includes('"codes": ["assertion"]'), 'renamed');
    ok((await readText(fileUri(PROJECT_FILE))).includes('"replaces": ["claim"]'), 'the codebook says so');
    await eventually(
      'the open article',
      () => find(api, fileUri('rename-b.txt'), 'lost control').value.codes,
      (codes) => codes?.[0] === 'assertion',
    );
    await run('undoCodeRename');
    for (const text of await sidecars()) ok(text.includes('"codes": ["claim"]'), 'undone');
    ok(!(await readText(fileUri(PROJECT_FILE))).includes('assertion'), 'the codebook too');
  });

  test('everything that is not extracted yet is extracted at one go', async () => {
    const room = await openRoom();
    await run('extractAll', { only: 'missing', under: 'newsroom/' });
    await eventually(
      'all extracted',
      () => newsroom(room).filter((stage) => stage === 'not-extracted').length,
      (count) => count === 0,
    );
    await run('projectStatistics');
    ok(vscode.window.activeTextEditor?.document.getText().includes('| --- |') === true, 'tables');
  });

  test('review goes on in the next article', async () => {
    await openRoom();
    await show(fileUri('newsroom/01-bridge-shelling.txt'));
    const api = await activate();
    await api.whenSettled(fileUri('newsroom/01-bridge-shelling.txt'));
    await run('startReview');
    await run('nextArticle');
    ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('newsroom/02-cyclone-odisha.txt') === true, 'the next article');
    ok(api.isReviewing(), 'under review');
    await run('stopReview');
  });

  test('what is wrong with a project file is in the Problems panel, and the rest is used', async () => {
    await openRoom();
    await writeText(fileUri(PROJECT_FILE), '{\n"dictionary": 7,\n"codebook": {"codes": [{"id": "a"}, {"id": "a"}]}}');
    const { api, uri } = await openArticle('problems.txt');
    const found = await eventually(
      'problems',
      () => vscode.languages.getDiagnostics(fileUri(PROJECT_FILE)).filter(({ source }) => source === 'Article Annotator'),
      (all) => all.length === 2,
    );
    equal(
      found.map(({ range }) => range.start.line).sort((a, b) => a - b),
      [1, 2],
      'lines',
    );
    equal(api.codes(uri), ['a'], 'the codebook is used');
    await writeText(fileUri(PROJECT_FILE), '{');
    await run('renameCode', { from: 'a', to: 'b' });
    equal(await readText(fileUri(PROJECT_FILE)), '{', 'a broken file is left as it is');
  });
});
