import { agentOf, isPassive, objectOf, patientOf, subjectOf } from '../../linguistics/clause.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { ArgumentRole, QUANTITY_ROLES } from '../../model/event.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import type { EventContext } from './eventContext.ts';
import { createPathFinder } from './treePath.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const LONGEST_LIST = 12;
/** Stands for a way that is too long to be told. */
const FAR = 9;
/** The reader has to be surer than not. */
const LEAST_SHARE = 0.5;
const PARTICIPANTS = ArgumentRole.options.filter((role) => !QUANTITY_ROLES.has(role));

/** A phrase as seen from one event. */
export interface Prospect {
  readonly candidate: ArgumentPhrase;
  /** The first of the list that it belongs to ("the ISF and Peshmerga"): each of a list stands where its first stands. */
  readonly first: Token;
  /** How it hangs on the one before it in its list, "-" outside of lists. */
  readonly chain: string;
  /** The relations through the tree, "far" for a long way. */
  readonly way: string;
  readonly stepsUp: number;
  readonly stepsDown: number;
  /** Subject, object and the like; for other dependents their relation; else "none". */
  readonly grammar: string;
}

/** The phrases that are near enough to an event in the tree, or to the reader of paragraphs, to have to do with it, the nearest first. */
export function listProspects(
  { parsed }: EventContext,
  trigger: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
): Prospect[] {
  const describeGrammar = grammarOf(parsed, trigger);
  const findPath = createPathFinder(parsed, trigger.token.index);
  const prospects = candidates.flatMap((candidate): Prospect[] => {
    if (candidate.token.index === trigger.token.index && candidate.quantity === undefined) return [];
    const { first, chain } = firstOfList(parsed, candidate);
    const path = findPath(first.index);
    const grammar = describeGrammar(first);
    if (path === undefined && grammar === 'none' && !isSeen(parsed, trigger, candidate)) return [];
    const way = path === undefined ? 'far' : `${path.up.join('<')}>${path.down.join('>')}`;
    return [{ candidate, first, chain, way, stepsUp: path?.up.length ?? FAR, stepsDown: path?.down.length ?? FAR, grammar }];
  });
  const distance = ({ candidate }: Prospect): number => Math.abs(candidate.token.index - trigger.token.index);
  return prospects.sort(
    (a, b) =>
      a.stepsUp + a.stepsDown - b.stepsUp - b.stepsDown ||
      distance(a) - distance(b) ||
      a.candidate.span.start - b.candidate.span.start,
  );
}

/** Whether the reader of paragraphs takes a phrase that is far away in the tree to have to do with an event. */
function isSeen({ reading }: ParsedText, trigger: TriggerCandidate, { token }: ArgumentPhrase): boolean {
  const share = reading?.role(trigger.token.index, token.index);
  return share !== undefined && PARTICIPANTS.reduce((sum, role) => sum + share(role), 0) > LEAST_SHARE;
}

/** @param links the relations by which a list hangs together */
export function firstOfList(
  { tokens }: ParsedText,
  { token, quantity }: ArgumentPhrase,
  links = /^(?:conj|appos)/,
): { first: Token; chain: string } {
  let first = token;
  let chain = '-';
  if (quantity !== undefined) return { first, chain };
  for (let climbed = 0; climbed < LONGEST_LIST; climbed++) {
    const head = tokens[first.head];
    if (head === undefined || !links.test(first.relation) || !/^(?:NN|PRP|CD)/.test(head.tag)) break;
    chain = first.relation;
    first = head;
  }
  return { first, chain };
}

function grammarOf(parsed: ParsedText, { token: { index }, wordClass }: TriggerCandidate): (token: Token) => string {
  if (wordClass === 'noun') return (token) => (token.head === index ? token.relation : 'none');
  const voice = isPassive(parsed, index) ? 'passive' : 'active';
  const known: readonly (readonly [string, number | undefined])[] = [
    ['agent', agentOf(parsed, index)],
    ['patient', patientOf(parsed, index)],
    ['subject', subjectOf(parsed, index)],
    ['object', objectOf(parsed, index)],
  ];
  return (token) => {
    const name = known.find(([, at]) => at === token.index)?.[0];
    if (name !== undefined) return `${name} ${voice}`;
    return token.head === index ? token.relation : 'none';
  };
}
