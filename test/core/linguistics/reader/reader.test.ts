import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkShapes } from '../../../../src/core/linguistics/reader/checkShapes.ts';
import { Encoder } from '../../../../src/core/linguistics/reader/encoder.ts';
import { openKernel } from '../../../../src/core/linguistics/reader/kernel.ts';
import { loadLinguisticModels, type LinguisticModels } from '../../../../src/core/linguistics/models.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import { createCutWord, type CutWord } from '../../../../src/core/linguistics/reader/pieces.ts';
import {
  createReader,
  KERNEL_FILE,
  loadReader,
  READER_FILE,
  type Reader,
  type ReaderOptions,
} from '../../../../src/core/linguistics/reader/reader.ts';
import { openReaderFile } from '../../../../src/core/linguistics/reader/readerFile.ts';
import { isProjectiveTree } from '../../../../src/core/linguistics/reader/projectiveTree.ts';
import { cutWindows, shapeOf, type Window } from '../../../../src/core/linguistics/reader/windows.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';
import type { Reading } from '../../../../src/core/model/reading.ts';
import { FileStoreError } from '../../../../src/core/ports.ts';
import { runToEnd, type Steps } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../../support/models.ts';
import {
  packTinyReader,
  TINY_HEADS,
  TINY_PIECES,
  TINY_ROLES,
  TINY_TREES,
  type TinyOptions,
} from '../../../support/tinyReader.ts';
import { createPlainKernel } from './plainKernel.ts';

/** Pieces of a window of the tiny reader, and of windows that hold several paragraphs cut into its short pieces. */
const MOST = 40;
const ROOMY = 160;
const ROLES = TINY_ROLES.groups.flat();
const HEADS = TINY_HEADS.map(({ name }) => name);

let linguistics: LinguisticModels;
let kernel: Uint8Array;
let cut: CutWord;

beforeAll(async () => {
  [linguistics, kernel] = await Promise.all([loadLinguisticModels(modelFolder), modelFolder.load(KERNEL_FILE)]);
  cut = createCutWord(openReaderFile(packTinyReader()));
});

const parse = (text: string): ParsedText => runToEnd(parseText(createSourceText(text), linguistics));
const newReader = async (options: ReaderOptions = {}): Promise<Reader> => createReader(packTinyReader(), kernel, options);
const windowsOf = (text: string, most = MOST): Window[] => runToEnd(cutWindows(parse(text), cut, most));

/** All that is said of all tokens: shares of classes, and of roles in what may happen. */
function sharesOf({ tokens, sentences }: ParsedText, reading: Reading): unknown[] {
  return tokens.flatMap(({ index, sentence }) => {
    const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {};
    const others = Array.from({ length: endToken - firstToken }, (_, at) => firstToken + at);
    return [
      ...HEADS.flatMap((name) => {
        const head = reading.head(name) ?? fail();
        return head.classes.map((_, place) => head.share(index, place));
      }),
      ...others.flatMap((other) => {
        const share = reading.role(index, other);
        return share === undefined ? [] : ROLES.map(share);
      }),
      reading.tree(index),
    ];
  });
}

const NEWS =
  'Kenya sends aid\n\nNAIROBI (Jan 3) — Two soldiers were killed when a convoy hit a mine, Defence Minister Aden Duale said.\n';
const OTHER =
  'Shares of Orbex fell 4 per cent on Monday after the firm cut 300 jobs. “We regret it,” Chief Executive Ana Lima said.\n';
const LONG = Array.from(
  { length: 40 },
  (_, day) => `On day ${day} the council of Port Lira met again and put off the vote on the new bridge.`,
).join(' ');
const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, at) => `${['The mayor', 'In May', 'Police', 'Nobody there'][at % 4]} ${'abcdefghij'.charAt(at % 10)} said that ${at} came.`,
);

describe('pieces of words', () => {
  const spell = (word: string): string =>
    cut(word, true)
      .map((id) => TINY_PIECES[id])
      .join('');

  it.each(['minister', 'Nairobi', 'x', '2,000', 'thesaid'])('spell the word: %s', (word) => {
    expect(spell(word)).toBe(`\u2581${word}`);
  });

  it('are the likeliest', () => {
    expect(cut('sending', false).map((id) => TINY_PIECES[id])).toEqual(['s', 'e', 'n', 'd', 'ing']);
    expect(cut('the', true)).toHaveLength(1);
  });

  it('stand for any word, at least one and at most ten', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.boolean(), (word, afterSpace) => {
        const ids = cut(word, afterSpace);
        expect(ids.length).toBeGreaterThan(0);
        expect(ids.length).toBeLessThanOrEqual(10);
        expect(ids.every((id) => id >= 0 && id < TINY_PIECES.length)).toBe(true);
      }),
    );
  });

  it.each([
    ['UN', 1],
    ['A', 2],
    ['Nairobi', 2],
    ['McDonald', 3],
    ['aid', 4],
    ['2,000', 5],
    ['—', 6],
    ['iPhone', 7],
  ])('%s is written in way %i', (word, shape) => expect(shapeOf(word)).toBe(shape));
});

