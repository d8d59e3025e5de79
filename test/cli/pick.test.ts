import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { toUri } from '../../src/cli/articlePaths.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { namesOf } from '../../src/cli/pick/recordName.ts';
import { createSample } from '../../src/cli/pick/sample.ts';
import { createAnswerer } from '../../src/cli/worker/answer.ts';
import { type Engine, hashConfiguration, loadEngine } from '../../src/cli/worker/engine.ts';
import { readWorkerOptions } from '../../src/cli/worker/workerOptions.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { sidecarUri } from '../../src/core/sidecar/path.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../src/core/store/createArticleAnnotator.ts';
import type { AnnotationStore } from '../../src/core/store/annotationStore.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';
import { buildCli } from '../support/buildCli.ts';
import { modelFolder } from '../support/models.ts';
import { type Run, runWith } from './cliRun.ts';

const VERSION = '1.2.3';
const DENIAL =
  '\uFEFFMayor Mara Holt denied on Monday that 120 people were hurt in Riverton 🎉.\r\n"We will rebuild," she said.\r\n';
const REPORT = 'At least 20 people were hurt in Riverton on Monday, the interior ministry said.\n';
const RAIN = 'it rained.\n';
const INPUT: readonly { id: string | number; text: string; date?: string }[] = [
  { id: 'AFP/2024: №1', text: DENIAL, date: '2024-03-04' },
  { id: 2, text: REPORT },
  { id: 'rain', text: RAIN, date: '2024-05-01' },
];
const NAMES = INPUT.map(({ id }) => `${namesOf({ id, key: '' })[0] ?? ''}.txt`);

let engine: Engine;
/** The three records as the worker writes them. */
let documents: readonly string[];
let rows: readonly string[];
let folder: string;
const folders: string[] = [];
beforeAll(async () => {
  engine = await loadEngine(modelFolder, VERSION);
  documents = work(['--text']);
  rows = work(['--rows', '--text']);
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
  folders.push(folder);
});
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** What the worker answers, without line ends. */
function work(argv: readonly string[], input: readonly object[] = INPUT): readonly string[] {
  const options = readWorkerOptions(argv);
  const answerer = createAnswerer(engine, hashConfiguration(engine, options), options, () => 0);
  return input.map((record, index) => answerer.answer({ bytes: encodeUtf8(JSON.stringify(record)) }, index + 1));
}

async function run(...argv: readonly string[]): Promise<Run> {
  return runWith({ folder, version: VERSION, loadModels: async () => Promise.resolve(engine.models) }, argv);
}

function write(name: string, lines: readonly string[]): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), lines.map((line) => `${line}\n`).join(''));
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

function list(name: string): readonly string[] {
  return existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)).sort() : [];
}

const sidecarOf = (article: string): string => `${article}.annotations.json`;
const idsOf = (out: string): readonly string[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => path.basename(line.split(':')[0] ?? ''));

function documentOf(name: string): AnnotatedDocument {
  const decoded = decodeSidecar(encodeUtf8(read(name)));
  if (!decoded.ok) throw new Error(name);
  return decoded.sidecar.document;
}

function changed(line: string, fields: object): string {
  return JSON.stringify({ ...z.looseObject({}).parse(JSON.parse(line)), ...fields });
}

