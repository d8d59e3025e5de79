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
  openUntitled,
  run,
  show,
  STORY,
  writeText,
  activate,
} from './support.ts';

suite('reading articles', () => {
  teardown(closeAll);

  test('an opened article is annotated in all four layers, and nothing is written', async () => {
    const { api, uri } = await openArticle('reading.txt');
    equal(api.reading(uri), { state: 'ready' }, 'reading');
    const layers = new Set(annotations(api, uri).map(({ layer }) => layer));
    equal([...layers].sort(), ['attribution', 'event', 'mention', 'quantity'], 'layers');
    ok(find(api, uri, 'Firuz Qodirov').layer === 'mention', 'a name');
    const files = await vscode.workspace.fs.readDirectory(fileUri('.'));
    ok(!files.some(([name]) => name.startsWith('reading.txt.')), 'no sidecar');
  });

  test('an edit moves annotations at once and is read soon after', async () => {
    const { api, uri, editor } = await openArticle('editing.txt');
    const before = find(api, uri, 'Firuz Qodirov').value.target.start;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '));
    equal(find(api, uri, 'Firuz Qodirov').value.target.start, before + 8, 'moved');
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 8), 'Marta Lindqvist, a doctor in Stockholm, said 12 people died. '),
    );
    await eventually(
      'the new name',
      () => annotations(api, uri).map(({ value }) => value.target.exact),
      (words) => words.includes('Marta Lindqvist'),
    );
  });

  test('line ends of Windows make no difference', async () => {
    const { api, uri, editor } = await openArticle('windows.txt', STORY.replaceAll('\n', '\r\n'));
    const { target } = find(api, uri, 'Firuz Qodirov').value;
    equal(target.start, STORY.indexOf('Firuz Qodirov'), 'offset');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'New line\n'));
    const state = api.article(uri);
    equal(state?.text, editor.document.getText().replaceAll('\r\n', '\n'), 'text');
    await api.whenSettled(uri);
    equal(find(api, uri, 'Firuz Qodirov').value.target.start, STORY.indexOf('Firuz Qodirov') + 9, 'offset after an edit');
  });

  test('every kind of edit keeps the text in step', async () => {
    const { api, uri, editor } = await openArticle('edits.txt');
    const same = (what: string): void => equal(api.article(uri)?.text, editor.document.getText(), what);
    editor.selections = [0, 2, 4].map((line) => new vscode.Selection(line, 0, line, 0));
    await vscode.commands.executeCommand('type', { text: 'X' });
    same('several cursors');
    await vscode.commands.executeCommand('editor.action.moveLinesDownAction');
    same('moved lines');
    await vscode.commands.executeCommand('undo');
    same('undo');
    await vscode.commands.executeCommand('redo');
    same('redo');
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    equal(api.article(uri)?.text, editor.document.getText().replaceAll('\r\n', '\n'), 'line ends');
    await vscode.commands.executeCommand('editor.action.selectAll');
    await vscode.commands.executeCommand('editor.action.transformToUppercase');
    equal(api.article(uri)?.text, editor.document.getText().replaceAll('\r\n', '\n'), 'replaced all');
  });

  test('logs, lists, data and code are left alone', async () => {
    const api = await activate();
    const leftAlone: readonly (readonly [name: string, text: string])[] = [
      ['requirements.txt', 'requests==2.32.0\nnumpy>=1.26\nflask~=3.0\n'],
      ['server.txt', '2024-03-12 10:00:01 INFO started\n2024-03-12 10:00:02 WARN slow request to Moscow\n'],
      ['data.txt', 'id,value\n1,2.5\n2,3.5\n3,9.1\n'],
    ];
    for (const [name, text] of leftAlone) {
      const uri = fileUri(name);
      await writeText(uri, text);
      await show(uri);
      await api.whenSettled(uri);
      equal(api.reading(uri)?.state, 'notProse', name);
      equal(annotations(api, uri).length, 0, `${name}: annotations`);
    }
  });

  test('an empty file is nothing, a binary file is left alone, and invalid UTF-8 does no harm', async () => {
    const api = await activate();
    const bytes: readonly (readonly [name: string, content: Uint8Array, state: string])[] = [
      ['empty.txt', new Uint8Array(), 'notProse'],
      ['invalid.txt', new Uint8Array([...new TextEncoder().encode(STORY), 0xff, 0xfe, 0xc3, 0x28]), 'ready'],
    ];
    for (const [name, content, state] of bytes) {
      const uri = fileUri(name);
      await vscode.workspace.fs.writeFile(uri, content);
      await show(uri);
      await api.whenSettled(uri);
      equal(api.reading(uri)?.state, state, name);
    }
    const binary = fileUri('binary.txt');
    await vscode.workspace.fs.writeFile(
      binary,
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 7),
    );
    await vscode.commands.executeCommand('vscode.open', binary);
    ok(annotations(api, binary).length === 0, 'nothing in a binary file');
  });

  test('a file of 10 MB is left alone and blocks nothing', async () => {
    const api = await activate();
    const uri = fileUri('huge.txt');
    await writeText(uri, STORY.repeat(Math.ceil(10_000_000 / STORY.length)));
    let longest = 0;
    let last = Date.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 5);
    await show(uri);
    await api.whenSettled(uri);
    clearInterval(timer);
    equal(api.reading(uri), { state: 'notProse', reason: 'too-long' }, 'reading');
    console.log(`# opening 10 MB: the extension host was busy for at most ${longest} ms at a time`);
  });

  test('an untitled document is annotated in memory', async () => {
    const api = await activate();
    const document = await openUntitled(api, STORY);
    await run('accept', { id: find(api, document.uri, 'Firuz Qodirov').value.id });
    equal(find(api, document.uri, 'Firuz Qodirov').value.review.status, 'accepted', 'status');
  });

  test('what is no file of its own is left alone: an earlier version in a comparison', async () => {
    const { api, uri } = await openArticle('compared.txt');
    const earlier = vscode.Uri.from({ scheme: 'earlier', path: '/compared.txt' });
    const provider = vscode.workspace.registerTextDocumentContentProvider('earlier', {
      provideTextDocumentContent: () => STORY.replace('14', '12'),
    });
    try {
      await vscode.commands.executeCommand('vscode.diff', earlier, uri, 'Before and now');
      await eventually(
        'both sides',
        () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.scheme),
        (schemes) => schemes.includes('earlier'),
      );
      await api.whenSettled(uri);
      equal(api.reading(earlier), undefined, 'the earlier version');
      equal(api.article(earlier), undefined, 'its annotations');
      equal(api.reading(uri), { state: 'ready' }, 'the article');
    } finally {
      provider.dispose();
    }
  });

  test('two editors of one article show one set of annotations', async () => {
    const { api, uri, editor } = await openArticle('twice.txt');
    const beside = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
    const { id } = find(api, uri, 'Firuz Qodirov').value;
    await run('accept', { id });
    await beside.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '));
    await api.whenSettled(uri);
    const all = annotations(api, uri).filter(({ value }) => value.target.exact === 'Firuz Qodirov');
    equal(all.length, 1, 'once');
    equal(all[0]?.value.review.status, 'accepted', 'status');
  });

  test('only annotated articles are read when the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    await settings.update('highlighting', 'annotatedOnly', vscode.ConfigurationTarget.Global);
    try {
      const { api, uri } = await openArticle('unread.txt');
      equal(api.reading(uri), { state: 'off' }, 'reading');
      await run('extract');
      await api.whenSettled(uri);
      equal(api.reading(uri), { state: 'ready' }, 'reading after extraction');
    } finally {
      await settings.update('highlighting', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a hover says what a name and a figure are', async () => {
    const { uri, editor } = await openArticle('hover.txt');
    const textOf = async (words: string): Promise<string> => {
      const position = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      return hovers
        .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
        .join('\n');
    };
    ok((await textOf('Firuz Qodirov')).includes('person'), 'name');
    ok((await textOf('At least 27 people')).replaceAll('&nbsp;', ' ').includes('27'), 'figure');
  });

  test('the cursor in a name shades where else it stands, and in another word nothing', async () => {
    const { uri, editor } = await openArticle('occurrences.txt');
    const text = editor.document.getText();
    const shaded = async (offset: number): Promise<readonly string[]> => {
      const position = editor.document.positionAt(offset);
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        uri,
        position,
      );
      return found.map(({ range }) => editor.document.getText(range));
    };
    equal(await shaded(text.indexOf('Qodirov') + 1), ['Firuz Qodirov', 'Qodirov'], 'of one actor');
    equal(await shaded(text.indexOf('after flood') + 2), [], 'in another word');
  });

  test('figures without a source are in the Problems panel when the setting says so, with something to do about them', async () => {
    const settings = vscode.workspace.getConfiguration('articleAnnotator');
    const { uri } = await openArticle('warnings.txt', `${STORY}\nThe storm destroyed 340 homes and cost $2.4 million.\n`);
    equal(vscode.languages.getDiagnostics(uri).length, 0, 'off by default');
    await settings.update('figureWarnings', true, vscode.ConfigurationTarget.Global);
    try {
      const [warning] = await eventually(
        'warnings',
        () => vscode.languages.getDiagnostics(uri),
        (warnings) => warnings.length > 0,
      );
      ok(warning?.severity === vscode.DiagnosticSeverity.Information, 'information only');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        warning.range,
      );
      equal(actions.filter(({ command }) => command?.command.startsWith('articleAnnotator.')).length >= 3, true, 'actions');
    } finally {
      await settings.update('figureWarnings', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('the language of *.article and *.news files is news-article', async () => {
    const { editor } = await openArticle('story.article');
    equal(editor.document.languageId, 'news-article', 'language');
  });
});
