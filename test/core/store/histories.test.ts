import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type History, histories, printHistory } from '../../support/histories/history.ts';
import { runHistory } from '../../support/histories/runHistory.ts';

/** The same each time; `npm run test:histories` looks for more, in longer ones. */
const [RUNS, MOST_STEPS, SEED] = [500, 14, 20260101];

it(`${RUNS} histories of several programs at one sidecar lose nothing`, { timeout: 310_000 }, async () => {
  const lossless = fc.asyncProperty(histories(MOST_STEPS), async (history) => {
    const problems = await runHistory(history);
    if (problems.length > 0) throw new Error(`${problems.join('\n')}\n\n${printHistory(history)}\n`);
  });
  const { failed, seed, errorInstance } = await fc.check(lossless, { numRuns: RUNS, seed: SEED });
  expect(failed ? `seed ${seed}\n${errorInstance instanceof Error ? errorInstance.message : ''}` : '').toBe('');
});

/** Found by long runs. */
const FOUND: Readonly<Record<string, History>> = {
  'whose an accepted figure is stays where another read the article anew without the name': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 6, other: 0, what: 'accept' },
      { do: 'decide', who: 0, pick: 0, other: 0, what: 'accept' },
      { do: 'replace', who: 0, from: 6, length: 11 },
      { do: 'reload', who: 1 },
      { do: 'extract', who: 1 },
      { do: 'reopen', who: 0 },
    ],
  },
  'a merge into an actor is asked about when that one is of its own again': {
    programs: 3,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 2, what: 'merge' },
      { do: 'decide', who: 0, pick: 0, other: 0, what: 'splitOff' },
      { do: 'save', who: 1 },
      { do: 'decide', who: 2, pick: 1, other: 0, what: 'merge' },
      { do: 'load', who: 0 },
      { do: 'decide', who: 0, pick: 26, other: 0, what: 'merge' },
      { do: 'undo', who: 1 },
      { do: 'save', who: 2 },
    ],
  },
  'two are told apart, one of them is judged no more, and another merges them': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 3, other: 0, what: 'neverMerge' },
      { do: 'decide', who: 1, pick: 13, other: 0, what: 'reset' },
      { do: 'decide', who: 0, pick: 3, other: 0, what: 'merge' },
    ],
  },
  'two are told apart, one of them is judged no more, and no machine finds either': {
    programs: 3,
    steps: [
      { do: 'decide', who: 2, pick: 2, other: 0, what: 'neverMerge' },
      { do: 'decide', who: 2, pick: 10, other: 0, what: 'reset' },
      { do: 'replace', who: 0, from: 0, length: 0 },
    ],
  },
  'two are told apart that two merges of others would make one': {
    programs: 3,
    steps: [
      { do: 'decide', who: 0, pick: 1, other: 0, what: 'merge' },
      { do: 'decide', who: 0, pick: 2, other: 1, what: 'neverMerge' },
      { do: 'decide', who: 1, pick: 0, other: 3, what: 'merge' },
      { do: 'decide', who: 2, pick: 2, other: 0, what: 'merge' },
    ],
  },
  'an actor that another merged is accepted, and the merge is taken back where no machine finds it any more': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 1, what: 'merge' },
      { do: 'replace', who: 0, from: 0, length: 0 },
      { do: 'decide', who: 0, pick: 25, other: 0, what: 'accept' },
      { do: 'save', who: 1 },
      { do: 'undo', who: 1 },
    ],
  },
  'another is merged into an actor that is gone, and that merge is taken back by a window that is opened again': {
    programs: 3,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 2, what: 'merge' },
      { do: 'decide', who: 2, pick: 1, other: 0, what: 'merge' },
      { do: 'delete' },
      { do: 'undo', who: 1 },
      { do: 'reopen', who: 1 },
    ],
  },
  'a merge that does not hold, into an actor that a third person merges away': {
    programs: 3,
    steps: [
      { do: 'decide', who: 1, pick: 1, other: 3, what: 'merge' },
      { do: 'decide', who: 0, pick: 1, other: 0, what: 'merge' },
      { do: 'decide', who: 2, pick: 3, other: 2, what: 'merge' },
    ],
  },
  'an actor is merged, edited by another at the same time, and the merge taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 3, other: 0, what: 'merge' },
      { do: 'decide', who: 1, pick: 8, other: 0, what: 'actorType' },
      { do: 'saveAtOnce', order: [0] },
      { do: 'undo', who: 0 },
    ],
  },
  'a mention is given to an actor that another merged meanwhile, and the merge taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 7, other: 0, what: 'merge' },
      { do: 'decide', who: 1, pick: 0, other: 1, what: 'splitOff' },
      { do: 'extract', who: 1 },
      { do: 'decide', who: 0, pick: 5, other: 0, what: 'merge' },
      { do: 'saveAtOnce', order: [] },
      { do: 'undo', who: 0 },
    ],
  },
  'two merges cross, and what becomes part of a part is accepted at the same time': {
    programs: 3,
    steps: [
      { do: 'decide', who: 1, pick: 19, other: 0, what: 'merge' },
      { do: 'decide', who: 2, pick: 12, other: 9, what: 'merge' },
      { do: 'decide', who: 0, pick: 12, other: 0, what: 'accept' },
      { do: 'save', who: 2 },
    ],
  },
  'one accepts what another rejects, and the rejection is taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 26, other: 0, what: 'accept' },
      { do: 'decide', who: 0, pick: 11, other: 0, what: 'reject' },
      { do: 'saveAtOnce', order: [1] },
      { do: 'undo', who: 0 },
    ],
  },
  'two merges go in opposite directions, and a third person renames what the first merged away': {
    programs: 3,
    steps: [
      { do: 'decide', who: 0, pick: 2, other: 6, what: 'merge' },
      { do: 'decide', who: 2, pick: 6, other: 27, what: 'merge' },
      { do: 'decide', who: 1, pick: 7, other: 0, what: 'rename' },
    ],
  },
  'one merges an actor that another says is never somebody else': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 8, other: 0, what: 'merge' },
      { do: 'decide', who: 1, pick: 28, other: 6, what: 'neverMerge' },
    ],
  },
  'somebody gives an actor the name of the one that it becomes part of, and the merge is taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 1, other: 3, what: 'rename' },
      { do: 'saveAtOnce', order: [1] },
      { do: 'load', who: 0 },
      { do: 'decide', who: 0, pick: 2, other: 1, what: 'merge' },
      { do: 'decide', who: 1, pick: 2, other: 3, what: 'rename' },
      { do: 'saveAtOnce', order: [0] },
      { do: 'undo', who: 0 },
    ],
  },
  'one merges an actor that another tells apart from a third, and takes the merge back when that is known': {
    programs: 3,
    steps: [
      { do: 'decide', who: 2, pick: 17, other: 0, what: 'neverMerge' },
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'merge' },
      { do: 'save', who: 0 },
      { do: 'save', who: 2 },
      { do: 'undo', who: 0 },
    ],
  },
  'one tells an actor apart that another merges, and has never seen the one that it becomes part of': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 7, other: 15, what: 'splitOff' },
      { do: 'fail', who: 0, at: 0 },
      { do: 'save', who: 1 },
      { do: 'decide', who: 1, pick: 0, other: 19, what: 'merge' },
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'neverMerge' },
    ],
  },
  'one deletes an actor that another merges, and the merge is taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 27, other: 0, what: 'delete' },
      { do: 'decide', who: 0, pick: 17, other: 0, what: 'merge' },
      { do: 'save', who: 0 },
      { do: 'undo', who: 0 },
      { do: 'save', who: 1 },
    ],
  },
  'one gives and takes away the alias that another gives': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 2, other: 1, what: 'aliases' },
      { do: 'decide', who: 1, pick: 2, other: 1, what: 'aliases' },
      { do: 'decide', who: 1, pick: 2, other: 2, what: 'aliases' },
    ],
  },
  'two are told apart, and one of them, which the machine finds no more, is a proposal again': {
    programs: 2,
    steps: [
      { do: 'edit', who: 0, at: 35, remove: 6, insert: '' },
      { do: 'decide', who: 0, pick: 17, other: 0, what: 'neverMerge' },
      { do: 'decide', who: 0, pick: 27, other: 0, what: 'reset' },
    ],
  },
  'one merges an actor that another accepts, dies before that is saved, and writes a note on it': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 13, other: 0, what: 'accept' },
      { do: 'decide', who: 0, pick: 18, other: 0, what: 'merge' },
      { do: 'saveAtOnce', order: [] },
      { do: 'crash', who: 0, at: 0 },
      { do: 'saveAtOnce', order: [] },
      { do: 'decide', who: 0, pick: 29, other: 0, what: 'noteOther' },
      { do: 'fail', who: 1, at: 7 },
      { do: 'reopen', who: 0 },
    ],
  },
  'one merges an actor that two others tell apart, each from another': {
    programs: 3,
    steps: [
      { do: 'decide', who: 2, pick: 3, other: 19, what: 'neverMerge' },
      { do: 'decide', who: 0, pick: 3, other: 0, what: 'neverMerge' },
      { do: 'decide', who: 1, pick: 28, other: 4, what: 'merge' },
    ],
  },
  'one names an actor that another merged meanwhile, and dies before that is saved': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'merge' },
      { do: 'extract', who: 0 },
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'aliases' },
      { do: 'reopen', who: 1 },
    ],
  },
  'one names an actor that another merged meanwhile, dies before that is saved, and the merge is taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'merge' },
      { do: 'extract', who: 0 },
      { do: 'undo', who: 0 },
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'aliases' },
      { do: 'reopen', who: 1 },
    ],
  },
  'one says that an actor speaks that another merged meanwhile, and the merge is taken back': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 27, what: 'speaker' },
      { do: 'decide', who: 0, pick: 2, other: 0, what: 'merge' },
      { do: 'save', who: 0 },
      { do: 'undo', who: 0 },
      { do: 'saveAtOnce', order: [] },
    ],
  },
  'one makes an actor and merges another into it to which somebody gives a type meanwhile': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 3, other: 0, what: 'splitOff' },
      { do: 'decide', who: 0, pick: 0, other: 21, what: 'merge' },
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'actorType' },
      { do: 'extract', who: 1 },
    ],
  },
  'one merges an actor on which two are in conflict, and does not know of what the other said': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 28, other: 0, what: 'actorType' },
      { do: 'decide', who: 1, pick: 0, other: 18, what: 'neverMerge' },
      { do: 'save', who: 1 },
      { do: 'decide', who: 1, pick: 18, other: 6, what: 'merge' },
    ],
  },
  'one merges an actor and makes a proposal of what it became, and another says that it is never a third': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 0, other: 0, what: 'import' },
      { do: 'saveAtOnce', order: [0] },
      { do: 'decide', who: 1, pick: 0, other: 2, what: 'merge' },
      { do: 'decide', who: 1, pick: 11, other: 0, what: 'reset' },
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'neverMerge' },
      { do: 'fail', who: 1, at: 7 },
    ],
  },
  'one says that an actor takes part that another merged meanwhile, and the merge is taken back': {
    programs: 2,
    steps: [
      { do: 'save', who: 0 },
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'merge' },
      { do: 'saveAtOnce', order: [] },
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'participants' },
      { do: 'undo', who: 0 },
      { do: 'saveAtOnce', order: [] },
    ],
  },
  'one says anew what a statement is of which another takes back that it is right': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'content' },
      { do: 'undo', who: 1 },
      { do: 'decide', who: 0, pick: 0, other: 0, what: 'judgeSaid' },
      { do: 'saveAtOnce', order: [0] },
      { do: 'redo', who: 1 },
      { do: 'undo', who: 0 },
    ],
  },
  'one says anew who speaks in a statement of which another takes back that it is wrong': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'speaker' },
      { do: 'undo', who: 1 },
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'judgeSaid' },
      { do: 'saveAtOnce', order: [0] },
      { do: 'redo', who: 1 },
      { do: 'undo', who: 0 },
    ],
  },
  'one says anew who speaks in a statement that another makes a proposal': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 0, what: 'speaker' },
      { do: 'undo', who: 1 },
      { do: 'decide', who: 0, pick: 0, other: 1, what: 'judgeSaid' },
      { do: 'saveAtOnce', order: [0] },
      { do: 'redo', who: 1 },
      { do: 'decide', who: 0, pick: 0, other: 2, what: 'judgeSaid' },
    ],
  },
  'two name a speaker, and the words of the one who lost go': {
    programs: 2,
    steps: [
      { do: 'decide', who: 1, pick: 0, other: 16, what: 'speaker' },
      { do: 'decide', who: 0, pick: 0, other: 0, what: 'speaker' },
      { do: 'edit', who: 0, at: 28, remove: 6, insert: '' },
    ],
  },
  'a name is split and that taken back, and the machine finds the same piece': {
    programs: 2,
    steps: [
      { do: 'edit', who: 1, at: 76, remove: 6, insert: '' },
      { do: 'decide', who: 1, pick: 28, other: 0, what: 'split' },
      { do: 'saveAtOnce', order: [] },
      { do: 'undo', who: 1 },
    ],
  },
  'one says which figure takes part in an event, and its words go': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 0, other: 9, what: 'participants' },
      { do: 'replace', who: 0, from: 0, length: 0 },
    ],
  },
  'the statement of a figure that one accepted goes, and another has it still': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 6, other: 0, what: 'accept' },
      { do: 'edit', who: 0, at: 10, remove: 4, insert: '' },
      { do: 'extract', who: 0 },
      { do: 'edit', who: 1, at: 124, remove: 0, insert: ' ' },
    ],
  },
  'one gives and takes away the code that another gives': {
    programs: 2,
    steps: [
      { do: 'decide', who: 0, pick: 2, other: 1, what: 'code' },
      { do: 'decide', who: 1, pick: 2, other: 1, what: 'code' },
      { do: 'decide', who: 1, pick: 2, other: 0, what: 'accept' },
      { do: 'decide', who: 1, pick: 2, other: 1, what: 'uncode' },
    ],
  },
};

it.each(Object.entries(FOUND))('nothing is lost where %s', async (_, history) => {
  expect(await runHistory(history)).toEqual([]);
});