describe('windows', () => {
  it.each([NEWS, LONG, `${NEWS}\n${LONG}\n\n${OTHER}`, PARAGRAPHS.join('\n'), '', 'a'.repeat(5000), '👩‍👩‍👧 '.repeat(300)])(
    'hold every word once, in order: %#',
    (text) => {
      const windows = windowsOf(text);
      expect(windows.flatMap(({ tokens }) => tokens.map(({ index }) => index))).toEqual(
        parse(text).tokens.map(({ index }) => index),
      );
      expect(windows.every(({ ids }) => ids.length <= MOST)).toBe(true);
    },
  );

  it('end where a paragraph ends, as long as paragraphs fit', () => {
    const windows = windowsOf(PARAGRAPHS.join('\n\n'), ROOMY);
    expect(windows.length).toBeGreaterThan(PARAGRAPHS.length / 3);
    expect(windows.length).toBeLessThan(PARAGRAPHS.length);
    expect(windows.every(({ tokens }) => tokens.at(-1)?.text === '.')).toBe(true);
  });

  it('of a long paragraph end where a sentence ends, as long as sentences fit', () => {
    const sentences = Array.from({ length: 30 }, (_, at) => `It rained ${at} days.`).join(' ');
    expect(windowsOf(sentences, ROOMY).every(({ tokens }) => tokens.at(-1)?.text === '.')).toBe(true);
  });

  it('stay what they are where nothing was changed nearby', () => {
    const keysOf = (paragraphs: readonly string[]): Set<string> =>
      new Set(windowsOf(paragraphs.join('\n\n'), ROOMY).map(({ ids }) => ids.join(' ')));
    const before = keysOf(PARAGRAPHS);
    fc.assert(
      fc.property(fc.nat(PARAGRAPHS.length - 1), fc.stringMatching(/^[a-z ]{1,30}$/), (at, words) => {
        const edited = PARAGRAPHS.map((text, index) => (index === at ? `${text.slice(0, -1)} ${words}.` : text));
        const fresh = [...keysOf(edited)].filter((key) => !before.has(key));
        expect(fresh.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the layers of the reader', () => {
  it.each<[string, TinyOptions]>([
    ['4-bit vectors of pieces', {}],
    ['8-bit vectors of pieces', { words: 'i8' }],
    ['one head of nine classes', { heads: [{ name: 'only', classes: [...'abcdefghi'] }] }],
  ])('give the bits of plain arithmetic: %s', async (_, options) => {
    const file = openReaderFile(packTinyReader(options));
    checkShapes(file);
    const size = Encoder.memoryOf(file);
    const fast = new Encoder(file, await openKernel(kernel, size));
    const plain = new Encoder(file, createPlainKernel(size));
    for (const one of [fast, plain]) runToEnd(one.load(file));
    for (const window of windowsOf(`${NEWS}\n\nNo.`)) {
      const [found, expected] = [runToEnd(fast.read(window)), runToEnd(plain.read(window))];
      for (const part of ['shares', 'joined', 'seen'] as const) {
        expect(Buffer.compare(new Uint8Array(found[part].buffer), new Uint8Array(expected[part].buffer))).toBe(0);
        expect(found[part].every(Number.isFinite)).toBe(true);
      }
    }
  });
});

describe('the reader', () => {
  it('gives shares of 1 for each head that its file lists', async () => {
    const parsed = parse(NEWS);
    const reading = runToEnd((await newReader()).read(parsed));
    for (const { index } of parsed.tokens) {
      for (const { name, classes } of TINY_HEADS) {
        const head = reading.head(name) ?? fail();
        expect(head.classes).toEqual(classes);
        expect(classes.reduce((sum, _, place) => sum + head.share(index, place), 0)).toBeCloseTo(1, 4);
      }
    }
  });

  it('gives shares of the roles that the words of a sentence have in what may happen there, and none elsewhere', async () => {
    const parsed = parse(NEWS);
    const reading = runToEnd((await createReader(packTinyReader({ window: ROOMY }), kernel)).read(parsed));
    const happens = parsed.tokens.filter(({ index }) => (reading.head('events')?.share(index, 0) ?? 1) < 0.9);
    expect(happens.length).toBeGreaterThan(5);
    for (const trigger of happens)
      for (const token of parsed.tokens) {
        const share = reading.role(trigger.index, token.index);
        expect(share === undefined).toBe(token.sentence !== trigger.sentence);
        for (const group of share === undefined ? [] : TINY_ROLES.groups) {
          const sum = group.reduce((all, role) => all + (share?.(role) ?? 0), 0);
          expect([sum >= 0, sum < 1 + 1e-6]).toEqual([true, true]);
        }
        expect(share?.('figure') ?? 0).toBe(0);
      }
  });

  it.each([NEWS, PARAGRAPHS.join('\n\n'), `${NEWS}\n${LONG}`])(
    'gives each sentence a tree, as the parser does: %#',
    async (text) => {
      const parsed = parse(text);
      const reading = runToEnd((await createReader(packTinyReader({ window: ROOMY }), kernel)).read(parsed));
      for (const { firstToken, endToken } of parsed.sentences) {
        const trees = parsed.tokens.slice(firstToken, endToken).map(({ index }) => reading.tree(index) ?? fail());
        const heads = Int32Array.from(trees, ({ head }, at) => (head === -1 ? at : head - firstToken));
        expect(isProjectiveTree(heads)).toBe(true);
        expect(trees.every(({ head, relation }) => (head === -1) === (relation === 'root'))).toBe(true);
        expect(trees.every(({ tag }) => tag === undefined || TINY_TREES.tags.includes(tag))).toBe(true);
      }
    },
  );

  it('gives no tree to a sentence that it saw in parts, or that is very long', async () => {
    const parsed = parse(`Rain fell.\n\n${Array.from({ length: 130 }, (_, at) => `a${at % 10}`).join(' ')}\n\nSnow fell.`);
    const trees = async (window: number): Promise<boolean[]> => {
      const reading = runToEnd((await createReader(packTinyReader({ window }), kernel)).read(parsed));
      return [parsed.sentences.at(0), parsed.sentences.at(1), parsed.sentences.at(-1)].map(
        (sentence) => reading.tree(sentence?.firstToken ?? -1) !== undefined,
      );
    };
    expect(parsed.sentences).toHaveLength(3);
    expect(await trees(MOST)).toEqual([true, false, true]);
    expect(await trees(500)).toEqual([true, false, true]);
  });

  it('knows nothing of other heads and classes', async () => {
    const reading = runToEnd((await newReader()).read(parse(NEWS)));
    expect(reading.head('nominals')).toBeUndefined();
    expect([reading.head('names')?.share(0, -1), reading.head('names')?.share(0, 3)]).toEqual([0, 0]);
  });

  it('reads the same again, in another reader, from what it remembers, and when it remembers little', async () => {
    const parsed = parse(`${NEWS}\n${LONG}`);
    const reader = await newReader();
    const first = sharesOf(parsed, runToEnd(reader.read(parsed)));
    expect(sharesOf(parsed, runToEnd(reader.read(parsed)))).toEqual(first);
    for (const other of [await newReader(), await newReader({ mostRemembered: 0 }), await newReader({ mostRemembered: 1 })])
      expect(sharesOf(parsed, runToEnd(other.read(parsed)))).toEqual(first);
  });

  it('reads a text that was typed as one that was opened', async () => {
    const typing = await newReader();
    await fc.assert(
      fc.asyncProperty(fc.nat(PARAGRAPHS.length - 1), fc.stringMatching(/^[a-z ]{1,12}$/), async (at, words) => {
        const text = PARAGRAPHS.map((one, index) => (index === at ? `${words} ${one}` : one)).join('\n\n');
        const parsed = parse(text);
        const typed = sharesOf(parsed, runToEnd(typing.read(parsed)));
        expect(typed).toEqual(sharesOf(parsed, runToEnd((await newReader()).read(parsed))));
      }),
      { numRuns: 8 },
    );
  });

  it('reads two texts by turns as one after the other', async () => {
    const texts = [parse(NEWS), parse(OTHER)] as const;
    const alone = await Promise.all(texts.map(async (text) => sharesOf(text, runToEnd((await newReader()).read(text)))));
    const reader = await newReader();
    const runs: Steps<Reading>[] = texts.map((text) => reader.read(text));
    const found = new Map<number, unknown[]>();
    while (found.size < runs.length) {
      for (const [index, text] of texts.entries()) {
        const next = runs[index]?.next();
        if (next?.done === true && next.value !== undefined) found.set(index, sharesOf(text, next.value));
      }
    }
    expect([found.get(0), found.get(1)]).toEqual(alone);
  });

  it('reads the same from a Buffer, whose slices are no copies, as the Node host gives it', async () => {
    const [parsed, file] = [parse(NEWS), packTinyReader()];
    const whole = Buffer.concat([new Uint8Array(3), file]).subarray(3);
    const found = sharesOf(parsed, runToEnd((await createReader(whole, Buffer.from(kernel))).read(parsed)));
    expect(found).toEqual(sharesOf(parsed, runToEnd((await newReader()).read(parsed))));
  });

  it('reads on after another run was dropped', async () => {
    const parsed = parse(`${NEWS}\n${LONG}`);
    const expected = sharesOf(parsed, runToEnd((await newReader()).read(parsed)));
    const reader = await newReader();
    for (const steps of [1, 2, 5, 9]) {
      const dropped = reader.read(parse(OTHER + LONG));
      for (let step = 0; step < steps; step++) dropped.next();
    }
    expect(sharesOf(parsed, runToEnd(reader.read(parsed)))).toEqual(expected);
  });

  it('pauses twice in each layer of each window', async () => {
    const run = (await newReader({ mostRemembered: 0 })).read(parse(LONG));
    let pauses = 0;
    while (run.next().done !== true) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(4 * windowsOf(LONG).length);
    expect(windowsOf(LONG).length).toBeGreaterThan(20);
  });

  it('pauses more often in a window of many pieces, where another text may be read meanwhile', async () => {
    const reader = await createReader(packTinyReader({ window: 300 }), kernel, { mostRemembered: 0 });
    const parsed = parse(Array.from({ length: 120 }, (_, at) => `rain${at} fell`).join(' '));
    const alone = sharesOf(parsed, runToEnd(reader.read(parsed)));
    const run = reader.read(parsed);
    let pauses = 0;
    let next = run.next();
    for (; next.done !== true; next = run.next()) {
      pauses++;
      runToEnd(reader.read(parse(NEWS)));
    }
    expect(sharesOf(parsed, next.value)).toEqual(alone);
    expect(pauses).toBeGreaterThanOrEqual(6);
  });

  it('reads nothing in an empty text', async () => {
    const parsed = parse('');
    expect(sharesOf(parsed, runToEnd((await newReader()).read(parsed)))).toEqual([]);
  });
});

describe('a file that is no reader', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /./],
    ['a header that is none', Uint8Array.from([255, 0, 0, 0, 1, 2]), /./],
    ['half a file', packTinyReader().subarray(0, 9000), /ends before/],
    ['an earlier format', packTinyReader({ header: { kind: undefined } }), /kind/],
    ['no head', packTinyReader({ heads: [] }), /heads/],
    ['a window that is too long', packTinyReader({ header: { window: 5000 } }), /window/],
    ['another width', packTinyReader({ header: { width: 64 } }), /is 69|not/],
    ['an odd width', packTinyReader({ header: { inner: 50 } }), /multiple of 16/],
    ['a mark that is no piece', packTinyReader({ header: { unknown: 4000 } }), /no piece/],
    ['no layer of trees', packTinyReader({ without: ['trees.0.up.weight'] }), /has no trees\.0\.up/],
    ['trees behind a layer that is not there', packTinyReader({ header: { trees: { ...TINY_TREES, after: 3 } } }), /no layer 3/],
    [
      'other relations than its weights are for',
      packTinyReader({ header: { trees: { ...TINY_TREES, relations: ['root'] } } }),
      /relations/,
    ],
    ['no layer', packTinyReader({ without: ['1.up.weight'] }), /has no 1\.up\.weight/],
    ['other heads than its scores are for', packTinyReader({ header: { heads: [{ name: 'names', classes: ['O'] }] } }), /scores/],
  ])('is refused: %s', async (_, bytes, message) => {
    await expect(createReader(bytes, kernel)).rejects.toThrow(message);
  });

  it.each([
    ['it is damaged', async () => new Uint8Array(3)],
    ['it is missing', () => Promise.reject(new FileStoreError('not-found', 'reader.bin is missing'))],
  ])('is told by its name: %s', async (_, load) => {
    const source = { load: async (name: string) => (name === READER_FILE ? load() : kernel) };
    await expect(loadReader(source)).rejects.toThrow(/reader of paragraphs.*models\/reader\.bin/);
    await expect(loadReader(source)).rejects.toHaveProperty('name', 'ReaderError');
  });

  it('is told by its name where the arithmetic is damaged', async () => {
    const source = { load: async (name: string) => (name === READER_FILE ? packTinyReader() : Uint8Array.from([0, 97])) };
    await expect(loadReader(source)).rejects.toHaveProperty('name', 'ReaderError');
  });
});

function fail(): never {
  throw new Error('there is nothing');
}
