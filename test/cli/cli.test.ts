import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { modelFolder } from '../../measure/modelFolder.ts';
import type { CliIo } from '../../src/cli/cliIo.ts';
import { runCli } from '../../src/cli/main.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { loadModels } from '../../src/core/analyze.ts';
import { FileStoreError, type FileStore } from '../../src/core/ports.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';

const models = loadModels(modelFolder);
const STORY = [
  'Council Votes to Close Bridge',
  '',
  'RIVERTON, March 4, 2024 - At least 20 people were hurt on Monday, Mayor Mara Holt said.',
  '"We will close the bridge," Holt told reporters.',
  '',
].join('\n');

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(
  argv: readonly string[],
  stdin: Uint8Array = new Uint8Array(),
  files: FileStore = nodeFileStore,
): Promise<Run> {
  let out = '';
  let err = '';
  const io: CliIo = {
    version: '1.2.3',
    folder,
    now: () => '2026-01-01T00:00:00Z',
    readStdin: async () => Promise.resolve(stdin),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    loadModels: async () => models,
    files,
  };
  return { code: await runCli(argv, io), out, err };
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('annotate FILE|DIR') });
    expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    expect(await run([])).toMatchObject({ code: 2, out: expect.stringContaining('Usage') });
  });

  it.each([
    [['bogus'], 'no such command: bogus'],
    [['annotate'], 'name a file or folder'],
    [['annotate', 'a.txt', '--format', 'xml'], 'one of text, json, eval'],
    [['annotate', 'a.txt', '--date', '2024-02-30'], 'not a date'],
    [['annotate', 'a.txt', '--date', 'Monday'], 'not a date'],
    [['annotate', 'a.txt', '--frobnicate'], 'frobnicate'],
    [['extract', 'a.txt', '--format', 'json'], 'no option --format'],
    [['check', 'a.txt', '--out', 'x'], 'no option --out'],
    [['extract', '-'], 'name a file instead of "-"'],
    [['check', '-'], 'name a file instead of "-"'],
  ])('refuses %j', async (argv, message) => {
    expect(await run(argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});

describe('annotate', () => {
  it('prints a report', async () => {
    write('story.txt', STORY);
    const { code, out } = await run(['annotate', 'story.txt']);
    expect(code).toBe(0);
    expect(out).toContain('Mara Holt');
    expect(out).toMatch(/^Actors\n[^]*^Figures\n[^]*20 people/mu);
  });

  it('prints the sidecar, the same each time', async () => {
    write('story.txt', STORY);
    const first = await run(['annotate', 'story.txt', '--format', 'json']);
    expect(JSON.parse(first.out)).toMatchObject({ formatVersion: 1, article: { file: 'story.txt', date: '2024-03-04' } });
    expect(await run(['annotate', 'story.txt', '--format', 'json'])).toEqual(first);
    const given = await run(['annotate', 'story.txt', '--format', 'json', '--date', '2024-05-01']);
    expect(JSON.parse(given.out).article).toMatchObject({ date: '2024-05-01', dateSource: 'given' });
  });

  it.each([
    ['LF', STORY],
    ['CRLF', STORY.replaceAll('\n', '\r\n')],
    ['a byte order mark and CRLF', `\uFEFF${STORY.replaceAll('\n', '\r\n')}`],
    ['emoji before', `🎉🎉 ${STORY}`],
    ['all of them', `\uFEFF🎉 ${STORY.replaceAll('\n', '\r\n').replace('Mayor', '🎉 Mayor')}`],
  ])('gives offsets of the file as it is: %s', async (_, content) => {
    const { out } = await run(['annotate', '-', '--format', 'eval'], encodeUtf8(content));
    const result = JSON.parse(out);
    expect(result.text_sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(result.mentions.length).toBeGreaterThan(1);
    const ofAttributions = result.attributions.flatMap((one: Record<'source' | 'cue' | 'content', { spans: object[] }>) => [
      ...one.source.spans,
      ...one.cue.spans,
      ...one.content.spans,
    ]);
    const ofEvents = result.events.flatMap((one: { trigger: object; args: object[] }) => [one.trigger, ...one.args]);
    for (const { start, end, text } of [...result.mentions, ...result.figures, ...ofAttributions, ...ofEvents]) {
      expect(content.slice(start, end).replaceAll('\r\n', '\n')).toBe(text);
    }
  });

  it('writes one file for each article of a folder', async () => {
    write('news/a.txt', STORY);
    write('news/deep/b.md', STORY);
    write('news/deep/b.txt', STORY);
    write('news/a.gold.json', '{}');
    write('news/server.log.txt', '2024-01-01 10:00:00 INFO started\n'.repeat(20));
    write('news/.hidden/c.txt', STORY);
    const { code, err } = await run(['annotate', 'news', '--format', 'eval', '--out', 'predicted']);
    expect(code).toBe(0);
    expect(err).toBe(`${path.join('news', 'server.log.txt')}: passed over, looks like a log; name the file itself to read it\n`);
    expect(readdirSync(path.join(folder, 'predicted')).sort()).toEqual(['a.pred.json', 'deep']);
    expect(readdirSync(path.join(folder, 'predicted', 'deep')).sort()).toEqual(['b.md.pred.json', 'b.txt.pred.json']);
    const { out } = await run(['annotate', 'news', '--format', 'eval']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line))[0]),
    ).toEqual(Array(3).fill('text_sha256'));
  });

  it.each([
    ['empty.txt', '', 'empty'],
    ['blank.txt', '\uFEFF \r\n', 'empty'],
    ['photo.txt', Uint8Array.of(0x89, 0x50, 0, 1, 2), 'binary'],
    ['latin1.txt', Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c), 'not encoded in UTF-8'],
    ['huge.txt', new Uint8Array(10_000_001).fill(0x61), 'larger than 10 MB'],
  ])('refuses %s', async (name, content, message) => {
    write(name, content);
    write('story.txt', STORY);
    const { code, out, err } = await run(['annotate', name, 'story.txt', '--format', 'json']);
    expect(code).toBe(1);
    expect(err).toContain(`${name}: `);
    expect(err).toContain(message);
    expect(JSON.parse(out).article.file).toBe('story.txt');
  });

  it('says what is not there', async () => {
    expect(await run(['annotate', 'nowhere.txt'])).toMatchObject({ code: 1, err: 'nowhere.txt: no such file\n' });
    mkdirSync(path.join(folder, 'nothing'));
    expect(await run(['annotate', 'nothing'])).toMatchObject({ code: 1, err: 'no articles in nothing\n' });
  });
});

