import * as z from 'zod/mini';
import { CodeId } from './codebook.ts';

/** Derived from what was decided, by whom, when and after how many others: the same decision has the same id wherever it is known. */
export const DecisionId = z.string().check(z.minLength(1));
export type DecisionId = z.infer<typeof DecisionId>;

/** Codes that became others, by being renamed or merged: what had one of `from` has all that it became. */
export const Recoding = z.object({ from: z.array(CodeId), to: z.array(CodeId) });
export type Recoding = z.infer<typeof Recoding>;

/**
 * What a sidecar remembers of one thing that a person did, in the order of time. A version of a sidecar that has it knew it; one that
 * doesn't never saw it and can't take it back.
 */
export const DecisionRecord = z.looseObject({
  id: DecisionId,
  /** A kind of `Decision`, `undo`, `redo`, or `earlier` for what was decided before decisions had ids, or by another program. */
  kind: z.string(),
  by: z.optional(z.string()),
  /** ISO 8601; empty where it isn't known. */
  at: z.string(),
  /** The decision that an `undo` or `redo` took back. */
  undoes: z.optional(DecisionId),
  /** The records that it was about; `article` for the article's date. */
  on: z.optional(z.array(z.string())),
  /** The records that were there before it, and not after. */
  removes: z.optional(z.array(z.string())),
  /**
   * The actors that it gave links to, or that links led to when it merged them, by the names of the links (`Relink`: the id of a mention or a
   * statement; of an event, a blank and the number of the argument behind it): where an actor is part of another now, they are remembered here.
   */
  gives: z.optional(z.record(z.string(), z.string())),
  /**
   * The names that it gave actors, or that those had which it merged into others, by their ids: where an actor is part of another now, its
   * name is one of that one's aliases at most.
   */
  names: z.optional(z.record(z.string(), z.string())),
  /** Where it renamed codes: who takes such a code away, not knowing of it, takes away what it became. */
  recodes: z.optional(Recoding),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** For each field of a record that a person decided, the decision that did so last. */
export const DecidedFields = z.record(z.string(), DecisionId);
export type DecidedFields = z.infer<typeof DecidedFields>;
