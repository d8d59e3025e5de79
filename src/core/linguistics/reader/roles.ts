import type { Window } from './windows.ts';

/** Shares of 1 of the roles that the words of a sentence have in what happens at one of them: for each word from `first` on a row of all roles. Those of a group and none of them are 1 together. */
export interface RoleShares {
  readonly first: number;
  readonly shares: Float32Array;
}

/** By the words that may name a happening; words are counted from the first of the window. */
export type WindowRoles = ReadonlyMap<number, RoleShares>;

/** How the two vectors of a word are read: what asks who takes part in it, and what is asked; `cells` floats for each role, one role behind the other. */
export interface RolePlan {
  readonly groups: readonly (readonly string[])[];
  readonly cells: number;
  readonly bias: Float32Array;
}

/** From this share of a happening on a word is asked who takes part in it. */
const LEAST_HAPPENING = 0.02;

/**
 * Who takes part in what may happen in a window.
 * @param values for each word what asks, then what is asked
 * @param happens the share of 1 of each word naming a happening
 */
export function shareRoles(window: Window, values: Float32Array, plan: RolePlan, happens: (word: number) => number): WindowRoles {
  const found = new Map<number, RoleShares>();
  for (const [first, end] of sentencesOf(window))
    for (let word = first; word < end; word++)
      if (happens(word) >= LEAST_HAPPENING) found.set(word, { first, shares: rolesAt(values, plan, word, first, end) });
  return found;
}

/** Where the sentences of a window begin and end. */
export function sentencesOf({ tokens }: Window): [first: number, end: number][] {
  const found: [number, number][] = [];
  for (const [at, { sentence }] of tokens.entries()) {
    const last = found.at(-1);
    if (last === undefined || tokens[at - 1]?.sentence !== sentence) found.push([at, at + 1]);
    else last[1] = at + 1;
  }
  return found;
}

function rolesAt(values: Float32Array, plan: RolePlan, trigger: number, first: number, end: number): Float32Array {
  const { groups, cells, bias } = plan;
  const count = groups.flat().length;
  const width = count * cells;
  const shares = new Float32Array((end - first) * count);
  for (let word = first; word < end; word++) {
    const row = shares.subarray((word - first) * count, (word - first + 1) * count);
    for (let role = 0; role < count; role++) {
      const asker = trigger * 2 * width + role * cells;
      const asked = word * 2 * width + width + role * cells;
      row[role] = product(values, asker, asked, cells) + (bias[role] ?? 0);
    }
    let start = 0;
    for (const { length } of groups) {
      toShares(row.subarray(start, start + length));
      start += length;
    }
  }
  return shares;
}

/** Beside a score of 0 for none of them. */
function toShares(scores: Float32Array): void {
  let highest = 0;
  for (let at = 0; at < scores.length; at++) highest = Math.max(highest, scores[at] ?? 0);
  let all = Math.exp(-highest);
  for (let at = 0; at < scores.length; at++) all += Math.exp((scores[at] ?? 0) - highest);
  for (let at = 0; at < scores.length; at++) scores[at] = Math.exp((scores[at] ?? 0) - highest) / all;
}

function product(values: Float32Array, a: number, b: number, cells: number): number {
  let sum = 0;
  for (let cell = 0; cell < cells; cell++) sum += (values[a + cell] ?? 0) * (values[b + cell] ?? 0);
  return sum;
}