describe('picked articles', () => {
  test.each(['documents', 'rows', 'code points', 'neither'] as const)(
    'of %s are the texts, with the sidecars that extract writes',
    async (form) => {
      const lines = {
        documents,
        rows,
        'code points': work(['--rows', '--offsets', 'code-points', '--text']),
        neither: rows.map((line) => changed(line, { rows: undefined })),
      }[form];
      write('out.jsonl', lines);
      const { code, out, err } = await run('pick', 'out.jsonl', '--to', 'picked');
      expect([code, idsOf(out), err]).toEqual([0, NAMES, '3 records read, 3 picked\n']);
      expect(list('picked')).toEqual(NAMES.flatMap((name) => [name, sidecarOf(name)]).sort());
      for (const [index, name] of NAMES.entries()) {
        const { id, text, date } = INPUT[index] ?? { id: '', text: '' };
        expect(read(`picked/${name}`)).toBe(text);
        write(`again/${name}`, []);
        writeFileSync(path.join(folder, 'again', name), text);
        await run('extract', `again/${name}`, ...(date === undefined ? [] : ['--date', date]));
        const { article, ...rest } = documentOf(`picked/${sidecarOf(name)}`);
        const { record, ...described } = article;
        expect({ article: described, ...rest }).toEqual(documentOf(`again/${sidecarOf(name)}`));
        const { key } = z.looseObject({ key: z.string() }).parse(JSON.parse(lines[index] ?? ''));
        expect(record).toEqual({ id, key, engine: `article-annotator ${VERSION}`, models: engine.modelHash });
      }
      // Another analysis keeps where it is from.
      const before = documentOf(`picked/${sidecarOf(NAMES[1] ?? '')}`).article['record'];
      await run('extract', `picked/${NAMES[1]}`);
      expect(documentOf(`picked/${sidecarOf(NAMES[1] ?? '')}`).article['record']).toEqual(before);
    },
    30_000,
  );

  it('have the layers that the worker was asked for', async () => {
    write('rows.jsonl', work(['--rows', '--text', '--layers', 'quantities'], INPUT.slice(0, 1)));
    await run('pick', 'rows.jsonl', '--to', 'rows');
    write('documents.jsonl', work(['--text', '--layers', 'quantities'], INPUT.slice(0, 1)));
    await run('pick', 'documents.jsonl', '--to', 'documents');
    const [a, b] = ['rows', 'documents'].map((to) => documentOf(`${to}/${sidecarOf(NAMES[0] ?? '')}`));
    expect(a?.quantities.length).toBeGreaterThan(0);
    expect([a?.mentions, a?.quantities]).toEqual([[], b?.quantities]);
  });

  it('stay as they are when they are picked again, and what a crash left out is added', async () => {
    write('out.jsonl', [...documents, ...documents]);
    expect((await run('pick', 'out.jsonl', '--to', 'picked')).err).toBe('6 records read, 3 picked, 3 there already\n');
    const kept = read(`picked/${sidecarOf(NAMES[1] ?? '')}`).replace('"proposed"', '"accepted"');
    writeFileSync(path.join(folder, 'picked', sidecarOf(NAMES[1] ?? '')), kept);
    unlinkSync(path.join(folder, 'picked', sidecarOf(NAMES[0] ?? '')));
    unlinkSync(path.join(folder, 'picked', NAMES[2] ?? ''));
    expect((await run('pick', 'out.jsonl', '--to', 'picked')).err).toContain('2 picked, 4 there already');
    expect(read(`picked/${sidecarOf(NAMES[1] ?? '')}`)).toBe(kept);
    expect(list('picked')).toHaveLength(6);
  });

  it('are never written over: another version has another name, what else is in the way is told', async () => {
    const other = work(['--text'], [{ id: 2, text: RAIN }]);
    write('out.jsonl', [...documents, ...other]);
    writeFileSync(path.join(folder, 'rain.txt'), 'My own notes.');
    writeFileSync(path.join(folder, '2.txt'), REPORT);
    const { code, err } = await run('pick', 'out.jsonl', '--to', '.');
    expect([code, err]).toEqual([
      1,
      "out.jsonl:3: rain.txt is there already with another text: pick into another folder\n4 records read, 3 picked, 1 that can't be used\n",
    ]);
    expect(read('rain.txt')).toBe('My own notes.');
    expect(list('.').filter((name) => /^2-[\da-f]{12}\.txt$/.test(name))).toHaveLength(1);
    await run('extract', 'rain.txt');
    const own = read('rain.txt.annotations.json');
    expect((await run('pick', 'out.jsonl', '--to', '.')).err).toContain('rain.txt is there already and is another article');
    expect(read('rain.txt.annotations.json')).toBe(own);
  });
});

