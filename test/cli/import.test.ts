import { describe, expect, it } from 'vitest';
import { read, run, useTestFolders, write } from './cliRun.ts';

const STORY = 'RIVERTON, March 4, 2024 - At least 20 people were hurt on Monday 🚢, Mayor Mara Holt said.\r\n';

useTestFolders();

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
    [['import'], 'name a file or folder'],
    [['import', 'a'], 'say what the file is'],
    [['import', 'a', '--from', 'parquet'], 'one of xlsx'],
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
      out: 'a.txt: 1 proposal from prodigy, 0 there already, 0 unplaced\n',
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
    expect((await run('import', 'a.jsonl', '--from', 'prodigy')).out).toContain('1 proposal from prodigy, 1 there already');
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
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('a.txt: 2 proposals from w3c, 0 there already, 1 unplaced\n');
    expect(JSON.parse(read('a.txt.annotations.json')).passages).toContainEqual(
      expect.objectContaining({ target: expect.objectContaining({ exact: 'nowhere to be found', start: 0, end: 0 }) }),
    );
    expect((await run('import', 'a.jsonld', '--from', 'w3c')).out).toContain('0 proposals from w3c, 2 there already');
  });

  it('brings tables back that were changed in a spreadsheet, as decisions', async () => {
    write('a.txt', STORY);
    await run('extract', 'a.txt');
    await run('export', 'a.txt', '--to', 'csv', '--out', 'tables');
    write('tables/mentions.csv', read('tables/mentions.csv').replaceAll(',proposed,', ',accepted,'));
    const { code, out, err } = await run('import', 'tables', '--from', 'csv', '--out', '.');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^a\.txt: \d+ annotations changed, 0 conflicts\n$/);
    expect(new Set(mentions('a.txt.annotations.json').map(({ review }) => review.status))).toEqual(new Set(['accepted']));
    expect(JSON.parse(read('a.txt.annotations.json')).decisions.at(-1)).toMatchObject({ kind: 'accept' });
    expect((await run('import', 'tables', '--from', 'csv', '--out', '.')).out).toBe(
      'a.txt: 0 annotations changed, 0 conflicts\n',
    );
  });

  it('takes labels as the project file says', async () => {
    const labels = { PERS: 'entity/official', Noise: 'none', Harm: 'event/injure', wrong: 'entity/nothing' };
    const types = [{ id: 'official', layer: 'entity', parent: 'person' }];
    write('.article-annotator.json', JSON.stringify({ codebook: { types }, mapping: { labels } }));
    write('a.txt', 'Mayor Mara Holt was hurt on the pier.\n');
    write('a.ann', 'T1\tPERS 6 15\tMara Holt\nT2\tHarm 20 24\thurt\nT3\tNoise 32 36\tpier\nT4\tSource 0 5\tMayor\n');
    expect((await run('import', '.', '--from', 'brat')).out).toBe('a.txt: 3 proposals from brat, 0 there already, 0 unplaced\n');
    const sidecar = JSON.parse(read('a.txt.annotations.json'));
    expect(sidecar.entities).toMatchObject([{ type: 'person', ownType: 'official', canonicalName: 'Mara Holt' }]);
    expect(sidecar.events).toMatchObject([{ type: 'injure', target: { exact: 'hurt' } }]);
    expect(sidecar.passages).toMatchObject([{ codes: ['Source'], target: { exact: 'Mayor' } }]);
    expect((await run('project', 'status', '.')).out).toContain('“entity/nothing” is no type');
  });

  it('carries codes to other programs and back', async () => {
    const codes = [
      { id: 'claim', definition: 'Could be wrong.' },
      { id: 'figure', parent: 'claim' },
    ];
    write('in/.article-annotator.json', JSON.stringify({ codebook: { codes } }));
    expect((await run('project', 'export-codes', 'in', 'codes.qdc')).out).toBe('codes.qdc: 2 codes\n');
    write('out/.article-annotator.json', JSON.stringify({ codebook: { codes: [{ id: 'claim', definition: 'Mine.' }] } }));
    expect(await run('project', 'import-codes', 'out', 'codes.qdc')).toEqual({
      code: 0,
      out: 'out/.article-annotator.json: 1 code added, 1 completed\n',
      err: 'codes.qdc: says otherwise of claim; the project file stands\n',
    });
    expect(JSON.parse(read('out/.article-annotator.json')).codebook.codes).toMatchObject([
      { id: 'claim', definition: 'Mine.' },
      { id: 'figure', parent: 'claim' },
    ]);
    expect((await run('project', 'import-codes', 'out', 'gone.qdc')).err).toBe('gone.qdc: no such file\n');
    write('no.qdc', '<a/>');
    expect((await run('project', 'import-codes', 'out', 'no.qdc')).err).toBe('no.qdc: no REFI-QDA codebook with codes in it\n');
  });
});
