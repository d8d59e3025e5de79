import { PLACE_NOUNS } from '../../lexicon/nominalTypes.ts';
import { wordSet } from '../../lexicon/wordList.ts';
import { agentOf, isPassive, patientOf, subjectOf } from '../../linguistics/clause.ts';
import type { EventType } from '../../model/event.ts';
import type { Token } from '../../model/token.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** Lemmas of who fights. */
const ARMED = wordSet(
  `army troop soldier rebel militant insurgent fighter militia guerrilla jihadist jihadi terrorist paramilitary separatist commando marine infantry battalion brigade regiment
   peshmerga warplane insurgency navy`,
);
/** Who fights where the text speaks of fighters, as a body that it names does: "defeat ISIL". */
const ALLIED = wordSet('force coalition alliance');
/** Verbs of taking a place from somebody. */
const TAKING = wordSet('take retake seize capture recapture reclaim overrun liberate');
/** Verbs of beating somebody. */
const BEATING = wordSet('defeat degrade destroy rout crush vanquish fight');
/** What is taken in war besides places. */
const WEAPONS = wordSet('tank weapon ammunition vehicle hardware arsenal base outpost checkpoint');
/** What is flown in war. */
const FLIGHTS = wordSet('sortie mission raid');
const OF_WAR: ReadonlySet<EventType> = new Set(['military-operation', 'attack', 'kill-die', 'damage', 'withdrawal']);

/** What happens in a war is no politics, journey or arrest: who fights takes a town ("retook the hill"), is beaten ("defeat the rebels") or flies sorties. */
export function warType(context: EventContext, { token, wordClass }: TriggerCandidate, type: EventType): EventType | undefined {
  if (wordClass !== 'verb' || OF_WAR.has(type)) return undefined;
  const { agent, patient } = sidesOf(context, token);
  if (isTaken(context, token, agent, patient)) return 'military-operation';
  if (isBeaten(context, token, agent, patient)) return 'attack';
  return token.lemma === 'fly' && FLIGHTS.has(patient?.lemma ?? '') ? 'military-operation' : undefined;
}

type Belligerent = Token | undefined;

function sidesOf({ parsed }: EventContext, { index }: Token): { readonly agent: Belligerent; readonly patient: Belligerent } {
  const by = isPassive(parsed, index) ? agentOf(parsed, index) : subjectOf(parsed, index);
  return { agent: parsed.tokens[by ?? -1], patient: parsed.tokens[patientOf(parsed, index) ?? -1] };
}

/** "retook the hill" */
function isTaken(context: EventContext, { lemma }: Token, agent: Belligerent, patient: Belligerent): boolean {
  return TAKING.has(lemma) && isArmed(context, agent) && isGround(context, patient);
}

/** "defeat the rebels" */
function isBeaten(context: EventContext, { lemma }: Token, agent: Belligerent, patient: Belligerent): boolean {
  return BEATING.has(lemma) && (isArmed(context, patient) || (isArmed(context, agent) && isBody(context, patient)));
}

function isArmed(context: EventContext, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const lemma = token.lemma.toLowerCase();
  if (ARMED.has(lemma)) return true;
  return (ALLIED.has(lemma) || isBody(context, token)) && context.parsed.tokens.some((other) => ARMED.has(other.lemma));
}

function isGround({ nameAt }: EventContext, token: Token | undefined): boolean {
  return (
    token !== undefined && (nameAt(token.index)?.type === 'place' || PLACE_NOUNS.has(token.lemma) || WEAPONS.has(token.lemma))
  );
}

function isBody({ nameAt }: EventContext, token: Token | undefined): boolean {
  return token !== undefined && nameAt(token.index)?.type === 'organization';
}