describe('--where', () => {
  test.each([
    ['stance:denies figure:>100', [0]],
    ['layer:figure', [0, 1]],
    ['who:holt', [0]],
    ['figure:<50', [1]],
    ['figure:>1m', []],
    ['date:2024-03', [0]],
    ['date:2024', [0, 2]],
    ['-date:2024', [1]],
    ['id:2', [1]],
    ['id:2,rain -layer:event', [1]],
    ['-id:"AFP/2024: №1"', [1, 2]],
    ['id:RAIN', []],
  ])('%s finds what query finds', async (where, expected) => {
    write('out.jsonl', documents);
    const { code, out } = await run('pick', 'out.jsonl', '--to', 'picked', '--where', where);
    expect([code, idsOf(out)]).toEqual([0, expected.map((index) => NAMES[index])]);
  });

  it('asks rows the same as documents, and a key by its first digits', async () => {
    write('rows.jsonl', rows);
    const { key } = z.looseObject({ key: z.string() }).parse(JSON.parse(rows[1] ?? ''));
    for (const where of ['figure:<50', `key:${key.slice(0, 10).toUpperCase()}`])
      expect(idsOf((await run('pick', 'rows.jsonl', '--to', 'picked', '--where', where)).out)).toEqual([NAMES[1]]);
  });
});

describe('--limit and --seed', () => {
  const many = Array.from({ length: 12 }, (_, id) => ({ id, text: `${id} people left.` }));

  it('take the first, or a sample that does not depend on the order', async () => {
    const lines = work(['--text'], many);
    write('a/1.jsonl', lines.slice(0, 7));
    write('a/2.ndjson', lines.slice(7));
    write('a/2.ndjson.annotations.json', ['{}']);
    write('b.rows', [...lines].reverse());
    const pick = async (from: string, ...more: readonly string[]): Promise<readonly string[]> => {
      const picked = idsOf((await run('pick', from, '--to', `to-${from}-${more.slice(0, 4).join('')}`, ...more)).out);
      return picked.map((name) => name.replace('.txt', ''));
    };
    expect(await pick('a', '--limit', '3')).toEqual(['0', '1', '2']);
    const sample = await pick('a', '--limit', '5', '--seed', '1');
    expect([...(await pick('b.rows', '--limit', '5', '--seed', '1'))].reverse()).toEqual(sample);
    expect(sample).toHaveLength(5);
    expect(await pick('a', '--limit', '5', '--seed', '2')).not.toEqual(sample);
    expect(await pick('a', '--limit', '50', '--seed', '2')).toHaveLength(12);
    const small = await pick('a', '--limit', '2', '--seed', '7', '--where', 'figure:3..6');
    expect(small.every((id) => ['3', '4', '5', '6'].includes(id)) && small.length === 2).toBe(true);
  });

  it('the sample of a stream is the sample of any order of it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 6 }), fc.nat(), (items, size, seed) => {
        const take = (stream: readonly string[]): readonly string[] => {
          const sample = createSample<string>(size, seed);
          for (const item of stream) if (sample.wants(item)) sample.add(item, item);
          return [...sample.items()].sort();
        };
        expect(take([...items, ...items].reverse())).toEqual(take(items));
        expect(take(items)).toHaveLength(Math.min(size, items.length));
      }),
    );
  });
});

