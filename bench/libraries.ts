import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod/mini';

/** A library that a user would pick instead, reduced to one act: read a text and find the names in it. */
export interface Rival {
  readonly name: string;
  /** Loads the library; returns the reader. */
  load(): (text: string) => unknown;
}

/** The libraries live in bench/node_modules, which only the benchmarks need. */
const requireRival = createRequire(path.resolve('bench', 'package.json'));

const isFunction = (value: unknown): boolean => typeof value === 'function';
const Compromise = z.custom<(text: string) => { topics(): { json(): unknown }; numbers(): { json(): unknown } }>(isFunction);
const WinkNlp =
  z.custom<(model: unknown) => { readDoc(text: string): { entities(): { out(): unknown }; out(): unknown } }>(isFunction);

export const RIVALS: readonly Rival[] = [
  {
    name: 'compromise 14 (names, numbers)',
    load: () => {
      const nlp = Compromise.parse(requireRival('compromise'));
      return (text) => {
        const document = nlp(text);
        return [document.topics().json(), document.numbers().json()];
      };
    },
  },
  {
    name: 'wink-nlp 2 (tags, entities)',
    load: () => {
      const wink = WinkNlp.parse(requireRival('wink-nlp'))(requireRival('wink-eng-lite-web-model'));
      return (text) => wink.readDoc(text).entities().out();
    },
  },
];

/** Whether `npm --prefix bench ci` has been run. */
export function rivalsAreInstalled(): boolean {
  try {
    requireRival.resolve('compromise');
    return true;
  } catch {
    return false;
  }
}
