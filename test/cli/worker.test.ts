import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { loadCorpus } from '../../corpus/tools/load.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { createAnswerer } from '../../src/cli/worker/answer.ts';
import { codePointCounter } from '../../src/cli/worker/codePoints.ts';
import { type Engine, hashConfiguration, recordKey, loadEngine } from '../../src/cli/worker/engine.ts';
import { splitLines } from '../../src/cli/worker/splitLines.ts';
import { readWorkerOptions } from '../../src/cli/worker/workerOptions.ts';
import { analyze } from '../../src/core/analyze.ts';
import { type CompactColumn, describeCompactRows } from '../../src/core/rows/compactRows.ts';
import { TABLE_NAMES, tabulate } from '../../src/core/rows/rowTables.ts';
import { encodeSidecar } from '../../src/core/sidecar/codec.ts';
import { encodeUtf8 } from '../../src/core/text/utf8.ts';
import { buildCli } from '../support/buildCli.ts';
import { runWith } from './cliRun.ts';

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Output = z.looseObject({
  id: z.nullable(z.union([z.string(), z.number()])),
  ok: z.boolean(),
  key: z.nullable(z.string()),
  engine: z.string(),
  models: z.string(),
  document: z.optional(z.looseObject({})),
  rows: z.optional(z.record(z.string(), z.array(z.array(Cell)))),
  error: z.optional(z.object({ code: z.string(), message: z.string(), line: z.int() })),
});
type Output = z.infer<typeof Output>;

const STORY = 'Mayor Mara Holt said on Monday that 20 people were hurt in Riverton. "We will rebuild," she told reporters.';

let engine: Engine;
let cli: string;
beforeAll(async () => {
  // What is found depends on how texts are read, the form of answers doesn't.
  engine = await loadEngine(modelFolder, '1.2.3', { fast: true });
  cli = buildCli('worker-test');
});

/** Answers lines in this process; `timer` counts one millisecond a call. */
async function answerAll(input: string | Uint8Array, argv: readonly string[] = [], by: Engine = engine): Promise<Output[]> {
  const options = readWorkerOptions(argv);
  let now = 0;
  const answerer = createAnswerer(by, hashConfiguration(by, options), options, () => now++);
  const outputs: Output[] = [];
  for await (const line of splitLines(inChunks(input), options.mostChars * 6 + 1000)) {
    const output = answerer.answer(line, outputs.length + 1);
    expect(output).not.toContain('\n');
    outputs.push(Output.parse(JSON.parse(output)));
  }
  return outputs;
}

