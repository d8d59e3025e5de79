import * as vscode from 'vscode';
import { runInSlices, SLICE_MS, type SliceReport } from '../../../src/vscode/services/reading/runInSlices.ts';
import type { Steps } from '../../../src/core/steps.ts';
import { longText } from './newsText.ts';
import { activate, annotations, closeAll, equal, eventually, fileUri, ok, show, writeText } from './support.ts';

/** So many steps that each keep the host busy for `ms` milliseconds at least. */
function* busySteps(count: number, ms: number): Steps<string> {
  for (let step = 0; step < count; step += 1) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

function describeSlices(what: string, how: SliceReport | undefined): SliceReport {
  ok(how !== undefined, 'a report');
  const longest = `${how.longestSlice.toFixed(0)} ms the longest slice, ${how.longestStep.toFixed(0)} ms the longest step`;
  console.log(`# ${what}: ${how.steps} steps in ${how.slices} slices, ${longest}`);
  return how;
}

// A busy machine stretches steps and slices, so what is checked is that steps are many and pauses come after few of them.
suite('long texts', () => {
  teardown(closeAll);

  test('a long computation pauses within a step of its time', async () => {
    const source = new vscode.CancellationTokenSource();
    let how: SliceReport | undefined;
    equal(await runInSlices(busySteps(50, 4), source.token, (report) => (how = report)), 'done', 'result');
    ok(how !== undefined && how.slices >= (50 * 4) / (SLICE_MS + 4) - 1, `${how?.slices} slices`);
    source.dispose();
  });

  test('a long computation ends at the pause after it was cancelled', async () => {
    const source = new vscode.CancellationTokenSource();
    let how: SliceReport | undefined;
    const running = runInSlices(busySteps(100, 4), source.token, (report) => (how = report));
    source.cancel();
    equal(await running, undefined, 'result');
    equal(how?.slices, 1, 'slices');
    source.dispose();
  });

  test('a long text is read to its end between other work', async function () {
    this.timeout(120_000);
    const api = await activate();
    const uri = fileUri('long.txt');
    await writeText(uri, longText(100_000));
    await show(uri);
    await api.whenSettled(uri);
    equal(api.reading(uri), { state: 'ready' }, 'reading');
    const found = annotations(api, uri).length;
    ok(found > 1000, `${found} annotations`);
    const how = describeSlices('100 KB', api.lastAnalysis());
    ok(how.steps > 2000, `${how.steps} steps`);
    ok(how.slices > 20, `${how.slices} slices`);
  });

  test('a text of a megabyte lets other work through, and is abandoned when it is closed', async function () {
    this.timeout(60_000);
    const api = await activate();
    const uri = fileUri('megabyte.txt');
    await writeText(uri, longText(1_000_000));
    const { document } = await show(uri);
    await eventually(
      'under way',
      () => api.reading(uri)?.state,
      (state) => state === 'reading',
    );
    const before = api.lastAnalysis();
    for (let turn = 0; turn < 100; turn++) await vscode.workspace.fs.stat(uri);
    // An editor that is closed keeps its document for a while; a document of another language is closed at once.
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await eventually(
      'forgotten',
      () => api.reading(uri),
      (reading) => reading === undefined,
    );
    equal(api.article(uri), undefined, 'its annotations');
    const how = describeSlices(
      '1 MB, abandoned',
      await eventually(
        'abandoned',
        () => api.lastAnalysis(),
        (report) => report !== before,
      ),
    );
    ok(how.slices > 3, `${how.slices} slices`);
  });
});
