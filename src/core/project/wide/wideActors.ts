import type { Codebook } from '../../model/codebook.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { RegisteredActor } from '../../model/registeredActor.ts';
import { groupLabel } from '../../present/actorOutline.ts';
import { counted } from '../../present/counted.ts';
import { NO_FLAGS, type OutlineNode } from '../../present/outline.ts';
import type { Translate } from '../../present/translate.ts';
import { isPause, type Steps } from '../../steps.ts';
import type { ArticleEntry, IndexedEntity } from '../articleEntry.ts';
import { ownLabelOfActor } from '../ownLabel.ts';
import type { Project } from '../project.ts';
import { plainName, proposeActors, type ActorProposal } from '../proposeActors.ts';
import { memberKey } from '../readProject.ts';
import { reasonWords } from '../reasonWords.ts';
import { gather, group, portionsOf } from './wideRows.ts';

interface NamedActor {
  readonly entry: ArticleEntry;
  readonly entity: IndexedEntity;
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'norp', 'other'];

/** Registered actors, the questions to a person, then everybody else by name: of one name, but not said to be one. */
export function* wideActors(
  t: Translate,
  entries: readonly ArticleEntry[],
  { register, codebook }: Project,
): Steps<readonly OutlineNode[]> {
  const owner = new Map(register.actors.flatMap(({ id, is = [] }) => is.map((member) => [memberKey(member), id] as const)));
  const members = new Map<string, NamedActor[]>(register.actors.map(({ id }) => [id, []]));
  const others: NamedActor[] = [];
  for (const [at, entry] of entries.entries()) {
    for (const entity of entry.entities) {
      if (!entity.named || entity.rejected || entity.mentions === 0) continue;
      const actor = owner.get(memberKey([entry.path, entity.id]));
      if (actor === undefined) others.push({ entry, entity });
      else members.get(actor)?.push({ entry, entity });
    }
    if (isPause(at)) yield;
  }
  const proposals = yield* proposeActors(entries, register);
  const byName = yield* gather(others, ({ entity }) => `${entity.type}/${plainName(entity.name)}`);
  yield;
  const groups: OutlineNode[] = [];
  for (const type of TYPES) {
    const named = [...byName].filter(([key]) => key.startsWith(`${type}/`)).map(([key, all]) => ({ key, all }));
    named.sort((a, b) => b.all.length - a.all.length || (a.key < b.key ? -1 : 1));
    const key = `wide/${type}`;
    const rows = portionsOf(t, key, named, (one) => nameRow(t, codebook, one.key, one.all));
    groups.push(group(key, groupLabel(t, type), named.length, rows));
    yield;
  }
  const registered = portionsOf(t, 'wide/registered', register.actors, (actor) =>
    actorRow(t, actor, members.get(actor.id) ?? []),
  );
  const asked = portionsOf(t, 'wide/proposals', proposals, (proposal) => proposalRow(t, proposal));
  return [
    group('wide/registered', t('Registered Actors'), register.actors.length, registered),
    group('wide/proposals', t('Same Actor?'), proposals.length, asked),
    ...groups,
  ].filter(({ description }) => description !== '0');
}

function actorRow(t: Translate, actor: RegisteredActor, members: readonly NamedActor[]): OutlineNode {
  const { id, name, type, aliases = [], links, is = [] } = actor;
  const lost = is.length - members.length;
  const description = [
    counted(t, 'article', members.length),
    aliases.length === 0 ? '' : t('also {0}', aliases.join(', ')),
    links?.wikidata ?? '',
    lost === 0 ? '' : t('{0} no longer found', lost),
  ];
  return group(
    `wide/actor/${id}`,
    name,
    members.length,
    portionsOf(t, `wide/actor/${id}`, members, (member) => memberRow(t, `wide/actor/${id}`, member)),
    {
      kind: 'registered',
      id,
      description: description.filter((part) => part !== '').join(' · '),
      icon: { of: 'entity', type, named: true },
    },
  );
}

function memberRow(t: Translate, parentKey: string, { entry, entity }: NamedActor): OutlineNode {
  const first = entry.annotations.find(
    ({ layer, entity: id, status }) => layer === 'mention' && id === entity.id && status !== 'rejected',
  );
  const mentions = counted(t, 'mention', entity.mentions);
  return {
    key: `${parentKey}/${entry.path}/${entity.id}`,
    kind: 'member',
    label: entry.path,
    description: [entity.name, mentions, entry.date ?? ''].filter((part) => part !== '').join(' · '),
    icon: { of: 'part', part: 'source' },
    flags: NO_FLAGS,
    decides: [],
    id: entity.id,
    article: entry.path,
    ...(first === undefined ? {} : { span: { start: first.start, end: first.end }, words: first.words }),
    children: [],
  };
}

function proposalRow(t: Translate, { key, name, type, actor, members, reasons }: ActorProposal): OutlineNode {
  const rowKey = `wide/proposal/${key}`;
  const why = reasons.map((reason) => reasonWords(t, reason)).join(' · ');
  const rows = portionsOf(t, rowKey, members, ({ member: [path, id], entity }) => ({
    ...memberRow(t, rowKey, { entry: emptyEntry(path), entity }),
    id,
  }));
  return group(rowKey, name, members.length, rows, {
    kind: 'proposal',
    id: key,
    description: [counted(t, 'article', members.length), actor === undefined ? '' : t('the registered {0}?', actor.name), why]
      .filter((part) => part !== '')
      .join(' · '),
    icon: { of: 'entity', type, named: true },
  });
}

function emptyEntry(path: string): ArticleEntry {
  return {
    path,
    stage: 'reviewed',
    problem: undefined,
    title: undefined,
    date: undefined,
    left: 0,
    conflicts: 0,
    entities: [],
    annotations: [],
    around: '',
  };
}

function nameRow(t: Translate, codebook: Codebook, key: string, all: readonly NamedActor[]): OutlineNode {
  const [first] = all;
  const rowKey = `wide/name/${key}`;
  return group(
    rowKey,
    first?.entity.name ?? '',
    all.length,
    portionsOf(t, rowKey, all, (one) => memberRow(t, rowKey, one)),
    {
      description: [...new Set(all.map(({ entity }) => ownLabelOfActor(codebook, entity))), counted(t, 'article', all.length)]
        .filter((part) => part !== '')
        .join(' · '),
      icon: { of: 'entity', type: first?.entity.type ?? 'other', named: true },
    },
  );
}
