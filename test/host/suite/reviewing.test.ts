import * as vscode from 'vscode';
import type { OutlineNode } from '../../../src/core/present/outline.ts';
import { walkOutline } from '../../../src/core/present/outlines.ts';
import type { ExtensionApi } from '../../../src/vscode/services/api.ts';
import { type JudgingKey, playKeys } from '../../support/playKeys.ts';
import { longText } from './newsText.ts';
import {
  annotations,
  asked,
  closeAll,
  equal,
  eventually,
  find,
  ok,
  openArticle,
  readText,
  run,
  select,
  sidecarOf,
} from './support.ts';

const KEYS = 200;

function statusOf(api: ExtensionApi, uri: vscode.Uri, id: string): string | undefined {
  return annotations(api, uri).find(({ value }) => value.id === id)?.value.review.status;
}

function row(api: ExtensionApi, uri: vscode.Uri, label: string): OutlineNode {
  for (const node of walkOutline(api.outline('actors', uri))) if (node.label === label) return node;
  throw new Error(`no row “${label}”`);
}

suite('reviewing', () => {
  teardown(async () => {
    await run('stopReview');
    await run('clearFilter');
    await closeAll();
  });

  test('the views list actors, events, figures and statements', async () => {
    const { api, uri } = await openArticle('views.txt');
    for (const view of ['actors', 'events', 'figures', 'attributions'] as const) {
      const rows = [...walkOutline(api.outline(view, uri))];
      ok(rows.length > 0, view);
      equal(new Set(rows.map(({ key }) => key)).size, rows.length, `${view}: each row has a key of its own`);
    }
    equal(row(api, uri, 'Firuz Qodirov').kind, 'entity', 'an actor');
  });

  test('a click on a row goes to the text', async () => {
    const { api, uri, editor } = await openArticle('click.txt');
    await run('reveal', row(api, uri, 'Firuz Qodirov'));
    equal(editor.document.getText(editor.selection), 'Firuz Qodirov', 'selection');
  });

  test('what is typed before the review has started is no part of the article', async () => {
    const { api, editor } = await openArticle('ahead.txt');
    await run('extract');
    const before = editor.document.getText();
    select(editor, 'a jail');
    const started = run('startReview');
    await vscode.commands.executeCommand('type', { text: 'aaa' });
    await started;
    ok(api.isReviewing(), 'reviewing');
    equal(editor.document.getText(), before, 'the text');
  });

  test('review goes from proposal to proposal by one command each', async () => {
    const { api, uri, editor } = await openArticle('review.txt');
    await run('extract');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('startReview');
    ok(api.isReviewing(), 'reviewing');
    const first = api.current();
    ok(first !== undefined, 'at the first proposal');
    await run('accept');
    equal(statusOf(api, uri, first), 'accepted', 'accepted');
    const second = api.current();
    ok(second !== undefined && second !== first, 'at the second proposal');
    await run('reject');
    equal(statusOf(api, uri, second), 'rejected', 'rejected');
    const third = api.current();
    await run('next');
    ok(api.current() !== third, 'skipped');
    equal(third === undefined ? undefined : statusOf(api, uri, third), 'proposed', 'a skipped proposal stays one');
    await run('previous');
    equal(api.current(), third, 'back');
    await run('undo');
    equal(statusOf(api, uri, second), 'proposed', 'undone');
    equal(api.current(), second, 'at what was undone');
    await run('redo');
    equal(statusOf(api, uri, second), 'rejected', 'done again');
    await api.whenSettled(uri);
    ok((await readText(sidecarOf(uri))).includes('"rejected"'), 'written');
    await run('stopReview');
    ok(!api.isReviewing(), 'left');
    await run('undo');
    await run('undo');
    equal(statusOf(api, uri, first), 'proposed', 'undo works after the save');
  });

  test('keys that come faster than they are done decide one after the other, each on its own annotation', async function () {
    this.timeout(120_000);
    const { api, uri, editor } = await openArticle('quick.txt', longText(12_000));
    const { length } = asked(api, uri);
    ok(length >= KEYS, `${length} questions`);
    const before = api.article(uri);
    ok(before !== undefined, 'an article');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('startReview');
    const keys = Array.from({ length: KEYS }, (_, at): JudgingKey => (at % 3 === 1 ? 'r' : 'a'));
    // Other work that keeps the host busy half of the time.
    const load = setInterval(() => {
      const until = performance.now() + 20;
      while (performance.now() < until);
    }, 40);
    const done: Promise<unknown>[] = [];
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const key = keys[done.length];
        if (key !== undefined) done.push(run(key === 'a' ? 'accept' : 'reject'));
        if (done.length < keys.length) return;
        clearInterval(timer);
        resolve();
      }, 30);
    });
    await Promise.all(done);
    clearInterval(load);
    const expected = playKeys(before.document, before.text, [{ keys, offset: 0 }]).at(-1);
    equal(
      annotations(api, uri).map(({ value }) => [value.id, value.review.status]),
      annotations(api, uri).map(({ value }) => [value.id, expected?.statuses.get(value.id)]),
      'decisions',
    );
    equal(api.current(), expected?.asked, 'the next one is shown');
  });

  test('a name that comes again is asked about once, and what an event shows is accepted with it', async () => {
    const { api, uri, editor } = await openArticle('once.txt');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('startReview');
    const proposed = (ids: readonly string[]) => ids.filter((id) => statusOf(api, uri, id) === 'proposed');
    const accepted = new Set<string>();
    let together = 0;
    for (let left = asked(api, uri).length; left > 0; left -= 1) {
      const before = annotations(api, uri).map(({ value }) => value.id);
      const open = proposed(before);
      const current = api.current() ?? '';
      await run('accept');
      const now = open.filter((id) => statusOf(api, uri, id) === 'accepted');
      ok(now.includes(current), 'what is asked is accepted');
      if (now.length > 1) {
        together += 1;
        await run('undo');
        equal(proposed(before), open, 'one undo takes back all');
        equal(api.current(), current, 'at the question again');
        await run('redo');
        await run('next');
      }
      for (const id of now) accepted.add(id);
    }
    ok(together > 0, 'nothing was decided together');
    equal(asked(api, uri).length, 0, 'questions left');
    ok(accepted.size > together, `${accepted.size} accepted`);
  });

  test('a stray key does not change the article under review', async () => {
    const { editor } = await openArticle('stray.txt');
    const before = editor.document.getText();
    await run('startReview');
    await vscode.commands.executeCommand('type', { text: 'z' });
    equal(editor.document.getText(), before, 'text under review');
    await run('stopReview');
    await vscode.commands.executeCommand('type', { text: 'z' });
    ok(editor.document.getText() !== before, 'text after the review');
  });

  test('the whole article is reviewed, and then nothing is left', async () => {
    const { api, uri } = await openArticle('whole.txt');
    await run('startReview');
    const order = annotations(api, uri).map(({ value }) => value.id);
    for (let left = asked(api, uri).length; left > 0; left -= 1) await run('accept');
    equal(asked(api, uri).length, 0, 'proposals left');
    equal(
      annotations(api, uri).map(({ value }) => value.id),
      order,
      'nothing was re-sorted',
    );
  });

  test('all mentions of an actor are accepted together, and undone together', async () => {
    const { api, uri } = await openArticle('actor.txt');
    const mention = find(api, uri, 'Firuz Qodirov');
    ok(mention.layer === 'mention', 'a mention');
    const of = () => annotations(api, uri).filter((one) => one.layer === 'mention' && one.value.entity === mention.value.entity);
    await run('acceptActor', { id: mention.value.id });
    ok(
      of().every(({ value }) => value.review.status === 'accepted'),
      'accepted',
    );
    await run('undo');
    ok(
      of().every(({ value }) => value.review.status === 'proposed'),
      'undone',
    );
  });

  test('accept and reject work on the cursor without review', async () => {
    const { api, uri, editor } = await openArticle('cursor.txt');
    select(editor, 'Firuz Qodirov');
    await run('accept');
    equal(find(api, uri, 'Firuz Qodirov').value.review.status, 'accepted', 'at the cursor');
    await run('reset');
    equal(find(api, uri, 'Firuz Qodirov').value.review.status, 'proposed', 'taken back');
  });

  test('several selected rows are decided together', async () => {
    const { api, uri } = await openArticle('several.txt');
    const rows = [row(api, uri, 'Firuz Qodirov'), row(api, uri, 'Dushanbe')];
    await run('reject', rows[0], rows);
    equal(find(api, uri, 'Firuz Qodirov').value.review.status, 'rejected', 'the first');
    equal(find(api, uri, 'Dushanbe').value.review.status, 'rejected', 'the second');
    await run('undo');
    equal(find(api, uri, 'Dushanbe').value.review.status, 'proposed', 'undone as one');
  });

  test('edges move by character and by word', async () => {
    const { api, uri, editor } = await openArticle('edges.txt');
    const { id } = find(api, uri, 'Firuz Qodirov').value;
    const words = () => {
      const target = annotations(api, uri).find(({ value }) => value.id === id)?.value.target;
      return target?.exact;
    };
    const nudge = async (edge: string, by: string, towards: string): Promise<void> => {
      const target = annotations(api, uri).find(({ value }) => value.id === id)?.value.target;
      editor.selection = new vscode.Selection(
        editor.document.positionAt(target?.start ?? 0),
        editor.document.positionAt(target?.end ?? 0),
      );
      await run('nudge', { edge, by, towards });
    };
    await nudge('start', 'word', 'left');
    equal(words(), 'Minister Firuz Qodirov', 'a word to the left');
    await nudge('start', 'word', 'right');
    await nudge('end', 'character', 'left');
    equal(words(), 'Firuz Qodiro', 'a character less');
    await run('undo');
    await run('undo');
    await run('undo');
    equal(words(), 'Firuz Qodirov', 'undone');
  });

  test('commands say what to do when there is nothing to do it to', async () => {
    await closeAll();
    for (const command of [
      'accept',
      'next',
      'startReview',
      'undo',
      'annotateSelection',
      'openSidecar',
      'renameActor',
      'copyTable',
    ]) {
      await run(command);
    }
    await openArticle('nothing-here.txt', 'It rained, and the people of the town stayed at home all day long.\n');
    for (const command of ['accept', 'reject', 'acceptActor', 'edit', 'split', 'reattach', 'openSidecar'])
      await run(command, { foreign: true });
  });

  test('highlights can be hidden, and shown again', async () => {
    await openArticle('toggle.txt');
    await run('toggleHighlights');
    await run('toggleHighlights');
    const kinds = (): unknown => vscode.workspace.getConfiguration('articleAnnotator').get('kinds');
    const before = JSON.stringify(kinds());
    await run('toggleEvents');
    ok(JSON.stringify(kinds()) !== before, 'a kind is toggled');
    await run('toggleEvents');
    await eventually(
      'toggled back',
      () => JSON.stringify(kinds()),
      (now) => now === before,
    );
  });
});
