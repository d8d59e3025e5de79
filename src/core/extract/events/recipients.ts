import { isPassive, objectOf, patientOf } from '../../linguistics/clause.ts';
import { findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import { canAct } from './canAct.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** Verbs of which something is handed to somebody behind "to". */
const GIVING: ReadonlySet<string> = new Set(
  'give offer provide grant donate contribute deliver hand sell send pay lend extend award supply transfer return allocate pledge distribute issue present lease surrender'.split(
    ' ',
  ),
);
/** Of these a person who is handed on goes somewhere. */
const MOVING: ReadonlySet<string> = new Set(['send', 'transfer', 'return', 'deliver', 'surrender']);
/** Verbs of what others want, say or do: it is theirs. */
const ANSWERING: ReadonlySet<string> = new Set(
  'reject accept refuse dismiss veto endorse approve back support oppose block condemn welcome criticise criticize denounce investigate probe ignore heed rebuff'.split(
    ' ',
  ),
);
const OWNING = /^(?:of|by|from)$/;

/** To whom something is given: "donated blankets to the hospital". */
export function findReceiver(
  context: EventContext,
  { token, key }: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
): ArgumentPhrase | undefined {
  const { parsed } = context;
  if (!token.tag.startsWith('VB') || !GIVING.has(key)) return undefined;
  const given = patientOf(parsed, token.index);
  if (given === undefined || (MOVING.has(key) && canAct(context, given))) return undefined;
  return candidates.find(
    ({ token: own, quantity }) =>
      quantity === undefined &&
      (own.head === token.index || own.head === given) &&
      own.index > token.index &&
      prepositionOf(parsed, own.index) === 'to' &&
      takes(context, own),
  );
}

/** Whose the thing is that a verb answers: "rejected Norland's demand", "condemned the decision of the council". */
export function findAnswered(
  context: EventContext,
  { token, key }: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
): ArgumentPhrase | undefined {
  const { parsed } = context;
  if (!token.tag.startsWith('VB') || !ANSWERING.has(key)) return undefined;
  const thing = isPassive(parsed, token.index) ? patientOf(parsed, token.index) : objectOf(parsed, token.index);
  if (thing === undefined || canAct(context, thing)) return undefined;
  return candidates.find(
    ({ token: own, quantity }) =>
      quantity === undefined &&
      own.head === thing &&
      isOwner(parsed, own) &&
      (takes(context, own) || isNationality(context, own)),
  );
}

function isOwner(parsed: ParsedText, owner: Token): boolean {
  if (hasRelation(owner, 'nmod:poss', 'amod', 'compound')) return true;
  return hasRelation(owner, 'nmod') && OWNING.test(prepositionOf(parsed, owner.index));
}

/** Whether somebody, a body or a country can be given something. */
function takes(context: EventContext, { index }: Token): boolean {
  return context.nameAt(index)?.type === 'place' || canAct(context, index);
}

function isNationality(context: EventContext, { index }: Token): boolean {
  return context.nameAt(index)?.type === 'norp';
}

function prepositionOf(parsed: ParsedText, index: number): string {
  return findDependent(parsed, index, 'case')?.lower ?? '';
}
