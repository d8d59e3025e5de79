import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/vscode/services/api.ts';
import { activate, closeAll, equal, eventually, fileUri, ok, readText, run, show, sidecarOf } from './support.ts';

// `runSuite.ts` makes them, in Node.
const ARTICLE = 'careful.txt';
const EXPECTED = 'careful.expected.json';

async function choose(reading: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('articleAnnotator').update('reading', reading, vscode.ConfigurationTarget.Workspace);
}

/** An article that was opened before the setting arrived is read again. */
async function readAs(api: ExtensionApi, uri: vscode.Uri, expected: 'careful' | undefined): Promise<void> {
  await eventually(
    'how it was read',
    async () => {
      await api.whenSettled(uri);
      return api.article(uri)?.document.article['reading'];
    },
    (reading) => reading === expected,
  );
}

/** The workspace reads fast, so that tests of other things are quick. */
suite('the reader of paragraphs', () => {
  teardown(async () => {
    await choose('fast');
    await closeAll();
  });

  test('reads an article as the command line does, byte for byte, between other work', async function () {
    this.timeout(60_000);
    await choose('careful');
    const api = await activate();
    const uri = fileUri(ARTICLE);
    await show(uri);
    await readAs(api, uri, 'careful');
    await run('extract');
    await api.whenSettled(uri);
    equal(await readText(sidecarOf(uri)), await readText(fileUri(EXPECTED)), 'the sidecar');
    const how = api.lastAnalysis();
    console.log(`# careful reading: ${how?.steps} steps, ${how?.longestStep.toFixed(0)} ms the longest`);
  });

  test('is left out where the setting says so, however that is spelt', async () => {
    await choose('FAST');
    const api = await activate();
    const uri = fileUri(ARTICLE);
    await show(uri);
    await readAs(api, uri, undefined);
    ok((api.article(uri)?.document.mentions.length ?? 0) > 0, 'mentions');
  });
});
