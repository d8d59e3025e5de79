import type { CutText } from '../../model/parsedText.ts';
import type { Reading } from '../../model/reading.ts';
import type { ModelSource } from '../../ports.ts';
import type { Steps } from '../../steps.ts';
import { checkShapes, headColumns } from './checkShapes.ts';
import { Encoder } from './encoder.ts';
import { openKernel } from './kernel.ts';
import { createCutWord } from './pieces.ts';
import { openReaderFile, type ReaderHeader } from './readerFile.ts';
import { READING_WEIGHTS } from './readingWeights.ts';
import { sentencesOf, shareRoles, type RolePlan, type WindowRoles } from './roles.ts';
import { TreeHeads, type WindowTrees } from './trees.ts';
import { cutWindows, type Window } from './windows.ts';
import { WindowsOfText } from './windowsOfText.ts';

export const READER_FILE = 'reader.bin';
export const KERNEL_FILE = 'reader.wasm';

/** Windows whose scores are remembered: some 100,000 words in some 25 MB. While somebody types, only the changed ones are read again. */
const MOST_REMEMBERED = 1000;

export interface ReaderOptions {
  /** Windows whose scores are kept. */
  readonly mostRemembered?: number;
  /** Lets others work, some milliseconds apart, while the weights are put in their places. */
  readonly pause?: () => Promise<void>;
}

/** The reader's files are missing or damaged, or the host can't run it. Everything works without it, less well. */
class ReaderError extends Error {
  constructor(cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`the reader of paragraphs can't be loaded (models/${READER_FILE}, models/${KERNEL_FILE}): ${what}`, { cause });
    this.name = 'ReaderError';
  }
}

/** A small encoder that sees whole paragraphs. */
export interface Reader {
  /** May be run by turns with others: it pauses some milliseconds apart. */
  read(text: CutText): Steps<Reading>;
}

/** @throws ReaderError */
export async function loadReader(source: ModelSource, options: ReaderOptions = {}): Promise<Reader> {
  try {
    const [file, kernel] = await Promise.all([source.load(READER_FILE), source.load(KERNEL_FILE)]);
    return await createReader(file, kernel, options);
  } catch (error) {
    throw new ReaderError(error);
  }
}

/** @throws RangeError, SyntaxError, a zod or a WebAssembly error where the bytes are damaged */
export async function createReader(
  bytes: Uint8Array,
  kernelBytes: Uint8Array,
  { mostRemembered = MOST_REMEMBERED, pause }: ReaderOptions = {},
): Promise<Reader> {
  const file = openReaderFile(bytes);
  checkShapes(file);
  const cutWord = createCutWord(file);
  await pause?.();
  const encoder = new Encoder(file, await openKernel(kernelBytes, Encoder.memoryOf(file)));
  const loading = encoder.load(file);
  while (loading.next().done !== true) await pause?.();
  const remembered = new Map<string, WindowReading>();
  // The rest of the file may go.
  const { header } = file;
  const plan: RolePlan = { ...header.roles, bias: file.floats('roles.none') };
  const treeHeads = new TreeHeads(file, encoder);
  const place = placeHeads(header);

  function* readWindow(window: Window): Steps<WindowReading> {
    const key = keyOf(window);
    const found = remembered.get(key) ?? (yield* readAnew(window));
    // The least recently used goes first.
    remembered.delete(key);
    remembered.set(key, found);
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
    return found;
  }

  function* readAnew(window: Window): Steps<WindowReading> {
    const { shares, joined, seen } = yield* encoder.read(window);
    const head = place(shares, encoder.columns)('events');
    const none = head?.classes.indexOf('none') ?? 0;
    const roles = shareRoles(window, joined, plan, (word) => 1 - (head?.share(word, none) ?? 1));
    return { shares, roles, trees: yield* treeHeads.read(window, seen) };
  }

  return {
    *read(text) {
      const shares = new Float32Array(text.tokens.length * encoder.columns);
      const windows = new WindowsOfText(header, text);
      for (const window of yield* cutWindows(text, cutWord, header.window)) {
        const found = yield* readWindow(window);
        const begin = window.tokens[0]?.index ?? 0;
        shares.set(found.shares, begin * encoder.columns);
        windows.add(begin, found);
        yield;
      }
      return {
        weights: READING_WEIGHTS,
        head: place(shares, encoder.columns),
        role: (trigger, token) => windows.role(trigger, token),
        tree: (token) => windows.tree(token),
      };
    },
  };
}

interface WindowReading {
  readonly shares: Float32Array;
  readonly roles: WindowRoles;
  readonly trees: WindowTrees;
}

function keyOf(window: Window): string {
  const { ids, first, shapes } = window;
  const sentences = sentencesOf(window).map(([start]) => start);
  return `${ids.join(',')};${first.join(',')};${shapes.join('')};${sentences.join(',')}`;
}

/** @returns what finds a head in rows of shares, `width` a token */
function placeHeads({ heads }: ReaderHeader): (shares: Float32Array, width: number) => Reading['head'] {
  let column = 0;
  const places = heads.map(({ name, classes }) => {
    const start = column;
    column += headColumns(classes);
    return { name, classes, start };
  });
  return (shares, width) => (wanted) => {
    const head = places.find(({ name }) => name === wanted);
    if (head === undefined) return undefined;
    const { classes, start } = head;
    const share = (token: number, at: number): number =>
      classes[at] === undefined ? 0 : (shares[token * width + start + at] ?? 0);
    return { classes, share };
  };
}
