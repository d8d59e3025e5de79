import { agentOf, isPassive, objectOf, subjectOf } from '../../linguistics/clause.ts';
import type { ArgumentCandidate } from '../../model/candidates.ts';
import { ArgumentRole, QUANTITY_ROLES, type EventType } from '../../model/event.ts';
import { compareSpans, sameSpan } from '../../text/span.ts';
import { findAimedAt, isProjectile } from './aimedAt.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import { createArgumentDescriber, RolesSoFar } from './argumentFeatures.ts';
import { bestClass } from './bestClass.ts';
import type { EventContext } from './eventContext.ts';
import type { EventModels } from './eventModels.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import { firstOfList, listProspects } from './prospects.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';
import { isNoParticipant, isPlaceDoneTo, passedOver } from './readParticipants.ts';
import { findOwner, withoutDescribers, settleNamedPlaces } from './settleParts.ts';
import { findAnswered, findReceiver } from './recipients.ts';
import { weighRoles } from './weighReading.ts';
import { settleUndergoers } from './undergoers.ts';

const HARM: ReadonlySet<EventType> = new Set(['kill-die', 'injure']);

/** Who takes part in an event, where, when and with which figures: of `candidates`, the phrases of its sentence. In text order. */
export function findArguments(
  context: EventContext,
  models: Pick<EventModels, 'clusters' | 'roles'>,
  trigger: TriggerCandidate,
  type: EventType,
  candidates: readonly ArgumentPhrase[],
  features: FeatureSet,
): readonly ArgumentCandidate[] {
  const found: ArgumentCandidate[] = [];
  const describe = createArgumentDescriber(context, models.clusters, trigger, type);
  const so = new RolesSoFar();
  for (const prospect of listProspects(context, trigger, candidates)) {
    const { candidate } = prospect;
    if (isOutside(context, trigger, type, candidate)) continue;
    describe(prospect, so, features);
    const weighed = weighRoles(context.parsed, models.roles.classes, trigger.token.index, candidate);
    const name = bestClass(models.roles, features, rolesFor(context, trigger, type, candidate), weighed);
    so.add(prospect, name);
    const role = ArgumentRole.options.find((one) => one === name);
    const isTaken =
      (role ?? 'place') === 'place' && candidate.quantity === undefined && isPlaceDoneTo(context, trigger, candidate.token.index);
    if (role !== undefined || isTaken) found.push(toArgument(isTaken ? 'target' : (role ?? 'target'), candidate));
  }
  if (type === 'attack') addTarget(context, trigger, candidates, found);
  addOwner(context, trigger, type, candidates, found);
  const missed = passedOver(context, trigger, candidates, found);
  if (missed !== undefined) found.push(toArgument(HARM.has(type) ? 'victim' : 'target', missed));
  addRecipient(context, trigger, candidates, found);
  addListed(context, candidates, found);
  const settled = withoutDescribers(settleNamedPlaces(context, settleUndergoers(context.parsed, trigger, type, found)));
  return [...settled].sort((a, b) => compareSpans(a.span, b.span));
}

/** What flies, and what the reader doesn't see among those who take part. */
function isOutside(context: EventContext, trigger: TriggerCandidate, type: EventType, candidate: ArgumentPhrase): boolean {
  return (type === 'attack' && isProjectile(context.parsed, trigger, candidate)) || isNoParticipant(context, candidate);
}

/** Tells which roles a phrase may have. */
function rolesFor(
  context: EventContext,
  trigger: TriggerCandidate,
  type: EventType,
  candidate: ArgumentPhrase,
): (role: string) => boolean {
  const isQuantity = candidate.quantity !== undefined;
  const barred = new Set([
    ...(isBystander(context, trigger, candidate) ? ['actor'] : []),
    ...(isKiller(context, trigger, type, candidate) ? ['victim'] : []),
  ]);
  return (role) => role === 'none' || (QUANTITY_ROLES.has(role) === isQuantity && !barred.has(role));
}

function toArgument(role: ArgumentRole, { token, span, quantity }: ArgumentPhrase): ArgumentCandidate {
  const { start, end } = span;
  if (quantity !== undefined) return { role, span: { start, end }, head: { start, end }, quantity };
  return { role, span: { start, end }, head: { start: token.start, end: token.end } };
}