describe('names', () => {
  test.each([
    ['a-1_b.c', 'a-1_b.c'],
    [7, '7'],
    ['../../etc/passwd', /^etc-passwd-[\da-f]{12}$/],
    ['C:\\con', /^C-con-[\da-f]{12}$/],
    ['con', /^con-[\da-f]{12}$/],
    ['nul.txt', /^nul\.txt-[\da-f]{12}$/],
    ['.hidden', /^hidden-[\da-f]{12}$/],
    ['A', /^A-[\da-f]{12}$/],
    ['', /^record-[\da-f]{12}$/],
    ['新闻', /^record-[\da-f]{12}$/],
    ['x'.repeat(4000), /^x{80}-[\da-f]{12}$/],
  ])('%s is %s', (id, expected) => {
    expect(namesOf({ id, key: '' })[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it('are those of one record on every disk', () => {
    const ids = fc.uniqueArray(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('A', 'a', 'é', 'e\u0301', 'a.', 'a ')),
    );
    fc.assert(
      fc.property(ids, (all) => {
        const names = all.map((id) => (namesOf({ id, key: '' })[0] ?? '').normalize('NFC').toLowerCase());
        expect(new Set(names).size).toBe(all.length);
        for (const name of names) expect(name).toMatch(/^[\w-][\w.-]*$/);
      }),
    );
  });
});

describe('what can not be picked is told, and the rest is picked', () => {
  test.each([
    ['no JSON', () => '{"id": 1,', 'not valid JSON'],
    ['something else', () => '{"id": 1}', 'no record of the worker: "key"'],
    ['no text', () => work([], INPUT.slice(0, 1))[0], 'record "AFP/2024: №1" has no text: run worker with --text'],
    ['half a character', () => changed(documents[0] ?? '', { text: 'a\uD800' }), 'half a character'],
    ['another text', () => changed(documents[0] ?? '', { text: RAIN }), 'is not of the text that is with it'],
    ['a broken document', () => changed(documents[0] ?? '', { document: { formatVersion: 2 } }), 'does not hold annotations'],
    ['a newer document', () => changed(documents[0] ?? '', { document: { formatVersion: 99 } }), 'written by a newer version'],
    ['rows of another text', () => changed(rows[0] ?? '', { text: RAIN }), 'its key is not of this text and date'],
    ['rows of another date', () => changed(rows[0] ?? '', { date: '2024-03-05' }), 'its key is not of this text and date'],
    ['other rows', () => changed(rows[0] ?? '', { rows: {} }), 'its rows are not what this engine makes of its text'],
    [
      'another version',
      () => changed(rows[0] ?? '', { engine: 'article-annotator 0.9.0' }),
      'is of another engine, article-annotator 0.9.0',
    ],
    ['other models', () => changed(rows[0] ?? '', { models: '0123' }), 'is of another engine'],
  ])('%s', async (_, bad, message) => {
    write('out.jsonl', [bad() ?? '', documents[1] ?? '']);
    const { code, out, err } = await run('pick', 'out.jsonl', '--to', 'picked');
    expect([code, idsOf(out)]).toEqual([1, [NAMES[1]]]);
    expect(err).toMatch(/^out\.jsonl:1: /);
    expect(err).toContain(message);
    expect(list('picked')).toHaveLength(2);
  });

  it('of many alike only the first are told; errors of the worker are counted', async () => {
    write('out.jsonl', [...Array.from({ length: 30 }, () => '{'), ...work(['--text'], [{ id: 'none' }]), documents[1] ?? '']);
    const { err } = await run('pick', 'out.jsonl', '--to', 'picked');
    expect(err.split('\n').filter((line) => line.startsWith('out.jsonl'))).toHaveLength(20);
    expect(err).toContain('and 10 more records');
    expect(err).toContain("32 records read, 1 picked, 1 that the worker could not annotate, 30 that can't be used");
  });

  test.each([
    [['pick'], 2, 'name a file of records'],
    [['pick', 'out.jsonl'], 2, '--to DIR'],
    [['pick', 'out.jsonl', '--to', 'a', '--where', 'foo:1'], 2, 'no such field: foo; one of id, key, layer'],
    [['pick', 'out.jsonl', '--to', 'a', '--where', 'id:'], 2, 'id: needs a value'],
    [['pick', 'out.jsonl', '--to', 'a', '--where', 'id:"x'], 2, 'a quotation mark is missing'],
    [['pick', 'out.jsonl', '--to', 'a', '--limit', '0'], 2, '--limit 0'],
    [['pick', 'out.jsonl', '--to', 'a', '--seed', '1'], 2, '--limit N'],
    [['pick', 'out.jsonl', '--to', 'a', '--out', 'b'], 2, 'no option --out'],
    [['pick', '--join', 'a'], 2, '--out FILE.jsonl'],
    [['pick', '--join', 'a', '--out', 'b.xlsx'], 2, 'ends in .jsonl or .csv'],
    [['pick', '--join', 'a', '--out', 'b.csv', '--limit', '1'], 2, 'no option --limit'],
    [['pick', '--join', 'nowhere', '--out', 'b.csv'], 2, 'not a folder'],
    [['pick', '--join', 'empty', '--out', 'b.csv'], 1, 'no picked articles'],
    [['pick', 'nowhere', '--to', 'a'], 1, 'no such file or folder'],
    [['pick', 'empty', '--to', 'a'], 1, 'no files that end in .jsonl'],
    [['pick', 'part.parquet', '--to', 'a'], 1, 'Parquet is not read here'],
    [['pick', 'tables', '--to', 'a'], 1, 'Parquet is not read here'],
  ])('%j', async (argv, code, message) => {
    mkdirSync(path.join(folder, 'empty'));
    write('part.parquet', ['PAR1']);
    write('tables/part.parquet', ['PAR1']);
    const done = await run(...argv);
    expect([done.code, done.out]).toEqual([code, '']);
    expect(done.err).toContain(message);
    expect(existsSync(path.join(folder, 'b.csv'))).toBe(false);
  });
});

const Row = z.object({
  record: z.union([z.string(), z.number()]),
  key: z.string(),
  file: z.string(),
  layer: z.nullable(z.string()),
  annotation: z.nullable(z.string()),
  status: z.nullable(z.string()),
  method: z.nullable(z.string()),
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
  note: z.nullable(z.string()),
  start: z.nullable(z.number()),
  end: z.nullable(z.number()),
  text: z.nullable(z.string()),
  edited: z.record(z.string(), z.unknown()),
});

/** What somebody does in the editor with a picked article. */
async function review(
  name: string,
  act: (store: AnnotationStore, uri: string, document: AnnotatedDocument) => void,
): Promise<void> {
  const store = createAnnotationStore({ clock: { now: () => '2026-02-03T04:05:06Z' }, reviewer: () => 'Ada' });
  const silent = (): void => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const turn = { now: () => Date.now(), random: () => 0.5, pause: async (ms: number) => setTimeout(ms) };
  const annotator = createArticleAnnotator(store, { files: nodeFileStore, logger, turn, sidecarUri });
  const uri = toUri(path.join(folder, name));
  store.open(uri, { text: read(name), file: path.basename(name) });
  await annotator.load(uri);
  act(store, uri, documentOf(sidecarOf(name)));
  expect(await annotator.save(uri)).toEqual({ kind: 'saved' });
}

describe('--join', () => {
  async function joinRows(): Promise<{ rows: readonly z.infer<typeof Row>[]; err: string; code: number }> {
    const { code, err } = await run('pick', '--join', 'picked', '--out', 'to/decisions.jsonl');
    const lines = read('to/decisions.jsonl').split('\n').slice(0, -1);
    return { code, err, rows: lines.map((line) => Row.parse(JSON.parse(line))) };
  }

  it('gives nothing where nobody decided, the given date and another analysis included', async () => {
    write('out.jsonl', documents);
    await run('pick', 'out.jsonl', '--to', 'picked');
    await run('extract', 'picked');
    expect(await joinRows()).toEqual({ rows: [], err: '0 decisions in 3 picked articles\n', code: 0 });
  });

  it('gives a row for each decision, with key and id of the record', async () => {
    write('out.jsonl', rows);
    await run('pick', 'out.jsonl', '--to', 'picked');
    const ids: string[] = [];
    await review(`picked/${NAMES[0]}`, (store, uri, { mentions, quantities, attributions, entities }) => {
      const [first, second] = mentions;
      const count = quantities.find(({ target }) => target.exact.startsWith('120'));
      const [said] = attributions;
      const [actor, other] = entities;
      if (!first || !second || !count || !said || !actor || !other) throw new Error('the article has too little in it');
      store.decide(uri, [first.id], { kind: 'accept' });
      store.decide(uri, [second.id], { kind: 'reject' });
      store.decide(uri, [count.id], { kind: 'editQuantity', value: { value: 121 } });
      store.decide(uri, [said.id], { kind: 'note', note: 'ask, "again"' });
      store.decide(uri, [said.id], { kind: 'code', add: ['claim'], remove: [] });
      store.decide(uri, [], { kind: 'setDate', date: '2024-03-06' });
      store.decide(uri, [], {
        kind: 'create',
        status: 'accepted',
        drafts: [{ layer: 'passage', span: { start: 0, end: 5 }, codes: ['checkable'] }],
      });
      store.decide(uri, [other.id], { kind: 'mergeEntities', into: actor.id });
      ids.push(first.id, second.id, count.id, said.id, actor.id, other.id);
    });
    // What was taken back is none.
    await review(`picked/${NAMES[1]}`, (store, uri, { mentions, quantities }) => {
      store.decide(uri, [mentions[0]?.id ?? ''], { kind: 'accept' });
      store.decide(uri, [quantities[0]?.id ?? ''], { kind: 'reject' });
      store.undo(uri);
    });
    const { rows: got, code, err } = await joinRows();
    expect([code, err]).toEqual([0, `${got.length} decisions in 3 picked articles\n`]);
    const { key } = z.looseObject({ key: z.string() }).parse(JSON.parse(rows[0] ?? ''));
    for (const row of got) expect(row).toMatchObject({ by: 'Ada', at: '2026-02-03T04:05:06Z' });
    const [first, second, count, said, actor, other] = ids;
    const own = got.filter(({ record }) => record === INPUT[0]?.id);
    for (const row of own) expect(row).toMatchObject({ key, file: NAMES[0] });
    const of = (id: string | undefined): unknown => own.find(({ annotation }) => annotation === id);
    expect(of(first)).toMatchObject({ layer: 'mention', status: 'accepted' });
    expect(of(second)).toMatchObject({ layer: 'mention', status: 'rejected' });
    expect(of(count)).toMatchObject({
      layer: 'quantity',
      status: 'accepted',
      text: expect.stringContaining('120'),
      edited: { value: { value: 121 } },
    });
    expect(of(said)).toMatchObject({ layer: 'attribution', note: 'ask, "again"', edited: { 'code:claim': true } });
    expect(of(actor)).toMatchObject({ layer: 'entity', status: 'accepted' });
    expect(of(other)).toMatchObject({ layer: null, status: 'removed' });
    expect(own.find(({ layer }) => layer === 'article')).toMatchObject({ annotation: null, edited: { date: '2024-03-06' } });
    expect(own.find(({ layer }) => layer === 'passage')).toMatchObject({
      method: 'human',
      start: 0,
      end: 5,
      text: 'Mayor',
      edited: { 'code:checkable': true },
    });
    expect(got.filter(({ record }) => record === 2)).toEqual([
      expect.objectContaining({ layer: 'mention', status: 'accepted', edited: {} }),
    ]);

    await run('pick', '--join', 'picked', '--out', 'decisions.csv');
    const csv = read('decisions.csv');
    expect(csv.split('\r\n')[0]).toBe('record,key,file,layer,annotation,status,method,by,at,note,start,end,text,edited');
    expect(csv).toContain('"ask, ""again"""');
    expect(csv.match(/^(?:AFP|2)/gm)).toHaveLength(got.length);
  });

  it('passes over what was not picked, and tells what it can not read', async () => {
    write('out.jsonl', documents);
    await run('pick', 'out.jsonl', '--to', 'picked');
    writeFileSync(path.join(folder, 'picked', 'own.txt'), REPORT);
    await run('extract', 'picked/own.txt');
    await review(
      `picked/${NAMES[1]}`,
      (store, uri, { mentions }) => void store.decide(uri, [mentions[0]?.id ?? ''], { kind: 'accept' }),
    );
    writeFileSync(path.join(folder, 'picked', sidecarOf(NAMES[2] ?? '')), '{');
    const { rows: got, code, err } = await joinRows();
    expect([code, got.length]).toEqual([1, 1]);
    expect(err).toContain('not valid JSON');
    expect(err).toContain("1 decision in 2 picked articles, 1 article not picked and passed over, 1 file that can't be read");
  });
});

it('works as a process behind a real worker', { timeout: 60_000 }, async () => {
  const cli = buildCli('pick-test');
  const start = (argv: readonly string[], input: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [cli, ...argv], { cwd: folder, input, encoding: 'utf8' });
  const worked = start(['worker', '--rows', '--text'], INPUT.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const picked = start(['pick', '-', '--to', 'picked', '--where', 'stance:denies'], String(worked.stdout));
  expect([picked.status, picked.stdout]).toEqual([0, `${path.join('picked', NAMES[0] ?? '')}\n`]);
  const cut = start(['pick', '-', '--to', 'other'], String(worked.stdout).slice(0, -20));
  expect([cut.status, cut.stderr]).toEqual([1, expect.stringContaining('standard input:3: not valid JSON')]);
  expect(list('other')).toHaveLength(4);
  const joined = start(['pick', '--join', 'picked', '--out', 'd.csv'], '');
  expect([joined.status, joined.stderr]).toEqual([0, '0 decisions in 1 picked article\n']);
});