describe('extract and check', () => {
  it('writes a sidecar, leaves it alone the second time, and finds all in order', async () => {
    write('story.txt', STORY);
    expect(await run(['extract', 'story.txt'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^story\.txt: saved, \d+ actors/u),
    });
    const sidecar = read('story.txt.annotations.json');
    expect(await run(['extract', 'story.txt'])).toMatchObject({ code: 0, out: expect.stringContaining('unchanged') });
    expect(read('story.txt.annotations.json')).toBe(sidecar);
    expect(sidecar).not.toContain('"at"');
    expect(readdirSync(folder).sort()).toEqual(['story.txt', 'story.txt.annotations.json']);
    for (const named of ['story.txt', 'story.txt.annotations.json', '.']) {
      expect(await run(['check', named])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/0 moved, 0 orphaned, 0 invalid/u),
      });
    }
  });

  it('keeps decisions and a given date', async () => {
    write('story.txt', STORY);
    await run(['extract', 'story.txt', '--date', '2024-05-01']);
    const sidecar = JSON.parse(read('story.txt.annotations.json'));
    const decided = { status: 'rejected', by: 'Ada', at: '2026-01-01T10:00:00Z' };
    sidecar.mentions[0].review = decided;
    write('story.txt.annotations.json', JSON.stringify(sidecar));
    write('story.txt', `A line before.\r\n${STORY.replaceAll('\n', '\r\n')}`);
    expect(await run(['extract', 'story.txt'])).toMatchObject({ code: 0 });
    const now = JSON.parse(read('story.txt.annotations.json'));
    const kept = now.mentions.find(({ id }: { id: string }) => id === sidecar.mentions[0].id);
    expect(kept.review).toEqual(decided);
    expect(now.article.date).toBe('2024-05-01');
    expect(await run(['check', '.'])).toMatchObject({ code: 0 });
  });

  it('check names what is lost, invalid or missing', async () => {
    write('story.txt', STORY);
    await run(['extract', 'story.txt']);
    write('story.txt', STORY.replace('At least 20 people were hurt', 'Nothing happened'));
    const lost = await run(['check', '.']);
    expect(lost.code).toBe(1);
    expect(lost.out).toMatch(/^story\.txt:3:\d+: orphaned quantity quantity-\w+ "At least 20 people"$/mu);
    const asJson = JSON.parse((await run(['check', '.', '--format', 'json'])).out);
    expect(asJson).toMatchObject([{ file: 'story.txt', invalid: 0 }]);

    write('story.txt.annotations.json', '{ oops');
    expect(await run(['check', '.'])).toMatchObject({ code: 1, out: expect.stringContaining('not valid JSON') });
    expect(await run(['extract', 'story.txt'])).toMatchObject({ code: 1, err: expect.stringContaining('not valid JSON') });
    expect(read('story.txt.annotations.json')).toBe('{ oops');
    rmSync(path.join(folder, 'story.txt.annotations.json'));
    expect(await run(['check', 'story.txt'])).toEqual({
      code: 1,
      out: 'story.txt.annotations.json: no such file; run extract first\n',
      err: '',
    });
    expect(await run(['check', 'nowhere.txt'])).toEqual({ code: 1, out: 'nowhere.txt: no such file\n', err: '' });
  });

  it('goes on with the next article where a sidecar cannot be read', async () => {
    write('story.txt', STORY);
    write('story.txt.annotations.json/inside', 'a folder in the way');
    write('other.txt', STORY);
    const { code, out, err } = await run(['extract', 'story.txt', 'other.txt']);
    expect(code).toBe(1);
    expect(err).toContain("story.txt.annotations.json: can't be read (");
    expect(out).toContain('other.txt: saved');
  });

  it('says that a folder is read-only', async () => {
    write('story.txt', STORY);
    const writeAtomically = async (): Promise<void> => Promise.reject(new FileStoreError('read-only', 'EROFS'));
    const refused = await run(['extract', 'story.txt'], new Uint8Array(), { ...nodeFileStore, writeAtomically });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("can't be written (EROFS)") });
  });
});