async function* inChunks(input: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? encodeUtf8(input) : input;
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

function toLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

test.each([
  ['no JSON', '{"id": 1, "text": ', null, 'not-json'],
  ['an empty line', '', null, 'not-json'],
  ['a list', '[]', null, 'wrong-shape'],
  ['no text', '{"id": 7}', 7, 'wrong-shape'],
  ['a text that is none', '{"id": "a", "text": 5}', 'a', 'wrong-shape'],
  ['no id', '{"text": "Holt left."}', null, 'wrong-shape'],
  ['an id that numbers do not hold', '{"id": 9007199254740993, "text": "Holt left."}', null, 'wrong-shape'],
  ['an endless id', '{"id": 1e999, "text": "Holt left."}', null, 'wrong-shape'],
  ['a day that there is not', '{"id": 1, "text": "Holt left.", "date": "2024-02-30"}', 1, 'wrong-shape'],
  ['an empty text', '{"id": 1, "text": " \\n "}', 1, 'empty'],
  ['a lone byte order mark', '{"id": 1, "text": "\\ufeff"}', 1, 'empty'],
  ['a binary text', '{"id": 1, "text": "PK\\u0000\\u0001"}', 1, 'binary'],
  ['another language', '{"id": 1, "text": "Holt ging.", "language": "de"}', 1, 'not-english'],
  ['a long text', `{"id": 1, "text": "${'a '.repeat(600)}"}`, 1, 'too-long'],
  ['a long line', `{"id": 1, "text": "${'a '.repeat(6000)}"}`, null, 'too-long'],
])('%s is an error, and the next article is annotated', async (_, bad, id, code) => {
  const outputs = await answerAll(`${bad}\n${toLines([{ id: 2, text: STORY, language: 'en-GB', url: null, date: null }])}`, [
    '--max-chars',
    '1000',
  ]);
  expect(outputs).toMatchObject([
    { id, ok: false, error: { code, line: 1 } },
    { id: 2, ok: true },
  ]);
});

it.each([
  ['{"text": "Holt left."}', '"id": neither a text nor a number up to 9007199254740991; a larger one is written in quotes'],
  ['{"id": 1, "text": ["Holt"]}', '"text": not a text'],
  ['{"id": 1, "text": "Holt left.", "date": 20240230}', '"date": not a date like 2023-02-06'],
  ['[]', 'the line: no object'],
])('says of %s what is wrong', async (line, message) => {
  const [output] = await answerAll(line);
  expect(output?.error?.message).toBe(`${message}; an article is {"id", "text", "date"?}`);
});

it.each(['en', 'en-US', 'en_GB', 'EN', 'eng', 'English', 'en (UK)', '', null])('reads what is in %j', async (language) => {
  expect(await answerAll(toLines([{ id: 1, text: 'Holt left.', language }]))).toMatchObject([{ ok: true }]);
});

it.each(['enm', 'de', 'engadin'])('does not read what is in %j', async (language) => {
  const outputs = await answerAll(toLines([{ id: 1, text: 'Holt left.', language }]));
  expect(outputs).toMatchObject([{ ok: false, error: { code: 'not-english' } }]);
});

it('takes an empty date for none', async () => {
  const [empty, none] = await answerAll(
    toLines([
      { id: 1, text: STORY, date: '' },
      { id: 1, text: STORY },
    ]),
  );
  expect(empty).toEqual(none);
});

it('answers bytes that are no UTF-8, a first byte order mark and Windows line ends', async () => {
  const good = `${JSON.stringify({ id: 1, text: STORY })}\r\n`;
  const bytes = Uint8Array.from([...encodeUtf8(`\uFEFF${good}`), 0x22, 0xff, 0xfe, 0x22, 10, ...encodeUtf8(good.trim())]);
  expect(await answerAll(bytes)).toMatchObject([{ ok: true }, { ok: false, error: { code: 'not-json' } }, { ok: true }]);
});

it('gives up an article that takes too long, and lives', async () => {
  const long = `${STORY}\n\n`.repeat(40);
  const outputs = await answerAll(
    toLines([
      { id: 1, text: long },
      { id: 2, text: 'Holt left.' },
    ]),
    ['--timeout-ms', '60'],
  );
  expect(outputs).toMatchObject([
    { id: 1, ok: false, error: { code: 'timeout' } },
    { id: 2, ok: true },
  ]);
  expect(outputs[0]?.key).toMatch(/^[\da-f]{64}$/);
});

describe('the lines of a stream', () => {
  it('are the same however it is cut', async () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '🎉', '"', ' ') }));
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (texts, size, ended) => {
        const input = texts.join('\n') + (ended && texts.length > 0 ? '\n' : '');
        const read: string[] = [];
        for await (const line of splitLines(inChunks(input, size), 1000))
          read.push('bytes' in line ? Buffer.from(line.bytes).toString() : 'too long');
        const expected = input.split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(read).toEqual(expected);
      }),
    );
  });

  it('are not kept when they are too long', async () => {
    const read: unknown[] = [];
    for await (const line of splitLines(inChunks('ab\nabcdef\nc', 2), 3))
      read.push('bytes' in line ? line.bytes.length : 'too long');
    expect(read).toEqual([2, 'too long', 1]);
  });
});

