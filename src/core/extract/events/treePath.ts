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

/** Undefined when the way is longer than four steps or there is none. */
export function findTreePath(parsed: ParsedText, from: number, to: number): TreePath | undefined {
  const up: string[] = [];
  for (let ancestor = from; ;) {
    const down = pathDown(parsed, ancestor, to, MAX_STEPS - up.length);
    if (down !== undefined) return { up, down };
    const token = parsed.tokens[ancestor];
    if (token === undefined || token.head < 0 || up.length === MAX_STEPS) return undefined;
    up.push(relationName(token.relation));
    ancestor = token.head;
  }
}

function pathDown(parsed: ParsedText, ancestor: number, to: number, steps: number): string[] | undefined {
  const relations: string[] = [];
  for (let at = to; at !== ancestor;) {
    const token = parsed.tokens[at];
    if (token === undefined || token.head < 0 || relations.length === steps) return undefined;
    relations.unshift(relationName(token.relation));
    at = token.head;
  }
  return relations;
}

/** Without the subtypes that do not matter to who does what. */
function relationName(relation: string): string {
  const isMeaningful =
    relation === 'nsubj:pass' || relation === 'obl:agent' || relation === 'nmod:poss' || relation === 'acl:relcl';
  return isMeaningful ? relation : (relation.split(':')[0] ?? relation);
}
