import type { CutText } from '../../model/parsedText.ts';
import type { Reading } from '../../model/reading.ts';
import type { TokenIndex } from '../../text/positions.ts';
import type { ReaderHeader } from './readerFile.ts';
import type { WindowRoles } from './roles.ts';
import { UNSURE_TAG, type WindowTrees } from './trees.ts';

/** What was seen in a window, and the token of the text that it begins with. */
interface PlacedWindow {
  readonly begin: TokenIndex;
  readonly roles: WindowRoles;
  readonly trees: WindowTrees;
}

/** What was seen in windows, by the words of the text. */
export class WindowsOfText {
  readonly #header: Pick<ReaderHeader, 'roles' | 'trees'>;
  readonly #text: CutText;
  readonly #roles: readonly string[];
  readonly #windows: PlacedWindow[] = [];
  /** For each token the place of its window, counted from 1; 0 for one that no window holds. */
  readonly #windowOf: Int32Array;

  constructor(header: Pick<ReaderHeader, 'roles' | 'trees'>, text: CutText) {
    this.#header = header;
    this.#text = text;
    this.#roles = header.roles.groups.flat();
    this.#windowOf = new Int32Array(text.tokens.length);
  }

  add(begin: TokenIndex, { roles, trees }: Omit<PlacedWindow, 'begin'>): void {
    const place = this.#windows.push({ begin, roles, trees });
    this.#windowOf.fill(place, begin, begin + trees.heads.length);
  }

  role(trigger: TokenIndex, token: TokenIndex): ReturnType<Reading['role']> {
    const window = this.#windowAt(trigger);
    const found = window?.roles.get(trigger - window.begin);
    if (window === undefined || found === undefined) return undefined;
    const names = this.#roles;
    const row = (token - window.begin - found.first) * names.length;
    if (row < 0 || row >= found.shares.length) return undefined;
    return (role) => (names.includes(role) ? (found.shares[row + names.indexOf(role)] ?? 0) : 0);
  }

  /** Nothing of sentences that no window holds whole. */
  tree(index: TokenIndex): ReturnType<Reading['tree']> {
    const { sentences, tokens } = this.#text;
    const sentence = sentences[tokens[index]?.sentence ?? -1];
    const window = this.#windowAt(index);
    if (sentence === undefined || window === undefined) return undefined;
    const { begin, trees } = window;
    const { heads, tags, relations } = trees;
    const word = index - begin;
    const head = heads[word] ?? -1;
    if (head < 0 || sentence.firstToken < begin || sentence.endToken > begin + heads.length) return undefined;
    const known = this.#header.trees;
    return {
      tag: known.tags[tags[word] ?? UNSURE_TAG],
      head: head === word ? -1 : begin + head,
      relation: known.relations[relations[word] ?? 0] ?? 'dep',
    };
  }

  #windowAt(token: TokenIndex): PlacedWindow | undefined {
    return this.#windows[(this.#windowOf[token] ?? 0) - 1];
  }
}
