import type { ArticleEntry, IndexedAnnotation } from '../project/articleEntry.ts';
import { eventTypeWords } from './typeWords.ts';
import type { Steps } from '../steps.ts';
import { createActorOf, visitEntries, type ActorOf, type Fact, type PictureActor } from './gatherFacts.ts';
import type { PictureInput } from './picture.ts';

/** Somebody who acts or speaks, or whom somebody acts on or speaks of. */
export interface ActorNode {
  readonly actor: PictureActor;
  /** How often the articles name it. */
  readonly mentions: number;
  readonly first: Fact | undefined;
  readonly members: readonly string[];
}

/** `acts`: takes part in an event whose target or victim the other is; `speaks`: says something in which the other is named. */
export interface ActorLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'acts' | 'speaks';
  readonly facts: readonly Fact[];
  /** What is done, in words, each once. */
  readonly deeds: readonly string[];
}

export interface ActorGraph {
  /** All that have a link, those with most links and mentions first. */
  readonly nodes: readonly ActorNode[];
  readonly links: readonly ActorLink[];
  /** Named actors without any link. */
  readonly alone: number;
}

interface Growing {
  readonly links: Map<string, { from: string; to: string; kind: ActorLink['kind']; facts: Fact[]; deeds: Set<string> }>;
  readonly nodes: Map<string, { actor: PictureActor; mentions: number; first: Fact | undefined; members: string[] }>;
}

export function* readActorGraph(input: PictureInput): Steps<ActorGraph> {
  const actorOf = createActorOf(input);
  const growing: Growing = { links: new Map(), nodes: new Map() };
  yield* visitEntries(input, (entry) => {
    const mentions = entry.annotations.filter(({ layer }) => layer === 'mention');
    for (const annotation of mentions) countMention(growing, actorOf, { entry, annotation });
    for (const annotation of entry.annotations) {
      if (annotation.layer === 'event') addDeeds(input, growing, actorOf, entry, annotation);
      else if (annotation.layer === 'attribution') addSpeech(growing, actorOf, entry, annotation, mentions);
    }
  });
  const links = [...growing.links.values()].map((link) => ({ ...link, deeds: [...link.deeds] }));
  const degree = new Map<string, number>();
  for (const { from, to, facts } of links) for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + facts.length);
  yield;
  const nodes = [...growing.nodes.values()].filter(({ actor }) => degree.has(actor.key));
  const weight = ({ actor, mentions }: ActorNode): number => (degree.get(actor.key) ?? 0) * 2 + mentions;
  nodes.sort((a, b) => weight(b) - weight(a) || (a.actor.key < b.actor.key ? -1 : 1));
  yield;
  const alone = [...growing.nodes.values()].filter(
    ({ actor }) => actor.named && actor.type !== 'place' && !degree.has(actor.key),
  );
  return { nodes, links, alone: alone.length };
}

function countMention({ nodes }: Growing, actorOf: ActorOf, fact: Fact): void {
  const actor = actorOf(fact.entry, fact.annotation.entity);
  if (actor === undefined) return;
  const member = `${fact.entry.path}#${fact.annotation.id}`;
  const known = nodes.get(actor.key);
  if (known === undefined) nodes.set(actor.key, { actor, mentions: 1, first: fact, members: [member] });
  else {
    known.mentions++;
    known.members.push(member);
  }
}

function addLink(
  growing: Growing,
  from: PictureActor,
  to: PictureActor,
  kind: ActorLink['kind'],
  fact: Fact,
  deed: string,
): void {
  if (from.key === to.key) return;
  for (const actor of [from, to]) {
    if (!growing.nodes.has(actor.key)) growing.nodes.set(actor.key, { actor, mentions: 0, first: fact, members: [] });
  }
  const key = `${kind} ${from.key}\n${to.key}`;
  const known = growing.links.get(key);
  if (known === undefined) growing.links.set(key, { from: from.key, to: to.key, kind, facts: [fact], deeds: new Set([deed]) });
  else {
    known.facts.push(fact);
    known.deeds.add(deed);
  }
}

/** What did not happen links nobody. */
function addDeeds(
  { t }: PictureInput,
  growing: Growing,
  actorOf: ActorOf,
  entry: ArticleEntry,
  annotation: IndexedAnnotation,
): void {
  if (annotation.modality === 'negated') return;
  const of = (...roles: readonly string[]): readonly PictureActor[] =>
    annotation.participants.flatMap(({ role, entity }) => (roles.includes(role) ? (actorOf(entry, entity) ?? []) : []));
  const deed = eventTypeWords(t, annotation.type);
  for (const from of of('actor'))
    for (const to of of('target', 'victim')) addLink(growing, from, to, 'acts', { entry, annotation }, deed);
}

/** Places are spoken in, more than of. */
function addSpeech(
  growing: Growing,
  actorOf: ActorOf,
  entry: ArticleEntry,
  annotation: IndexedAnnotation,
  mentions: readonly IndexedAnnotation[],
): void {
  const from = actorOf(entry, annotation.entity);
  if (from === undefined) return;
  const said = mentions.filter(({ start, end }) => start < end && start >= annotation.start && end <= annotation.end);
  const named = new Map(
    said.flatMap(({ entity }) => {
      const actor = actorOf(entry, entity);
      return actor === undefined || !actor.named || actor.type === 'place' ? [] : [[actor.key, actor] as const];
    }),
  );
  for (const to of named.values()) addLink(growing, from, to, 'speaks', { entry, annotation }, annotation.stance ?? 'asserts');
}
