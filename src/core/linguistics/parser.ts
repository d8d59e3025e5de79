import { Beam } from './beam.ts';
import { createLabeller } from './labeller.ts';
import type { MoveTable } from './moveTable.ts';
import { createParserInput } from './parserInput.ts';
import type { WeightTable } from './weightTable.ts';
import type { WordForm } from './wordForm.ts';

/** How many partial trees the parser keeps at a time. */
const BEAM_WIDTH = 4;

/**
 * A partial tree that scores so much less than the best is given up; in units of the packed weights. On the development parts of GUM and EWT this spares a quarter of
 * the parser's time and changes .1 points of heads at most; what `npm run score` tells of corpus/real-dev is the same or better, which it is not below 700.
 */
const FARTHEST_BEHIND = 750;

/** Heads and relations of one sentence: `heads[i]` is a word's index, -1 for the root. */
export interface ParsedSentence {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

export interface Parser {
  parse(forms: readonly WordForm[], tags: readonly string[]): ParsedSentence;
}

/** A transition parser with a beam: one classifier scores the moves of a whole derivation, another labels each arc as it is made. */
export function createParser(moves: MoveTable, labels: WeightTable, width = BEAM_WIDTH): Parser {
  const labeller = createLabeller(labels);
  const beam = new Beam(width, moves, labeller, FARTHEST_BEHIND);
  const parse = (forms: readonly WordForm[], tags: readonly string[]): ParsedSentence => {
    const size = forms.length;
    const best = beam.run(createParserInput(forms, tags));
    const heads = new Int32Array(size);
    const relations: string[] = [];
    for (let i = 0; i < size; i++) {
      const head = best.heads[i] ?? 0;
      heads[i] = head === size ? -1 : head;
      relations.push(head === size ? 'root' : (labels.classes[(best.labels[i] ?? 0) - 1] ?? 'dep'));
    }
    return { heads, relations };
  };
  return { parse };
}
