import type { ParsedText } from '../../model/parsedText.ts';

/** Longer ways through the tree tell nothing. */
const MAX_STEPS = 4;

/** The way through the dependency tree from one token to another. */
export interface TreePath {
  /** Relations from the start up to the common ancestor. */
  readonly up: readonly string[];
  /** Relations from the common ancestor down to the goal. */
  readonly down: readonly string[];
}

/** Finds ways from one token. Undefined when the way is longer than four steps or there is none. */
export function createPathFinder(parsed: ParsedText, from: number): (to: number) => TreePath | undefined {
  const ancestors: number[] = [from];
  const up: string[] = [];
  while (up.length < MAX_STEPS) {
    const token = parsed.tokens[ancestors.at(-1) ?? -1];
    if (token === undefined || token.head < 0) break;
    up.push(relationName(token.relation));
    ancestors.push(token.head);
  }
  return (to) => {
    const down: string[] = [];
    for (let at = to; ;) {
      const steps = ancestors.indexOf(at);
      if (steps >= 0) return steps + down.length > MAX_STEPS ? undefined : { up: up.slice(0, steps), down: [...down].reverse() };
      const token = parsed.tokens[at];
      if (token === undefined || token.head < 0 || down.length === MAX_STEPS) return undefined;
      down.push(relationName(token.relation));
      at = token.head;
    }
  };
}

/** Without the subtypes that do not matter to who does what. */
function relationName(relation: string): string {
  const isMeaningful =
    relation === 'nsubj:pass' || relation === 'obl:agent' || relation === 'nmod:poss' || relation === 'acl:relcl';
  if (isMeaningful) return relation;
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}
