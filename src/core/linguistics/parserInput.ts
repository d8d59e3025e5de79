import { hashText } from './hash.ts';
import { AFTER_LAST } from './wordForm.ts';
import type { WordForm } from './wordForm.ts';

/** The words of one sentence as the parser's features read them; entry `size` is the root, entry `size + 1` stands for no node. */
export interface ParserInput {
  readonly size: number;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  readonly suffixes: Int32Array;
  /** For each word the number of marks (commas, dashes, quotation marks, brackets, and the like) before it. */
  readonly marks: Int32Array;
  /** For each word the number of finite verbs and modals before it. */
  readonly verbs: Int32Array;
  /** For each word the last noun of the noun phrase that it begins (a preposition: that it governs), or `size + 1`. */
  readonly nouns: Int32Array;
}

const ROOT = 7;
const NONE = 11;
const MARK_TAGS: ReadonlySet<string> = new Set([',', ':', '-LRB-', '-RRB-', '``', "''", '.']);
const FINITE_TAGS: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const NOUN_TAGS: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'CD', 'PRP']);
/** Of words that stand in a noun phrase before its last noun. */
const INNER_TAGS: ReadonlySet<string> = new Set([
  ...NOUN_TAGS,
  ...['DT', 'PDT', 'PRP$', 'POS', 'JJ', 'JJR', 'JJS', '$', 'HYPH', 'WP$', 'WDT'],
]);
const tagHashes = new Map<string, number>();

/** A number for a tag that does not depend on any model's order of tags. */
function hashTag(tag: string): number {
  let hash = tagHashes.get(tag);
  if (hash === undefined) {
    hash = hashText(tag) | 0;
    if (tagHashes.size < 1000) tagHashes.set(tag, hash);
  }
  return hash;
}

export function createParserInput(forms: readonly WordForm[], tags: readonly string[]): ParserInput {
  const size = forms.length;
  const make = (read: (form: WordForm) => number): Int32Array => {
    const values = new Int32Array(size + 2);
    for (let i = 0; i < size; i++) values[i] = read(forms[i] ?? AFTER_LAST);
    values[size] = ROOT;
    values[size + 1] = NONE;
    return values;
  };
  const tagCodes = new Int32Array(size + 2);
  for (let i = 0; i < size; i++) tagCodes[i] = hashTag(tags[i] ?? '');
  tagCodes[size] = ROOT;
  tagCodes[size + 1] = NONE;
  return {
    size,
    words: make((form) => form.lower),
    tags: tagCodes,
    fine: make((form) => form.fine),
    middle: make((form) => form.middle),
    coarse: make((form) => form.coarse),
    suffixes: make((form) => form.suffixes[2]),
    marks: countBefore(tags, MARK_TAGS),
    verbs: countBefore(tags, FINITE_TAGS),
    nouns: findNounsAhead(tags),
  };
}

function countBefore(tags: readonly string[], counted: ReadonlySet<string>): Int32Array {
  const counts = new Int32Array(tags.length + 2);
  for (let i = 0; i < tags.length; i++) counts[i + 1] = (counts[i] ?? 0) + (counted.has(tags[i] ?? '') ? 1 : 0);
  counts[tags.length + 1] = counts[tags.length] ?? 0;
  return counts;
}

function findNounsAhead(tags: readonly string[]): Int32Array {
  const none = tags.length + 1;
  const found = new Int32Array(tags.length + 2).fill(none);
  for (let i = tags.length - 1; i >= 0; i--) {
    const tag = tags[i] ?? '';
    const next = INNER_TAGS.has(tags[i + 1] ?? '') ? (found[i + 1] ?? none) : none;
    if (tag === 'IN' || tag === 'TO' || (INNER_TAGS.has(tag) && next !== none)) found[i] = next;
    else if (NOUN_TAGS.has(tag)) found[i] = i;
  }
  return found;
}
