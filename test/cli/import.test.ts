import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { modelFolder } from '../support/models.ts';
import type { CliIo } from '../../src/cli/cliIo.ts';
import { createNodeStream } from '../../src/cli/nodeStream.ts';
import { runCli } from '../../src/cli/main.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { loadModels } from '../../src/core/analyze.ts';

const models = loadModels(modelFolder);
const STORY = 'RIVERTON, March 4, 2024 - At least 20 people were hurt on Monday 🚢, Mayor Mara Holt said.\r\n';

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

async function run(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: CliIo = {
    version: '1.2.3',
    folder,
    now: () => '2026-01-01T00:00:00Z',
    readStdin: async () => Promise.resolve(new Uint8Array()),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    showProgress: () => undefined,
    loadModels: async () => models,
    modelSource: modelFolder,
    stream: createNodeStream(),
    files: nodeFileStore,
  };
  return { code: await runCli(argv, io), out, err };
}

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

interface Mention {
  readonly target: { readonly exact: string; readonly start: number; readonly end: number };
  readonly type: string;
  readonly review: { readonly status: string };
  readonly provenance: object;
}

function mentions(sidecar: string): readonly Mention[] {
  return JSON.parse(read(sidecar)).mentions;
}

describe('import', () => {
  it.each([
    [['import'], 'name a file'],
    [['import', 'a'], 'say what the file is'],
    [['import', 'a', '--from', 'xlsx'], 'one of brat'],
    [['import', 'a', '--to', 'brat'], "'--to'"],
  ])('refuses %j', async (argv, says) => {
    expect(await run(...argv)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });

  it('takes marks in as proposals, by their quotes, in an article that has changed since', async () => {
    write('a.txt', `🚢🚢 A new first line.\n${STORY}`);
    const text = 'Mayor Mara Holt said. Mara Holt of Riverton was not there.';
    write('a.jsonl', `${JSON.stringify({ text, meta: { source: 'a.txt' }, spans: [{ start: 6, end: 15, label: 'PERSON' }] })}\n`);
    expect(await run('import', 'a.jsonl', '--from', 'prodigy')).toEqual({
      code: 0,
      out: 'a.txt: 1 proposals from prodigy, 0 there already, 0 unplaced\n',
      err: '',
    });
    const [mention] = mentions('a.txt.annotations.json');
    expect(mention).toMatchObject({
      type: 'person',
      review: { status: 'proposed' },
      provenance: { method: 'import', name: 'prodigy' },
      target: { exact: 'Mara Holt' },
    });
    const present = read('a.txt').replaceAll('\r\n', '\n');
    expect(present.slice(mention?.target.start, mention?.target.end)).toBe('Mara Holt');
  });

  it('never overwrites a decision, survives an extraction, and adds nothing the second time', async () => {
    write('a.txt', STORY);
    await run('extract', 'a.txt');
    const sidecar = JSON.parse(read('a.txt.annotations.json'));
    for (const mention of sidecar.mentions) mention.review = { status: 'rejected', by: 'me', at: '2026-01-01T00:00:00Z' };
    write('a.txt.annotations.json', JSON.stringify(sidecar));
    const text = STORY.replaceAll('\r\n', '\n');
    const at = [...text.slice(0, text.indexOf('Mara Holt'))].length;
    const on = [...text.slice(0, text.indexOf('hurt'))].length;
    const spans = [
      { start: at, end: at + 9, label: 'ORG' },
      { start: on, end: on + 4, label: 'Harm' },
    ];
    write('a.jsonl', `${JSON.stringify({ text, meta: { source: 'a.txt' }, spans })}\n`);
    expect((await run('import', 'a.jsonl', '--from', 'prodigy')).out).toContain('1 proposals from prodigy, 1 there already');
    expect(mentions('a.txt.annotations.json').map(({ review }) => review.status)).toEqual(sidecar.mentions.map(() => 'rejected'));
    expect(JSON.parse(read('a.txt.annotations.json')).passages).toMatchObject([{ codes: ['Harm'], target: { exact: 'hurt' } }]);
    await run('extract', 'a.txt');
    expect(JSON.parse(read('a.txt.annotations.json')).passages).toMatchObject([{ codes: ['Harm'] }]);
    expect((await run('import', 'a.jsonl', '--from', 'prodigy')).out).toContain('0 proposals from prodigy, 2 there already');
  });

  it('brings its own exports back, into a folder that has none of the articles', async () => {
    write('in/a.txt', STORY);
    await run('extract', 'in/a.txt');
    await run('export', 'in/a.txt', '--to', 'cas-json', '--out', 'out/a.txt.json');
    const { code } = await run('import', 'out/a.txt.json', '--from', 'cas-json', '--out', 'back');
    expect(code).toBe(0);
    const words = (file: string): string[] => mentions(file).map(({ target, type }) => `${type} ${target.exact}`);
    expect(words('back/a.txt.annotations.json')).toEqual(words('in/a.txt.annotations.json'));
  });

  it('keeps what is not in the text as unplaced, and stays in its folder', async () => {
    write('a.txt', STORY);
    const annotation = (exact: string): object => ({
      id: exact,
      type: 'Annotation',
      body: 'Claim',
      target: { source: '../../a.txt', selector: { type: 'TextQuoteSelector', exact } },
    });
    write('a.jsonld', JSON.stringify([annotation('hurt'), annotation('nowhere to be found')]));
    const { code, out, err } = await run('import', 'a.jsonld', '--from', 'w3c');
    expect([code, err]).toEqual([1, 'a.jsonld: “nowhere to be found” is not in the article\n']);
    expect(out).toContain('a.txt: 1 proposals');
  });
});
