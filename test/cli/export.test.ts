import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, run, runWith, testFolder, useTestFolders, write } from './cliRun.ts';

const STORY = 'RIVERTON, March 4, 2024 - At least 20 people were hurt on Monday, Mayor Mara Holt said.\r\n';

useTestFolders();

function rows(name: string): Record<string, unknown>[] {
  return read(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Decides as a person would. */
function acceptMention(sidecar: string, words: string): void {
  const content = JSON.parse(read(sidecar));
  for (const mention of content.mentions) if (mention.target.exact === words) mention.review = { status: 'accepted', by: 'me' };
  write(sidecar, JSON.stringify(content));
}

describe('export', () => {
  it('analyses what has no sidecar, and takes the sidecar where there is one', async () => {
    write('in/a.txt', STORY);
    write('in/deep/b.txt', STORY);
    await run('extract', 'in/a.txt');
    acceptMention('in/a.txt.annotations.json', 'Mara Holt');
    expect(await run('export', 'in', '--to', 'jsonl', '--out', 'out')).toEqual({
      code: 0,
      out: 'out: 2 articles as jsonl\n',
      err: '',
    });
    const mayors = rows('out/mentions.jsonl').filter(({ words }) => words === 'Mara Holt');
    expect(mayors.map(({ article, review_status }) => [article, review_status])).toEqual([
      ['a.txt', 'accepted'],
      ['deep/b.txt', 'proposed'],
    ]);
    await run('export', 'in', '--to', 'jsonl', '--out', 'accepted', '--only', 'accepted');
    expect(rows('accepted/mentions.jsonl').map(({ words }) => words)).toEqual(['Mara Holt']);
  });

  it('asks for memory to be saved before it goes through the articles', async () => {
    write('a.txt', STORY);
    await run('extract', 'a.txt');
    let asked = 0;
    const { code } = await runWith({ saveMemory: () => asked++ }, ['export', 'a.txt', '--to', 'parquet', '--out', 'out']);
    expect([code, asked]).toEqual([0, 1]);
  });

  it('follows words that moved, and says which are gone', async () => {
    write('a.txt', STORY);
    await run('extract', 'a.txt');
    write('a.txt', `🚢 Correction: nobody was hurt.\n\n${STORY.replace('Mayor Mara Holt', 'a spokesman')}`);
    const { code, err } = await run('export', 'a.txt', '--to', 'jsonl', '--out', 'out');
    expect(code).toBe(0);
    expect(err).toContain('jsonl: 1 name left out: their words are not in the text');
    const points = [...read('a.txt').replaceAll('\r\n', '\n')];
    for (const { start, end, words } of rows('out/figures.jsonl')) {
      expect(points.slice(Number(start), Number(end)).join('')).toBe(words);
    }
  });

  it('leaves nothing behind when an article can not be read, and exports the others', async () => {
    write('in/a.txt', STORY);
    write('in/b.txt', STORY);
    write('in/b.txt.annotations.json', '{ broken');
    const { code, err } = await run('export', 'in', '--to', 'csv', '--out', 'out');
    expect(code).toBe(1);
    expect(err).toContain('not valid JSON');
    expect(readdirSync(path.join(testFolder(), 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(read('out/mentions.csv')).toContain('a.txt');
  });

  it('tells two files of one name apart', async () => {
    write('x/a.txt', STORY);
    write('y/a.txt', STORY);
    await run('export', 'x', 'y', '--to', 'jsonl', '--out', 'out');
    expect(rows('out/articles.jsonl').map(({ article }) => article)).toEqual(['x/a.txt', 'y/a.txt']);
  });

  it('says so when it can not write', async () => {
    write('a.txt', STORY);
    write('out', 'a file where a folder should be');
    expect(await run('export', 'a.txt', '--to', 'csv', '--out', 'out')).toMatchObject({
      code: 1,
      err: expect.stringContaining("can't be made"),
    });
  });
});

describe('report', () => {
  it.each([
    [['report'], 'name a file or folder'],
    [['report', 'a'], 'say where to write'],
    [['report', 'a', '--out', 'b.html', '--kind', 'c'], 'one of report, sheet'],
  ])('refuses %j', async (argv, says) => {
    expect(await run(...argv)).toMatchObject({ code: 2, err: expect.stringContaining(says) });
  });

  it('writes one page or Markdown of a folder, and a sheet, and says what can not be read', async () => {
    write('in/a.txt', STORY);
    write('in/b.txt', STORY);
    expect(await run('report', 'in', '--out', 'out.html', '--title', 'The <flood>')).toEqual({
      code: 0,
      out: 'out.html: 2 articles\n',
      err: '',
    });
    expect(read('out.html')).toContain('<h1 dir="auto">The &lt;flood&gt;</h1>');
    expect((await run('report', 'in/a.txt', '--out', 'out.md', '--kind', 'sheet')).out).toBe('out.md: 1 article\n');
    expect(read('out.md')).toContain('# Fact-Check Sheet');
    write('in/b.txt.annotations.json', '{');
    expect(await run('report', 'in', '--out', 'out.html')).toMatchObject({ code: 1, out: 'out.html: 1 article\n' });
    expect((await run('report', 'gone', '--out', 'out.html')).code).toBe(1);
  });
});
