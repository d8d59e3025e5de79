import * as vscode from 'vscode';
import { FileStoreError, type ModelSource } from '../../../src/core/ports.ts';
import { createLazyBundles } from '../../../src/vscode/services/lazyBundles.ts';
import { createModelSource } from '../../../src/vscode/services/keeping/fileStore.ts';
import { type AnalysisRequest, type Analyzer, createAnalyzer } from '../../../src/vscode/services/reading/analyzer.ts';
import { showReadingTrouble } from '../../../src/vscode/views/readingTrouble.ts';
import { activate, equal, EXTENSION_ID, ok, STORY } from './support.ts';

const READER = 'reader.bin';
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const request: AnalysisRequest = { text: STORY, file: 'story.txt', userTerms: [], care: 'careful' };

/** An analyzer with code and models of the extension, where something is wrong with one file. */
function analyzerOver(spoil: (name: string, load: ModelSource['load']) => Promise<Uint8Array>): Analyzer {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (extension === undefined) throw new Error(`${EXTENSION_ID} is not installed`);
  const { load } = createModelSource(extension.extensionUri);
  const source: ModelSource = { load: (name) => (name === READER ? spoil(name, load) : load(name)) };
  return createAnalyzer(source, createLazyBundles(extension.extensionUri, SILENT), SILENT);
}

async function careOf(analyzer: Analyzer): Promise<unknown> {
  const token = new vscode.CancellationTokenSource().token;
  const document = await analyzer.analyze(request, token);
  ok((document?.mentions.length ?? 0) > 0, 'what is found without the reader');
  return document?.article['reading'];
}

/** What is told meanwhile; whoever is told chooses nothing. */
async function toldDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const told: string[] = [];
  const { showWarningMessage } = vscode.window;
  const listen = (message: string): Promise<undefined> => {
    told.push(message);
    return Promise.resolve(undefined);
  };
  Object.defineProperty(vscode.window, 'showWarningMessage', { value: listen, configurable: true, writable: true });
  try {
    await work();
  } finally {
    Object.defineProperty(vscode.window, 'showWarningMessage', { value: showWarningMessage, configurable: true, writable: true });
  }
  return told;
}

suite('a reader of paragraphs that can not be loaded', function () {
  this.timeout(60_000);
  suiteSetup(activate);

  const faults: readonly (readonly [string, Parameters<typeof analyzerOver>[0]])[] = [
    ['is missing', (name) => Promise.reject(new FileStoreError('not-found', `models/${name} is missing`))],
    ['may not be read', (name) => Promise.reject(new FileStoreError('unavailable', `models/${name} may not be read`))],
    ['is half a file', async (name, load) => (await load(name)).slice(0, 1_000_000)],
    ['is something else', () => Promise.resolve(new TextEncoder().encode('<html>Not Found</html>'))],
    ['is empty', () => Promise.resolve(new Uint8Array(0))],
  ];
  for (const [what, spoil] of faults)
    test(`because it ${what} is told once, and articles are read without it`, async () => {
      const analyzer = analyzerOver(spoil);
      const shown = showReadingTrouble({ analyzer });
      const told = await toldDuring(async () => {
        equal([await careOf(analyzer), await careOf(analyzer)], [undefined, undefined], 'how articles were read');
      });
      shown.dispose();
      equal(told.length, 1, 'messages');
      ok(
        /^Articles are read fast\b.*models\/reader\.bin.*Install the extension again/u.test(told[0] ?? ''),
        told[0] ?? 'nothing told',
      );
      ok(analyzer.whyFast() !== undefined, 'the reason is kept');
    });

  test('is told by nobody where it could be loaded', async () => {
    const analyzer = analyzerOver((name, load) => load(name));
    const shown = showReadingTrouble({ analyzer });
    const told = await toldDuring(async () => equal(await careOf(analyzer), 'careful', 'how the article was read'));
    shown.dispose();
    equal([told.length, analyzer.whyFast()], [0, undefined], 'messages');
  });
});
