import type { EntityType } from '../model/entityType.ts';
import type { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { isPause, type Steps } from '../steps.ts';
import { foldLatin } from '../text/foldLatin.ts';
import type { ArticleEntry, IndexedEntity } from './articleEntry.ts';
import type { Register } from './project.ts';
import { memberKey } from './readProject.ts';

/** Why several entities may be one actor. */
export type ActorReason =
  | { readonly kind: 'name' | 'alias' | 'acronym'; readonly words: string }
  /** Named together with the same others in several of the articles. */
  | { readonly kind: 'company'; readonly words: string };

/** A question to a person: are these one actor? */
export interface ActorProposal {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** The registered actor that they may be; undefined for a new one. */
  readonly actor: RegisteredActor | undefined;
  readonly members: readonly { readonly member: ActorMember; readonly entity: IndexedEntity }[];
  readonly reasons: readonly ActorReason[];
}

interface Candidate {
  readonly member: ActorMember;
  readonly entity: IndexedEntity;
}

/**
 * Entities of different articles that may be one actor, by name, alias and acronym, of one type; the one in most articles first. What a
 * person confirmed or refused is not asked again. Two of one name are never taken for one: they are only asked about.
 */
export function* proposeActors(entries: readonly ArticleEntry[], register: Register): Steps<readonly ActorProposal[]> {
  const decided = new Set(register.actors.flatMap(({ is = [] }) => is.map(memberKey)));
  const candidates: Candidate[] = [];
  for (const [at, entry] of entries.entries()) {
    for (const entity of entry.entities) {
      const member: ActorMember = [entry.path, entity.id];
      if (entity.named && !entity.rejected && entity.mentions > 0 && !decided.has(memberKey(member)))
        candidates.push({ member, entity });
    }
    if (isPause(at)) yield;
  }
  const byName = new Map<string, Candidate[]>();
  for (const [at, candidate] of candidates.entries()) {
    for (const key of keysOf(candidate.entity.type, [candidate.entity.name, ...candidate.entity.aliases])) {
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [candidate]);
      else known.push(candidate);
    }
    if (isPause(at)) yield;
  }
  const claimed = new Set<string>();
  const proposals: ActorProposal[] = [];
  for (const [at, actor] of register.actors.entries()) {
    const refused = new Set((actor.isNot ?? []).map(memberKey));
    const found = uniqueMembers(
      keysOf(actor.type, [actor.name, ...(actor.aliases ?? [])]).flatMap((key) => byName.get(key) ?? []),
    ).filter(({ member }) => !refused.has(memberKey(member)) && !claimed.has(memberKey(member)));
    if (found.length > 0) {
      for (const { member } of found) claimed.add(memberKey(member));
      proposals.push(describe(found, actor));
    }
    if (isPause(at)) yield;
  }
  const free = candidates.filter(({ member }) => !claimed.has(memberKey(member)));
  const groups = yield* groupByKeys(free);
  const apart = pairsApart(register);
  for (const [at, group] of groups.entries()) {
    for (const part of splitApart(group, apart)) {
      if (new Set(part.map(({ member: [article] }) => article)).size > 1) proposals.push(describe(part, undefined));
    }
    if (isPause(at)) yield;
  }
  const company = yield* findCompany(entries);
  const explained: ActorProposal[] = [];
  for (const [at, proposal] of proposals.entries()) {
    explained.push(withCompany(proposal, company));
    if (at % COMPANIES_A_STEP === 0) yield;
  }
  return explained.sort((a, b) => b.members.length - a.members.length || (a.name < b.name ? -1 : 1));
}

/** The names by which an entity may be known elsewhere. A single word of a person is too little. */
function keysOf(type: EntityType, names: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const name of names) {
    const plain = plainName(name);
    const words = plain.split(' ').filter((word) => word !== '');
    if (words.length === 0 || (type === 'person' && words.length < 2)) continue;
    keys.add(`${type} ${plain}`);
    if (type === 'organization' && words.length > 2) keys.add(`${type} ${initials(name)}`);
  }
  return [...keys];
}

