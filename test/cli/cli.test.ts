import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { modelFolder } from '../../measure/modelFolder.ts';
import type { CliIo } from '../../src/cli/cliIo.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { loadModels } from '../../src/core/analyze.ts';
import { READER_FILE } from '../../src/core/linguistics/reader/reader.ts';
import { FileStoreError, type FileStore } from '../../src/core/ports.ts';
import { temporaryName } from '../../src/core/sidecar/temporaryFile.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';
import { type Run, runWith } from './cliRun.ts';

const models = loadModels(modelFolder, { fast: true });
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

async function run(
  argv: readonly string[],
  stdin: Uint8Array = new Uint8Array(),
  files: FileStore = nodeFileStore,
  loading: CliIo['loadModels'] = async () => models,
): Promise<Run> {
  return runWith({ folder, readStdin: async () => Promise.resolve(stdin), loadModels: loading, files }, argv);
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
    [['export', 'a.txt'], 'say what to export to'],
    [['export', 'a.txt', '--to', 'docx', '--out', 'x'], 'one of csv, xlsx'],
    [['export', 'a.txt', '--to', 'csv'], 'say where to write'],
    [['export', 'a.txt', '--to', 'csv', '--out', 'x', '--only', 'mine'], 'one of all, accepted'],
    [['annotate', 'a.txt', '--to', 'csv'], "'--to'"],
    [['extract', '-'], 'name a file instead of "-"'],
    [['check', '-'], 'name a file instead of "-"'],
  ])('refuses %j', async (argv, message) => {
    expect(await run(argv)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});

describe('annotate', () => {
  it('says what to do where the reader of paragraphs is missing, and does without it with --fast', async () => {
    write('story.txt', STORY);
    const load = async (name: string): Promise<Uint8Array> =>
      name === READER_FILE ? Promise.reject(new FileStoreError('not-found', `${name} is missing`)) : modelFolder.load(name);
    const incomplete: CliIo['loadModels'] = async (options) => loadModels({ load }, options);
    const { code, err } = await run(['annotate', 'story.txt'], undefined, undefined, incomplete);
    expect([code, err]).toEqual([1, expect.stringMatching(/models\/reader\.bin.*install.*--fast/i)]);
    expect(await run(['annotate', 'story.txt', '--fast'], undefined, undefined, incomplete)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['export', ['--to', 'jsonl', '--out', 'out']],
    ['report', ['--out', 'out.md']],
  ])('reads fast for %s too where that is asked for', async (command, options) => {
    write('story.txt', STORY);
    const asked: unknown[] = [];
    const load: CliIo['loadModels'] = async (how) => {
      asked.push(how);
      return models;
    };
    for (const fast of [['--fast'], []])
      expect(await run([command, 'story.txt', ...options, ...fast], undefined, undefined, load)).toMatchObject({ code: 0 });
    expect(asked).toEqual([{ fast: true }, { fast: false }]);
  });

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
    expect(JSON.parse(first.out)).toMatchObject({ formatVersion: 2, article: { file: 'story.txt', date: '2024-03-04' } });
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
    const [log, sum] = err.split('\n');
    expect(log).toBe(`${path.join('news', 'server.log.txt')}: passed over, looks like a log; name the file itself to read it`);
    expect(sum).toMatch(/^4 articles, 1 passed over in [\d.]+ s$/u);
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

  it.each(['', '\uFEFF \r\n'])('takes an empty article for one without annotations: %j', async (content) => {
    write('news/empty.txt', content);
    for (const named of ['news', 'news/empty.txt']) {
      const { code, out, err } = await run(['annotate', named, '--format', 'json']);
      expect([code, err]).toEqual([0, '']);
      expect(JSON.parse(out)).toMatchObject({ article: { file: 'empty.txt' }, entities: [], mentions: [], quantities: [] });
    }
    expect(await run(['extract', 'news'])).toMatchObject({ code: 0, out: expect.stringContaining('0 figures') });
    expect(await run(['check', 'news'])).toMatchObject({ code: 0 });
  });

  it.each([[['one/a.txt', 'two/a.txt']], [['one', 'two/a.txt']], [['one', 'two']], [['one/a.txt', 'three/A.txt']]])(
    'never writes two articles into one file: %j',
    async (named) => {
      for (const place of ['one/a.txt', 'two/a.txt', 'three/A.txt']) write(place, STORY);
      const { code, err } = await run(['annotate', ...named, '--format', 'json', '--out', 'out']);
      expect(code).toBe(2);
      expect(err).toContain('would both be written to');
      expect(readdirSync(folder)).not.toContain('out');
    },
  );

  it('reads a file that was named twice once', async () => {
    write('one/a.txt', STORY);
    expect(await run(['annotate', 'one', 'one/a.txt', path.join(folder, 'one/a.txt'), '--out', 'out'])).toMatchObject({
      code: 0,
    });
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['a.txt.report.txt']);
  });

  it('leaves the sidecars of articles to extract', async () => {
    write('one/a.txt', STORY);
    await run(['extract', 'one']);
    const before = read('one/a.txt.annotations.json');
    const { code, err } = await run(['annotate', 'one', '--format', 'json', '--date', '2024-05-01', '--out', 'one']);
    expect([code, err]).toEqual([1, expect.stringContaining('use extract')]);
    expect(read('one/a.txt.annotations.json')).toBe(before);
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

  it.each(['what#next.txt', 'what?.txt', '50%25.txt', 'a b;c.md'])('knows %s by its name', async (name) => {
    write(`news/${name}`, STORY);
    expect(await run(['extract', `news/${name}`])).toMatchObject({ code: 0, out: expect.stringContaining(`${name}: saved`) });
    const sidecar = `news/${name}.annotations.json`;
    for (const named of ['news', `news/${name}`, sidecar]) {
      expect(await run(['check', named])).toMatchObject({ code: 0, out: expect.stringContaining(`${name}: `) });
    }
    write(`news/${name}`, 'Nothing of it is left.');
    for (const named of ['news', `news/${name}`, sidecar]) expect(await run(['check', named])).toMatchObject({ code: 1 });
    write(sidecar, '{ oops');
    expect((await run(['check', 'news'])).out).toContain(`${name}.annotations.json:1: not valid JSON`);
  });

  it('says where an article was renamed and its sidecar was not, and makes no second one', async () => {
    const move = (from: string, to: string): void => renameSync(path.join(folder, from), path.join(folder, to));
    write('story.txt', STORY);
    await run(['extract', 'story.txt']);
    const proposed = read('story.txt.annotations.json');
    move('story.txt', 'better.txt');
    // Nobody decided anything.
    expect(await run(['extract', 'better.txt'])).toMatchObject({ code: 0 });
    move('better.txt.annotations.json', 'elsewhere.json');
    write('story.txt.annotations.json', proposed.replace('"proposed"', '"accepted"'));
    const hint = 'better.txt has its text: rename the sidecar to better.txt.annotations.json';
    expect(await run(['check', '.'])).toMatchObject({ code: 1, out: `story.txt: no such file; ${hint}\n` });
    const refused = await run(['extract', 'better.txt']);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('story.txt.annotations.json holds 1 decision on this'),
    });
    expect(readdirSync(folder)).not.toContain('better.txt.annotations.json');
    const exported = await run(['export', 'better.txt', '--to', 'jsonl', '--out', 'out']);
    expect(exported).toMatchObject({ code: 1, err: expect.stringContaining('better.txt: passed over: story.txt.annotations') });
    move('story.txt.annotations.json', 'better.txt.annotations.json');
    expect(await run(['extract', 'better.txt'])).toMatchObject({ code: 0 });
    expect(read('better.txt.annotations.json')).toContain('"accepted"');
    expect(await run(['check', '.'])).toMatchObject({ code: 0 });
  });

  it('fails where there is nothing to check', async () => {
    write('news/story.txt', STORY);
    for (const format of [[], ['--format', 'json']]) {
      const { code, err } = await run(['check', 'news', ...format]);
      expect([code, err]).toEqual([1, 'no sidecars in news: nothing was checked there; run extract first\n']);
    }
  });

  it('fails where one of several folders has nothing to check, or a name is empty', async () => {
    write('news/story.txt', STORY);
    write('archive/story.txt', STORY);
    await run(['extract', 'news']);
    expect(await run(['check', 'news', 'archive'])).toMatchObject({
      code: 1,
      err: 'no sidecars in archive: nothing was checked there; run extract first\n',
    });
    for (const argv of [
      ['check', ''],
      ['extract', ''],
      ['annotate', ''],
      ['report', '', '--out', 'o.html'],
      ['query', '', 'who:Holt'],
    ])
      expect(await run(argv)).toMatchObject({ code: 2, err: expect.stringContaining('a name is empty') });
    expect(readdirSync(path.join(folder, 'archive'))).toEqual(['story.txt']);
  });

  it.skipIf(process.platform === 'win32')('fails where something has the name of a sidecar and is none', async () => {
    for (const name of ['folder', 'pipe', 'good']) write(`news/${name}.txt`, STORY);
    await run(['extract', 'news/good.txt']);
    mkdirSync(path.join(folder, 'news/folder.txt.annotations.json'));
    execFileSync('mkfifo', ['news/pipe.txt.annotations.json'], { cwd: folder });
    const { code, out } = await run(['check', 'news']);
    expect(code).toBe(1);
    expect(out).toMatch(/^news\/folder\.txt\.annotations\.json: can't be read/m);
    expect(out).toMatch(/^news\/pipe\.txt\.annotations\.json: can't be read/m);
    expect(out).toMatch(/^news\/good\.txt: \d+ anchored/m);
  });

  it.skipIf(process.platform === 'win32')('follows a linked sidecar that leads nowhere yet, and never replaces it', async () => {
    write('story.txt', STORY);
    const link = path.join(folder, 'story.txt.annotations.json');
    symlinkSync(path.join('share', 'kept.json'), link);
    expect(await run(['extract', 'story.txt'])).toMatchObject({ code: 1 });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    mkdirSync(path.join(folder, 'share'));
    expect(await run(['extract', 'story.txt'])).toMatchObject({ code: 0 });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(path.join(folder, 'share'))).toEqual(['kept.json']);
  });

  it('takes sidecars that are named for no articles, and no article twice', async () => {
    write('news/story.txt', STORY);
    const named = ['news/story.txt', 'news/story.txt.annotations.json'];
    await run(['extract', 'news']);
    expect(await run(['extract', ...named])).toMatchObject({ code: 0, err: '' });
    expect(await run(['annotate', ...named])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(path.join(folder, 'news')).sort()).toEqual(['story.txt', 'story.txt.annotations.json']);
    expect((await run(['check', ...named])).out.trim().split('\n')).toHaveLength(1);
  });

  it('gives a sidecar that a crash left its name', async () => {
    const sidecar = 'story.txt.annotations.json';
    write('before/story.txt', STORY);
    await run(['extract', 'before']);
    const content = read(`before/${sidecar}`);
    const left = `after/${temporaryName(sidecar, Date.now() - 60_000, 0.5)}`;
    write('after/story.txt', STORY);
    write(left, content);
    utimesSync(path.join(folder, left), new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    expect(await run(['extract', 'after'])).toMatchObject({ code: 0 });
    expect(read(`after/${sidecar}`)).toBe(content);
    expect(readdirSync(path.join(folder, 'after')).sort()).toEqual(['story.txt', sidecar]);
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe', async () => {
    write('news/story.txt', STORY);
    execFileSync('mkfifo', ['news/pipe.txt', 'news/story.txt.annotations.json'], { cwd: folder });
    expect(await run(['annotate', 'news'])).toMatchObject({ code: 0, err: '' });
    expect(await run(['annotate', 'news/pipe.txt'])).toMatchObject({ code: 1, err: expect.stringContaining('a pipe or device') });
    expect(await run(['annotate', '/dev/zero'])).toMatchObject({ code: 1, err: expect.stringContaining('a pipe or device') });
    expect(await run(['extract', 'news/story.txt'])).toMatchObject({ code: 1, err: expect.stringContaining('a pipe or device') });
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

describe('many articles', () => {
  async function makeProject(): Promise<void> {
    write('news/a.txt', STORY);
    write('news/deep/b.txt', STORY.replaceAll('least 20', 'least 25'));
    write('news/c.txt', 'It rained all day in the valley, and nobody went out of their house at all.\n');
    expect((await run(['project', 'init', 'news'])).code).toBe(0);
    expect((await run(['extract', 'news/a.txt', 'news/deep'])).code).toBe(0);
  }

  it('tells how far each article is', async () => {
    await makeProject();
    const { code, out } = await run(['project', 'status', 'news']);
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.txt: to review, \d+ proposals\nc\.txt: not extracted\ndeep\/b\.txt: to review/);
    expect(out).toContain('3 articles, 1 not-extracted, 2 to-review');
  });

  it('finds annotations, as a table, for a spreadsheet and as JSON', async () => {
    await makeProject();
    const table = await run(['query', 'news', 'figure:>22 layer:figure']);
    expect(table.out).toMatch(/^deep\/b\.txt:3: .*\[At least 25 people\]/m);
    const json = await run(['query', 'news', 'source:"Mara Holt" layer:statement', '--format', 'json']);
    const hits: unknown = JSON.parse(json.out);
    expect(hits).toMatchObject([{ article: 'a.txt', source: 'Mara Holt' }, {}, { article: 'deep/b.txt' }, {}]);
    expect((await run(['query', 'news', 'layer:name', '--format', 'csv'])).out.split('\r\n')[0]).toMatch(/^Article,Date,Line/);
    expect((await run(['query', 'news', 'text:nothing', '--format', 'json'])).out).toBe('[]\n');
  });

  it('says what is wrong with a question', async () => {
    await makeProject();
    expect(await run(['query', 'news', 'colour:red'])).toMatchObject({ code: 2 });
    expect((await run(['query', 'news', 'stance:refutes'])).err).toContain('one of asserts, denies');
    expect(await run(['query', 'nowhere', 'x'])).toMatchObject({ code: 2 });
    expect(await run(['project', 'dance', 'news'])).toMatchObject({ code: 2 });
  });

  it('names what is wrong with a project file by its line, and uses the rest', async () => {
    await makeProject();
    write('news/.article-annotator.json', '{\n"codebook": {"codes": [{"id": "a"},\n{"id": "a"}]},\n"dictionary": 7}');
    const { code, out } = await run(['project', 'status', 'news']);
    expect(code).toBe(1);
    expect(out).toContain('news/.article-annotator.json:3: “a” is the id');
    expect(out).toContain('news/.article-annotator.json:4: “dictionary” has to be a list');
    write('news/.article-annotator.json', '{');
    expect((await run(['project', 'status', 'news'])).err).toContain('not valid JSON');
  });

  it('extracts with the names of the project', async () => {
    write('.article-annotator.json', JSON.stringify({ dictionary: [{ name: 'valley', type: 'place' }] }));
    write('c.txt', 'It rained all day in the valley, and nobody went out of their house at all.\n');
    await run(['extract', 'c.txt']);
    expect((await run(['query', '.', 'layer:name type:place'])).out).toContain('[valley]');
  });

  it('renames a code in every sidecar and in the codebook', async () => {
    await makeProject();
    const file = 'news/a.txt.annotations.json';
    write(file, readFileSync(path.join(folder, file), 'utf8').replace('"form"', '"codes": ["claim"], "form"'));
    expect((await run(['project', 'rename-code', 'news', 'claim', 'assertion'])).out).toBe(
      'claim → assertion: 1 article changed\n',
    );
    expect(readFileSync(path.join(folder, file), 'utf8')).toContain('"codes": ["assertion"]');
    expect((await run(['query', 'news', 'code:claim'])).err).toContain('1 annotation in 1 article');
    expect(readFileSync(path.join(folder, 'news/.article-annotator.json'), 'utf8')).toContain('"replaces": ["claim"]');
  });

  it('asks which actors are one, and counts sources', async () => {
    await makeProject();
    expect((await run(['project', 'actors', 'news'])).out).toMatch(/^Mara Holt \(person\): 2 articles \[name Mara Holt/m);
    const { out } = await run(['project', 'statistics', 'news']);
    expect(out).toContain('| Mara Holt | 4 |');
    expect(out).toContain('| 2024-03 | 2 |');
  });
});
