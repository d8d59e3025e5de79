import * as vscode from 'vscode';
import type { LayeredAnnotation } from '../../../src/core/present/documentIndex.ts';
import type { ExtensionApi } from '../../../src/vscode/services/api.ts';
import { annotations, asked, closeAll, equal, find, ok, openArticle, run, STORY } from './support.ts';

/** Statuses of annotations, in their order. */
function statuses(api: ExtensionApi, uri: vscode.Uri, ids: readonly string[]): readonly string[] {
  return ids.map((id) => byId(api, uri, id).value.review.status);
}

/** What a review asks about in the text, and how many of these stand in its first line. */
function queueOf(api: ExtensionApi, uri: vscode.Uri): { readonly ids: readonly string[]; readonly inHeadline: number } {
  const all = asked(api, uri);
  const headline = STORY.indexOf('\n');
  return { ids: all.map(({ value }) => value.id), inHeadline: all.filter(({ value }) => value.target.start < headline).length };
}

function byId(api: ExtensionApi, uri: vscode.Uri, id: string): LayeredAnnotation {
  const found = annotations(api, uri).find(({ value }) => value.id === id);
  ok(found !== undefined, `no annotation ${id}`);
  return found;
}

suite('deciding', () => {
  teardown(async () => {
    await run('stopReview');
    await closeAll();
  });

  test('the rest of a paragraph is accepted by one act, and goes on behind it', async () => {
    const { api, uri, editor } = await openArticle('paragraph.txt');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const { ids, inHeadline } = queueOf(api, uri);
    await run('startReview');
    await run('reject');
    await run('acceptParagraph');
    const now = statuses(api, uri, ids);
    equal(now[0], 'rejected', 'what was decided before');
    ok(
      now.slice(1, inHeadline).every((status) => status === 'accepted'),
      'the rest of the headline is accepted',
    );
    ok(
      now.slice(inHeadline).every((status) => status === 'proposed'),
      'and nothing else',
    );
    equal(api.current(), ids[inHeadline], 'at the first of the next paragraph');
    await run('undo');
    ok(
      statuses(api, uri, ids)
        .slice(1)
        .every((status) => status === 'proposed'),
      'undone at once',
    );
  });

  test('keys that follow each other at once stay in turn', async () => {
    const { api, uri, editor } = await openArticle('in-turn.txt');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const { ids, inHeadline } = queueOf(api, uri);
    await run('startReview');
    await Promise.all([run('acceptParagraph'), run('reject'), run('accept'), run('undo'), run('reject')]);
    const now = statuses(api, uri, ids);
    equal(now.slice(inHeadline, inHeadline + 3), ['rejected', 'rejected', 'proposed'], 'each key decided on its own annotation');
  });

  test('a name is accepted as another type by one key, wherever its actor is mentioned', async () => {
    const { api, uri } = await openArticle('as-type.txt');
    const first = find(api, uri, 'Firuz Qodirov');
    ok(first.layer === 'mention', 'a name');
    await run('startReview');
    await run('reveal', { id: first.value.id, kind: 'annotation', span: first.value.target });
    await run('acceptAs', { type: 'organization' });
    const mentions = annotations(api, uri).filter((one) => one.layer === 'mention' && one.value.entity === first.value.entity);
    ok(mentions.length > 1, `${mentions.length} mentions`);
    for (const one of mentions) equal(one.layer === 'mention' && one.value.type, 'organization', one.value.target.exact);
    equal(byId(api, uri, first.value.id).value.review.status, 'accepted', 'accepted with that');
    for (const { value } of mentions) {
      const isSameName = value.target.exact.endsWith('Qodirov');
      equal(value.review.status, isSameName ? 'accepted' : 'proposed', `asked about with it or not: ${value.target.exact}`);
    }
  });

  test('all alike are accepted together', async () => {
    const { api, uri } = await openArticle('alike.txt', `${STORY}\nQodirov left Dushanbe. Dushanbe was quiet on Tuesday.\n`);
    const place = find(api, uri, 'Dushanbe');
    await run('reveal', { id: place.value.id, kind: 'annotation', span: place.value.target });
    await run('acceptAlike');
    const alike = annotations(api, uri).filter(
      (one) => one.layer === 'mention' && one.value.target.exact === 'Dushanbe' && one.value.form === 'name',
    );
    ok(alike.length > 1, `${alike.length} of them`);
    for (const { value } of alike) equal(value.review.status, 'accepted', String(value.target.start));
  });

  test('of a statement the edges of what is said move', async () => {
    const { api, uri } = await openArticle('content.txt');
    const statement = annotations(api, uri).find(
      (one) => one.layer === 'attribution' && one.value.content.targets.some(({ exact }) => exact.includes('recaptured')),
    );
    ok(statement?.layer === 'attribution', 'a statement');
    await run('reveal', { id: statement.value.id, kind: 'annotation', span: statement.value.target });
    const cue = statement.value.cue.targets.map(({ exact }) => exact).join();
    await run('nudge', { edge: 'start', by: 'word', towards: 'right' });
    const now = byId(api, uri, statement.value.id);
    ok(now.layer === 'attribution', 'still a statement');
    equal(now.value.content.targets[0]?.exact, 'men had been recaptured', 'one word shorter');
    equal(now.value.cue.targets.map(({ exact }) => exact).join(), cue, 'the reporting words stay');
    equal(now.value.review.status, 'accepted', 'accepted with that');
  });

  test('files of a write that is under way are hidden in the Explorer, and what was hidden stays so', () => {
    const excluded: Readonly<Record<string, boolean>> = vscode.workspace.getConfiguration('files').get('exclude') ?? {};
    ok(excluded['**/.*.annotations.json.*.tmp'] === true, 'ours');
    ok(excluded['**/.git'] === true, 'theirs');
  });
});