/** Without case, diacritics, marks, articles and possessives. */
export function plainName(name: string): string {
  return foldLatin(name)
    .replace(/'s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|a|an) /, '')
    .trim();
}

/** "World Health Organization" → "who". */
function initials(name: string): string {
  const words = name.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
  return words.map((word) => word.charAt(0).toLowerCase()).join('');
}

/** Candidates that a key connects, directly or by way of others. */
function* groupByKeys(candidates: readonly Candidate[]): Steps<readonly Candidate[][]> {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  const first = new Map<string, string>();
  for (const [at, { member, entity }] of candidates.entries()) {
    const own = memberKey(member);
    leader.set(own, own);
    for (const key of keysOf(entity.type, [entity.name, ...entity.aliases])) {
      const other = first.get(key);
      if (other === undefined) first.set(key, own);
      else leader.set(find(own), find(other));
    }
    if (isPause(at)) yield;
  }
  const groups = new Map<string, Candidate[]>();
  for (const [at, candidate] of candidates.entries()) {
    if (isPause(at)) yield;
    const root = find(memberKey(candidate.member));
    const known = groups.get(root);
    if (known === undefined) groups.set(root, [candidate]);
    else known.push(candidate);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** For each entity those that a person said are others: refused together, or of an actor and refused for it. */
function pairsApart({ notSame }: Register): ReadonlyMap<string, ReadonlySet<string>> {
  const apart = new Map<string, Set<string>>();
  for (const set of notSame) {
    const keys = set.map(memberKey);
    for (const key of keys) {
      const others = apart.get(key) ?? new Set();
      for (const other of keys) if (other !== key) others.add(other);
      apart.set(key, others);
    }
  }
  return apart;
}

/** Puts each into the first part that holds nobody who is different from it. */
function splitApart(group: readonly Candidate[], apart: ReadonlyMap<string, ReadonlySet<string>>): readonly Candidate[][] {
  const parts: Candidate[][] = [];
  for (const candidate of group) {
    const others = apart.get(memberKey(candidate.member));
    const part = parts.find((one) => others === undefined || !one.some(({ member }) => others.has(memberKey(member))));
    if (part === undefined) parts.push([candidate]);
    else part.push(candidate);
  }
  return parts;
}

function uniqueMembers(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [memberKey(candidate.member), candidate])).values()];
}

function describe(group: readonly Candidate[], actor: RegisteredActor | undefined): ActorProposal {
  const names = countNames(group, ({ name }) => [name]);
  const name = actor?.name ?? names[0] ?? '';
  const aliases = [...new Set([...names, ...countNames(group, (entity) => entity.aliases)])].filter((one) => one !== name);
  const [first] = group;
  return {
    key: `${actor?.id ?? ''} ${first === undefined ? '' : memberKey(first.member)}`,
    name,
    type: actor?.type ?? first?.entity.type ?? 'other',
    aliases,
    actor,
    members: group,
    reasons: explain(group, actor),
  };
}

/** The most frequent first. */
function countNames(group: readonly Candidate[], namesOf: (entity: IndexedEntity) => readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entity } of group) for (const name of namesOf(entity)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || b.length - a.length || (a < b ? -1 : 1)).map(([name]) => name);
}

function explain(group: readonly Candidate[], actor: RegisteredActor | undefined): readonly ActorReason[] {
  const known = actor === undefined ? [] : [actor.name, ...(actor.aliases ?? [])];
  const names = group.map(({ entity }) => plainName(entity.name));
  const own = new Set([...names, ...known.map(plainName)]);
  const reasons: ActorReason[] = [];
  const shared = names.find((name, at) => names.indexOf(name) !== at || (actor !== undefined && plainName(actor.name) === name));
  if (shared !== undefined)
    reasons.push({ kind: 'name', words: group.find(({ entity }) => plainName(entity.name) === shared)?.entity.name ?? shared });
  const aliases = group.flatMap(({ entity }) => entity.aliases.filter((alias) => own.has(plainName(alias))));
  for (const words of new Set(aliases)) reasons.push({ kind: 'alias', words });
  const short = [...group.map(({ entity }) => entity.name), ...known].find(
    (name) =>
      !name.includes(' ') &&
      [...group.map(({ entity }) => entity.name), ...known].some(
        (long) => long.includes(' ') && initials(long) === plainName(name),
      ),
  );
  if (short !== undefined) reasons.push({ kind: 'acronym', words: short });
  return reasons;
}

/** For each article the plain names of whom it names. */
function* findCompany(entries: readonly ArticleEntry[]): Steps<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const company = new Map<string, ReadonlyMap<string, string>>();
  for (const [at, { path, entities }] of entries.entries()) {
    const named = entities.filter(({ named: isNamed, rejected }) => isNamed && !rejected);
    company.set(path, new Map(named.map(({ name, type }) => [`${type} ${plainName(name)}`, name])));
    if (isPause(at)) yield;
  }
  return company;
}

/** Proposals between two pauses: to look at their company takes longer than other steps. */
const COMPANIES_A_STEP = 10;
/** At most so many others are told. */
const MOST_COMPANY = 3;
/** Company of more articles is looked for in the first of them. */
const MOST_ARTICLES = 20;

function withCompany(proposal: ActorProposal, company: ReadonlyMap<string, ReadonlyMap<string, string>>): ActorProposal {
  const own = new Set([proposal.name, ...proposal.aliases].map((name) => `${proposal.type} ${plainName(name)}`));
  const counts = new Map<string, { name: string; count: number }>();
  for (const { member } of proposal.members.slice(0, MOST_ARTICLES)) {
    for (const [plain, name] of company.get(member[0]) ?? []) {
      if (own.has(plain)) continue;
      counts.set(plain, { name, count: (counts.get(plain)?.count ?? 0) + 1 });
    }
  }
  const shared = [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const words = shared.slice(0, MOST_COMPANY).map(({ name }) => name);
  return words.length === 0
    ? proposal
    : { ...proposal, reasons: [...proposal.reasons, { kind: 'company', words: words.join(', ') }] };
}