/** Whom an attack is aimed at is its target, where nothing else was found to be. */
function addTarget(
  { parsed }: EventContext,
  trigger: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
  found: ArgumentCandidate[],
): void {
  if (found.some(({ role }) => role === 'target' || role === 'victim')) return;
  const aimed = findAimedAt(parsed, trigger, candidates);
  if (aimed === undefined || found.some(({ span, role }) => role !== 'place' && sameSpan(span, aimed.span))) return;
  const place = found.findIndex(({ span }) => sameSpan(span, aimed.span));
  if (place >= 0) found.splice(place, 1);
  found.push(toArgument('target', aimed));
}

/** Whose measure changes is the target, where nothing else was found to be. */
function addOwner(
  context: EventContext,
  trigger: TriggerCandidate,
  type: EventType,
  candidates: readonly ArgumentPhrase[],
  found: ArgumentCandidate[],
): void {
  if (found.some(({ role }) => role === 'target')) return;
  const owner = findOwner(context, trigger, type, candidates);
  if (owner !== undefined && !found.some(({ span }) => sameSpan(span, owner.span))) found.push(toArgument('target', owner));
}

/** Who is listed with a participant takes part as it does: "Germany and France resumed talks". */
function addListed(context: EventContext, candidates: readonly ArgumentPhrase[], found: ArgumentCandidate[]): void {
  const roleOf = ({ token }: ArgumentPhrase): ArgumentRole | undefined =>
    found.find(({ head, quantity }) => quantity === undefined && head.start <= token.start && token.end <= head.end)?.role;
  const lists = new Map<number, ArgumentPhrase[]>();
  for (const candidate of candidates) {
    if (candidate.quantity !== undefined) continue;
    const { first } = firstOfList(context.parsed, candidate, /^conj/);
    lists.set(first.index, [...(lists.get(first.index) ?? []), candidate]);
  }
  for (const list of lists.values()) {
    if (list.length < 2) continue;
    const known = list.find((one) => roleOf(one) !== undefined);
    const role = known === undefined ? undefined : roleOf(known);
    if (known === undefined || role === undefined) continue;
    for (const one of list) if (roleOf(one) === undefined && isAlike(context, one, known)) found.push(toArgument(role, one));
  }
}

/** Whether both are names of one type. */
function isAlike({ nameAt }: EventContext, one: ArgumentPhrase, other: ArgumentPhrase): boolean {
  const type = nameAt(one.token.index)?.type;
  return type !== undefined && type === nameAt(other.token.index)?.type;
}

/** To whom something is given is a target beside it; whose the thing is that is answered, where nothing else is. */
function addRecipient(
  context: EventContext,
  trigger: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
  found: ArgumentCandidate[],
): void {
  const receiver = findReceiver(context, trigger, candidates);
  if (receiver !== undefined) replaceRole(found, receiver, context.nameAt(receiver.token.index)?.type === 'place');
  if (found.some(({ role }) => role === 'target' || role === 'victim')) return;
  const answered = findAnswered(context, trigger, candidates);
  if (answered !== undefined) replaceRole(found, answered, false);
}

/** Makes a phrase a target, unless it has another role that `keeps`. */
function replaceRole(found: ArgumentCandidate[], candidate: ArgumentPhrase, keeps: boolean): void {
  const known = found.findIndex(({ head, quantity }) => quantity === undefined && head.start === candidate.token.start);
  if (known >= 0 && keeps) return;
  if (known >= 0) found.splice(known, 1);
  found.push(toArgument('target', candidate));
}

/** What is done to another's deed, or said of it. */
const SPEAKING_OF: ReadonlySet<string> = new Set(
  'condemn deny criticise criticize denounce deplore decry welcome report mourn fear witness survive recall describe applaud praise blame'.split(
    ' ',
  ),
);

/** Who only speaks of a deed or sees it has not done it: "The army denied an attack". */
function isBystander({ parsed }: EventContext, { token, wordClass }: TriggerCandidate, { token: own }: ArgumentPhrase): boolean {
  const governor = wordClass === 'noun' && token.relation === 'obj' ? parsed.tokens[token.head] : undefined;
  return governor !== undefined && SPEAKING_OF.has(governor.lemma) && subjectOf(parsed, governor.index) === own.index;
}

/** Who kills somebody is not the one who dies: "He killed two men". */
function isKiller(
  { parsed }: EventContext,
  { token, key }: TriggerCandidate,
  type: EventType,
  { token: own }: ArgumentPhrase,
): boolean {
  if (type !== 'kill-die' || key === 'lose' || !token.tag.startsWith('VB') || isPassive(parsed, token.index)) return false;
  return objectOf(parsed, token.index) !== undefined && agentOf(parsed, token.index) === own.index;
}