describe('the key of a record', () => {
  const key = (argv: readonly string[], text = STORY, date?: string): string =>
    recordKey(hashConfiguration(engine, readWorkerOptions(argv)), date, text);

  it('depends on text, date, options, engine and models, and on nothing else', () => {
    const keys = [
      key([]),
      key([], `${STORY} `),
      key([], STORY, '2024-01-01'),
      key(['--rows']),
      key(['--rows', '--offsets', 'code-points']),
      key(['--layers', 'events']),
      recordKey(hashConfiguration({ ...engine, name: 'other' }, readWorkerOptions([])), undefined, STORY),
      recordKey(hashConfiguration({ ...engine, modelHash: 'other' }, readWorkerOptions([])), undefined, STORY),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(key(['--max-chars', '5000', '--timeout-ms', '7'])).toBe(key([]));
    expect(key(['--layers', 'events,mentions,quantities,attributions'])).toBe(key([]));
  });
});

test.each([
  [['in.jsonl'], 'reads the standard input'],
  [['--layers', 'names'], 'some of mentions'],
  [['--offsets', 'bytes'], 'one of utf-16'],
  [['--offsets', 'code-points'], 'only with --rows'],
  [['--max-chars', '0'], 'a whole number above 0'],
  [['--timeout-ms', 'soon'], 'a whole number above 0'],
  [['--frobnicate'], 'frobnicate'],
])('worker %j is refused', (argv, message) => {
  expect(() => readWorkerOptions(argv)).toThrow(message);
});

describe('rows', () => {
  const columns = describeCompactRows();

  /** What the integrations do too: names, whole ids and references put back. */
  function expand(rows: NonNullable<Output['rows']>): Record<string, Record<string, unknown>[]> {
    const idAt = (table: string, index: number): unknown => restore(columns[table]?.[0], rows[table]?.[index]?.[0] ?? null);
    const restore = (column: CompactColumn | undefined, cell: z.infer<typeof Cell>): unknown => {
      if (cell === null || column === undefined) return column?.default ?? null;
      if (column.values !== undefined && typeof cell === 'number') return column.values[cell];
      if (column.references !== undefined && typeof cell === 'number') return idAt(column.references, cell);
      if (column.prefix !== undefined && typeof cell === 'string')
        return cell.startsWith('=') ? cell.slice(1) : column.prefix + cell;
      return cell;
    };
    return Object.fromEntries(
      Object.entries(rows).map(([table, list]) => [
        table,
        list.map((row) =>
          Object.fromEntries((columns[table] ?? []).map((column, at) => [column.name, restore(column, row[at] ?? null)])),
        ),
      ]),
    );
  }

  it.each(['fast', 'careful'])(
    'of a %s reading say what the tables say, in at most four times the bytes of the texts',
    async (care) => {
      const readBy = care === 'fast' ? engine : await loadEngine(modelFolder, '1.2.3');
      // A careful reading takes fifteen times as long.
      const articles = loadCorpus('dev').slice(0, care === 'fast' ? 6 : 2);
      const input = articles.map(({ name, text }) => ({ id: name, text }));
      const outputs = await answerAll(toLines(input), ['--rows'], readBy);
      let bytes = 0;
      for (const [index, output] of outputs.entries()) {
        const { id = '', text = '' } = input[index] ?? {};
        const tables = tabulate(analyze(text, readBy.models, { file: id }));
        const expanded = expand(output.rows ?? {});
        for (const name of TABLE_NAMES) {
          const expected = tables[name].map((row) =>
            Object.fromEntries(
              (columns[name] ?? []).map((column) => [column.name, new Map(Object.entries(row)).get(column.name)]),
            ),
          );
          expect(expanded[name]).toEqual(expected);
        }
        bytes += JSON.stringify(output).length;
      }
      expect(bytes).toBeLessThanOrEqual(4 * input.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
    },
  );

  it('count code points where that is asked for', async () => {
    const text = `🎉 \u{1F1E6} ${STORY}`;
    const [output] = await answerAll(toLines([{ id: 1, text }]), ['--rows', '--offsets', 'code-points']);
    const points = [...text];
    const words = tabulate(analyze(text, engine.models)).mentions.map((mention) => mention.text);
    const { mentions } = expand(output?.rows ?? {});
    expect(mentions?.map(({ start, end }) => points.slice(Number(start), Number(end)).join(''))).toEqual(words);
    expect(words.length).toBeGreaterThan(1);
    expect([0, 1, 2, 3].map(codePointCounter('a🎉b'))).toEqual([0, 1, 2, 2]);
  });

  it('leave out layers, and links to them', async () => {
    const [all, some] = await Promise.all([
      answerAll(toLines([{ id: 1, text: STORY }])),
      answerAll(toLines([{ id: 1, text: STORY }]), ['--layers', 'quantities,events']),
    ]);
    const lists = ['entities', 'mentions', 'quantities', 'attributions', 'events'];
    const count = (output: Output | undefined): number[] =>
      lists.map((list) => z.array(z.unknown()).parse(output?.document?.[list]).length);
    expect(Math.min(...count(all[0]))).toBeGreaterThan(0);
    expect(count(some[0]).map((length) => length > 0)).toEqual([true, false, true, false, true]);
    expect(JSON.stringify(some[0])).not.toContain('"attribution-');
  });
});

/** The real process. */
function start(...argv: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [cli, 'worker', '--fast', ...argv]);
  child.stdin.on('error', () => undefined);
  return child;
}

async function finish(child: ChildProcessWithoutNullStreams): Promise<{ code: unknown; out: string; err: string }> {
  const [[code], out, err] = await Promise.all([once(child, 'close'), readAll(child.stdout), readAll(child.stderr)]);
  return { code, out, err };
}

async function runWorker(input: string, ...argv: readonly string[]): Promise<Output[]> {
  const child = start(...argv);
  child.stdin.end(input);
  const { code, out } = await finish(child);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Output.parse(JSON.parse(line)));
}

