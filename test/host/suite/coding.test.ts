import * as vscode from 'vscode';
import {
  annotations,
  closeAll,
  equal,
  eventually,
  fileUri,
  find,
  ok,
  openArticle,
  readText,
  run,
  select,
  sidecarOf,
  writeText,
} from './support.ts';

const PROJECT = {
  codebook: {
    codes: [
      { id: 'claim', label: 'Claim', key: '1', definition: 'Says that something is so.' },
      { id: 'frame', exclusive: true },
      { id: 'economic', key: '2', parent: 'frame' },
      { id: 'moral', key: '3', parent: 'frame' },
    ],
  },
};

suite('coding', () => {
  setup(async () => {
    await writeText(fileUri('.article-annotator.json'), JSON.stringify(PROJECT));
  });
  teardown(async () => {
    await run('stopReview');
    await closeAll();
    await vscode.workspace.fs.delete(fileUri('.article-annotator.json'));
  });

  test('words get a code with one key, and lose it with the same key', async () => {
    const { api, uri, editor } = await openArticle('coding.txt');
    await eventually(
      'the codebook is read',
      () => api.codes(uri),
      (codes) => codes.length === 4,
    );
    select(editor, 'lost control of two blocks');
    await run('codeByKey', { key: '1' });
    const coded = find(api, uri, 'lost control of two blocks');
    equal([coded.layer, coded.value.codes], ['passage', ['claim']], 'a passage');
    equal(
      api.outline('codes', uri).map(({ label }) => label),
      ['Claim'],
      'the view',
    );
    await api.whenSettled(uri);
    ok((await readText(sidecarOf(uri))).includes('"codes": ["claim"]'), 'written');
    await run('codeByKey', { key: '1' });
    ok(!annotations(api, uri).some(({ layer }) => layer === 'passage'), 'taken away');
    await run('undo');
    equal(find(api, uri, 'lost control of two blocks').value.codes, ['claim'], 'undone');
  });

  test('an annotation under review gets codes; of an exclusive set it has one', async () => {
    const { api, uri, editor } = await openArticle('codingReview.txt');
    await eventually(
      'the codebook is read',
      () => api.codes(uri),
      (codes) => codes.length === 4,
    );
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('startReview');
    const id = api.current();
    await run('codeByKey', { key: '2' });
    await run('codeByKey', { key: '3' });
    const coded = annotations(api, uri).find(({ value }) => value.id === id);
    equal([coded?.value.codes, coded?.value.review.status], [['moral'], 'proposed'], 'codes');
    equal(api.current(), id, 'still at it');
  });
});
