import { counted, type Countable } from '../core/present/counted.ts';
import { plainEnglish } from '../core/present/translate.ts';

/** "1 article", "12 articles". */
export function say(what: Countable, count: number): string {
  return counted(plainEnglish, what, count);
}
