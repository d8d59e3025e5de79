import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runCli } from '../../src/cli/main.ts';
import { createNodeStream } from '../../src/cli/nodeStream.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { loadModels } from '../../src/core/analyze.ts';
import { modelFolder } from '../../measure/modelFolder.ts';

/** How many of our own articles a project of the tests has, and how many of them are not extracted yet. */
const NEWSROOM = { articles: 30, fresh: 2 };

/** Makes a folder of our own articles with fresh annotations beside all but the last ones. */
export async function makeNewsroom(repository: string, folder: string): Promise<void> {
  const articles = path.join(repository, 'corpus', 'articles');
  const names = readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, NEWSROOM.articles);
  mkdirSync(folder, { recursive: true });
  for (const name of names) copyFileSync(path.join(articles, name), path.join(folder, name));
  const models = await loadModels(modelFolder, { fast: true });
  let complaints = '';
  const code = await runCli(['extract', ...names.slice(0, -NEWSROOM.fresh)], {
    version: '0',
    folder,
    now: () => '2026-01-01T00:00:00Z',
    readStdin: async () => Promise.resolve(new Uint8Array()),
    out: () => undefined,
    err: (text) => void (complaints += text),
    loadModels: async () => Promise.resolve(models),
    modelSource: modelFolder,
    stream: createNodeStream(),
    showProgress: () => undefined,
    files: nodeFileStore,
  });
  if (code !== 0) throw new Error(`the articles of the tests could not be extracted: ${complaints}`);
}