const SHORT = Array.from({ length: 60 }, (_, id) => ({ id, text: `${STORY} They counted ${id} boats.` }));

it('tells answers of the reader of paragraphs from fast ones', async () => {
  const careful = await loadEngine(modelFolder, '1.2.3');
  const keys = [careful, engine].map((one) => recordKey(hashConfiguration(one, readWorkerOptions([])), undefined, STORY));
  expect(new Set(keys).size).toBe(2);
  expect(analyze(STORY, careful.models).article['reading']).toBe('careful');
  expect(analyze(STORY, engine.models).article).not.toHaveProperty('reading');
});

test('time is saved at the cost of memory only where the reader of paragraphs needs none', { timeout: 60_000 }, async () => {
  const stream = {
    chunks: () => inChunks(''),
    write: async () => Promise.resolve(true),
    isTerminated: () => false,
    timer: () => 0,
  };
  const asks = async (...options: readonly string[]): Promise<number> => {
    let asked = 0;
    await runWith({ saveTime: () => asked++, stream }, ['worker', ...options]);
    return asked;
  };
  expect([await asks('--fast'), await asks()]).toEqual([1, 0]);
});

describe('the process', { timeout: 120_000 }, () => {
  it('answers each line in its place with what annotate --format json prints, whatever the order', async () => {
    const articles = loadCorpus('dev').slice(0, 3);
    const records = articles.map(({ name, text }) => ({ id: `${name}.txt`, text }));
    const outputs = await runWorker(toLines(records));
    expect(outputs.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    for (const [index, { document }] of outputs.entries()) {
      const { id = '', text = '' } = records[index] ?? {};
      const content = encodeSidecar({
        document: analyze(text, engine.models, { file: id }),
        invalidRecords: [],
        schemaUrl: undefined,
      });
      expect(JSON.stringify(document)).toBe(JSON.stringify(JSON.parse(content)));
    }
    const reversed = await runWorker(toLines([...records].reverse()));
    expect([...reversed].reverse()).toEqual(outputs);
  });

  it('finishes its line when it is told to stop', async () => {
    const child = start('--rows');
    const out = readAll(child.stdout);
    child.stdin.write(toLines(SHORT));
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(143);
    const lines = (await out).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => Output.parse(JSON.parse(line)).id)).toEqual(lines.map((_, index) => index));
  });

  it('stops while it waits for input', async () => {
    const child = start();
    const out = readAll(child.stdout);
    child.stdin.write(toLines(SHORT.slice(0, 1)));
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(143);
    expect((await out).split('\n')).toHaveLength(2);
  });

  it('ends quietly when nobody reads any more', async () => {
    const child = start();
    child.stdin.write(toLines(SHORT));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const err = readAll(child.stderr);
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(await err).toBe('');
  });

  it('reads no faster than its output is read', async () => {
    const child = start();
    const input = toLines(
      Array.from({ length: 400 }, (_, id) => ({ id, text: `${STORY} ${'Rain fell. '.repeat(5)}`, note: 'x'.repeat(2000) })),
    );
    child.stdin.end(input);
    await once(child.stdout, 'readable');
    expect(child.stdin.writableFinished).toBe(false);
    expect((await finish(child)).out.split('\n')).toHaveLength(401);
  });

  it('killed and begun again for what is missing, gives the same', async () => {
    const whole = await runWorker(toLines(SHORT), '--rows');
    const child = start('--rows');
    child.stdin.end(toLines(SHORT));
    const done: Output[] = [];
    for await (const line of createInterface(child.stdout)) {
      const parsed = Output.safeParse(parseOrNothing(line));
      if (parsed.success) done.push(parsed.data);
      if (done.length === 10) child.kill('SIGKILL');
    }
    const { configuration } = z.object({ configuration: z.string() }).parse(JSON.parse(await describeWorker('--rows')));
    const known = new Set(done.map(({ key }) => key));
    const missing = SHORT.filter(({ text }) => !known.has(recordKey(configuration, undefined, text)));
    expect(missing.length).toBe(SHORT.length - done.length);
    expect([...done, ...(await runWorker(toLines(missing), '--rows'))]).toEqual(whole);
  });
});

async function describeWorker(...argv: readonly string[]): Promise<string> {
  const child = start('--describe', ...argv);
  child.stdin.end();
  return (await finish(child)).out;
}

function parseOrNothing(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
