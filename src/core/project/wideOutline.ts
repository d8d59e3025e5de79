import { findCode, type Codebook } from '../model/codebook.ts';
import type { EntityType } from '../model/entityType.ts';
import type { RegisteredActor } from '../model/registeredActor.ts';
import { groupLabel } from '../present/actorOutline.ts';
import { lazyNode, NO_FLAGS, shorten, type OutlineIcon, type OutlineNode, type ViewName } from '../present/outline.ts';
import type { Translate } from '../present/translate.ts';
import { layerWord, stanceWord } from '../present/words.ts';
import { isPause, type Steps } from '../steps.ts';
import type { ArticleEntry, IndexedEntity } from './articleEntry.ts';
import { compareFigures, type FigureNote } from './compareFigures.ts';
import { hitRow, sortByTime } from './hitRows.ts';
import type { Hit } from './matchQuery.ts';
import { ownLabelOfActor } from './ownLabel.ts';
import { plainName, proposeActors, type ActorProposal } from './proposeActors.ts';
import type { Project } from './project.ts';
import { memberKey } from './readProject.ts';
import { reasonWords } from './reasonWords.ts';

/** More rows are below a row that says how many there are. */
const MOST_ROWS = 200;

/** What a view shows of all articles of a project. */
export function wideOutline(
  name: ViewName,
  t: Translate,
  entries: readonly ArticleEntry[],
  project: Project,
): Steps<readonly OutlineNode[]> {
  switch (name) {
    case 'actors':
      return actors(t, entries, project);
    case 'events':
      return events(t, entries, project);
    case 'figures':
      return figures(t, entries, project);
    case 'attributions':
      return statements(t, entries, project);
    case 'codes':
      return codes(t, entries, project);
  }
}

const GROUP: OutlineIcon = { of: 'group' };

function group(
  key: string,
  label: string,
  count: number,
  make: () => readonly OutlineNode[],
  more: Partial<OutlineNode> = {},
): OutlineNode {
  const fields = { key, kind: 'group', label, description: String(count), icon: GROUP, flags: NO_FLAGS, decides: [] } as const;
  return lazyNode({ ...fields, ...more }, make);
}

/** Rows in portions: the first ones, and one row that holds the others. */
function portions(t: Translate, key: string, rows: readonly OutlineNode[]): readonly OutlineNode[] {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS);
  const more = group(`${key}/more`, t('{0} more', rest.length), rest.length, () => portions(t, `${key}/more`, rest));
  return [...rows.slice(0, MOST_ROWS), more];
}

function* collect(entries: readonly ArticleEntry[], layer: Hit['annotation']['layer'] | undefined): Steps<readonly Hit[]> {
  const hits: Hit[] = [];
  for (const [at, entry] of entries.entries()) {
    for (const annotation of entry.annotations) {
      if (annotation.status !== 'rejected' && (layer === undefined || annotation.layer === layer))
        hits.push({ entry, annotation });
    }
    if (isPause(at)) yield;
  }
  return hits;
}

function* gather<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
    if (isPause(at)) yield;
  }
  return groups;
}

interface Named {
  readonly entry: ArticleEntry;
  readonly entity: IndexedEntity;
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'norp', 'other'];

/** Registered actors, the questions to a person, then everybody else by name: of one name, but not said to be one. */
function* actors(t: Translate, entries: readonly ArticleEntry[], { register, codebook }: Project): Steps<readonly OutlineNode[]> {
  const owner = new Map(register.actors.flatMap(({ id, is = [] }) => is.map((member) => [memberKey(member), id] as const)));
  const members = new Map<string, Named[]>();
  const others: Named[] = [];
  for (const [at, entry] of entries.entries()) {
    for (const entity of entry.entities) {
      if (!entity.named || entity.rejected || entity.mentions === 0) continue;
      const actor = owner.get(memberKey([entry.path, entity.id]));
      if (actor === undefined) others.push({ entry, entity });
      else members.set(actor, [...(members.get(actor) ?? []), { entry, entity }]);
    }
    if (isPause(at)) yield;
  }
  const proposals = yield* proposeActors(entries, register);
  const byName = yield* gather(others, ({ entity }) => `${entity.type}/${plainName(entity.name)}`);
  const registered = register.actors.map((actor) => actorRow(t, actor, members.get(actor.id) ?? []));
  yield;
  const groups: OutlineNode[] = [];
  for (const type of TYPES) {
    const named = [...byName].filter(([key]) => key.startsWith(`${type}/`)).map(([key, all]) => ({ key, all }));
    named.sort((a, b) => b.all.length - a.all.length || (a.key < b.key ? -1 : 1));
    const key = `wide/${type}`;
    const make = (): readonly OutlineNode[] =>
      portions(
        t,
        key,
        named.map((one) => nameRow(t, codebook, one.key, one.all)),
      );
    if (named.length > 0) groups.push(group(key, groupLabel(t, type), named.length, make));
    yield;
  }
  return [
    ...(registered.length === 0
      ? []
      : [group('wide/registered', t('Registered Actors'), registered.length, () => portions(t, 'wide/registered', registered))]),
    ...(proposals.length === 0
      ? []
      : [
          group('wide/proposals', t('Same Actor?'), proposals.length, () =>
            portions(
              t,
              'wide/proposals',
              proposals.map((one) => proposalRow(t, one)),
            ),
          ),
        ]),
    ...groups,
  ];
}

function articleCount(t: Translate, count: number): string {
  return count === 1 ? t('1 article') : t('{0} articles', count);
}

function actorRow(t: Translate, actor: RegisteredActor, members: readonly Named[]): OutlineNode {
  const { id, name, type, aliases = [], links, is = [] } = actor;
  const lost = is.length - members.length;
  const description = [
    articleCount(t, members.length),
    aliases.length === 0 ? '' : t('also {0}', aliases.join(', ')),
    links?.wikidata ?? '',
    lost === 0 ? '' : t('{0} no longer found', lost),
  ];
  return group(
    `wide/actor/${id}`,
    name,
    members.length,
    () => members.map((member) => memberRow(t, `wide/actor/${id}`, member)),
    {
      kind: 'registered',
      id,
      description: description.filter((part) => part !== '').join(' · '),
      icon: { of: 'entity', type, named: true },
    },
  );
}

function memberRow(t: Translate, parentKey: string, { entry, entity }: Named): OutlineNode {
  const first = entry.annotations.find(
    ({ layer, entity: id, status }) => layer === 'mention' && id === entity.id && status !== 'rejected',
  );
  const mentions = entity.mentions === 1 ? t('1 mention') : t('{0} mentions', entity.mentions);
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
  const rows = (): readonly OutlineNode[] =>
    members.map(({ member: [path, id], entity }) => ({
      ...memberRow(t, rowKey, { entry: emptyEntry(path), entity }),
      id,
    }));
  return group(rowKey, name, members.length, rows, {
    kind: 'proposal',
    id: key,
    description: [articleCount(t, members.length), actor === undefined ? '' : t('the registered {0}?', actor.name), why]
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
  };
}

function nameRow(t: Translate, codebook: Codebook, key: string, all: readonly Named[]): OutlineNode {
  const [first] = all;
  const rowKey = `wide/name/${key}`;
  return group(
    rowKey,
    first?.entity.name ?? '',
    all.length,
    () =>
      portions(
        t,
        rowKey,
        all.map((one) => memberRow(t, rowKey, one)),
      ),
    {
      description: [...new Set(all.map(({ entity }) => ownLabelOfActor(codebook, entity))), articleCount(t, all.length)]
        .filter((part) => part !== '')
        .join(' · '),
      icon: { of: 'entity', type: first?.entity.type ?? 'other', named: true },
    },
  );
}

/** One timeline: by month of what happened; what has no date of its own below its own heading. */
function* events(t: Translate, entries: readonly ArticleEntry[], { codebook }: Project): Steps<readonly OutlineNode[]> {
  const hits = yield* collect(entries, 'event');
  const byMonth = yield* gather(hits, ({ annotation: { when } }) => (when === undefined ? '' : when.slice(0, 7)));
  const months = [...byMonth].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return months.map(([month, all]) => {
    const key = `wide/month/${month}`;
    return group(key, month === '' ? t('Without a Date') : month, all.length, () =>
      portions(
        t,
        key,
        sortByTime(all).map((hit) => hitRow(t, codebook, key, hit)),
      ),
    );
  });
}

/** Figures by what they count, the value of each article beside the others'. */
function* figures(t: Translate, entries: readonly ArticleEntry[], { codebook }: Project): Steps<readonly OutlineNode[]> {
  const hits = yield* collect(entries, 'quantity');
  const byTopic = yield* gather(hits, ({ annotation: { figure } }) => figure?.topic?.key);
  const groups = [...byTopic].map(([topic, all]) => ({ topic, all, articles: new Set(all.map(({ entry }) => entry.path)).size }));
  groups.sort((a, b) => b.articles - a.articles || b.all.length - a.all.length || (a.topic < b.topic ? -1 : 1));
  const rows = groups.map(({ topic, all, articles }): OutlineNode => {
    const key = `wide/topic/${topic}`;
    const label = all[0]?.annotation.figure?.topic?.label ?? topic;
    const make = (): readonly OutlineNode[] => {
      const sorted = sortByTime(all);
      const notes = compareFigures(sorted);
      return portions(
        t,
        key,
        sorted.map((hit) => hitRow(t, codebook, key, hit, noteWords(t, notes.get(hit)))),
      );
    };
    return group(key, label.charAt(0).toUpperCase() + label.slice(1), all.length, make, {
      description: `${all.length} · ${articleCount(t, articles)}`,
    });
  });
  return portions(t, 'wide/topics', rows);
}

function noteWords(t: Translate, note: FigureNote | undefined): string {
  switch (note?.kind) {
    case 'updated':
      return t('updates {0}', note.other.annotation.figure?.text ?? '');
    case 'contradicted':
      return t('differs from {0} in {1}', note.other.annotation.figure?.text ?? '', note.other.entry.path);
    case 'copied':
      return t('as in {0}', note.other.entry.path);
    case undefined:
      return '';
  }
}

/** Statements by who says them, registered actors under their name, in time. */
function* statements(
  t: Translate,
  entries: readonly ArticleEntry[],
  { register, codebook }: Project,
): Steps<readonly OutlineNode[]> {
  const owner = new Map(
    register.actors.flatMap((actor) => (actor.is ?? []).map((member) => [memberKey(member), actor] as const)),
  );
  const hits = yield* collect(entries, 'attribution');
  const sourceOf = ({ entry, annotation: { entity, source } }: Hit): { key: string; label: string; icon: OutlineIcon } => {
    const actor = entity === undefined ? undefined : owner.get(memberKey([entry.path, entity]));
    if (actor !== undefined)
      return { key: `actor/${actor.id}`, label: actor.name, icon: { of: 'entity', type: actor.type, named: true } };
    if (source === undefined) return { key: '', label: t('No source named'), icon: GROUP };
    const known = entry.entities.find(({ id }) => id === entity);
    if (known?.named !== true) return { key: 'described', label: t('Described, Not Named'), icon: GROUP };
    return { key: `${known.type}/${plainName(source)}`, label: source, icon: { of: 'entity', type: known.type, named: true } };
  };
  const bySource = yield* gather(hits, (hit) => sourceOf(hit).key);
  const groups = [...bySource].sort(([a, many], [b, more]) => more.length - many.length || (a < b ? -1 : 1));
  const rows = groups.map(([source, all]): OutlineNode => {
    const key = `wide/source/${source}`;
    const [first] = all;
    const about = first === undefined ? { label: source, icon: GROUP } : sourceOf(first);
    return group(
      key,
      about.label,
      all.length,
      () =>
        portions(
          t,
          key,
          sortByTime(all).map((hit) => hitRow(t, codebook, key, hit, stanceOf(t, hit))),
        ),
      { icon: about.icon },
    );
  });
  return portions(t, 'wide/sources', rows);
}

function stanceOf(t: Translate, { annotation: { stance } }: Hit): string {
  return stance === undefined ? '' : stanceWord(t, stance);
}

/** Everything coded, by code in the order of the codebook; codes that it doesn't know last. */
function* codes(t: Translate, entries: readonly ArticleEntry[], { codebook }: Project): Steps<readonly OutlineNode[]> {
  const hits = (yield* collect(entries, undefined)).filter(({ annotation }) => annotation.codes.length > 0);
  const byCode = new Map<string, Hit[]>();
  for (const hit of hits) {
    for (const id of new Set(hit.annotation.codes.map((one) => findCode(codebook, one)?.id ?? one))) {
      byCode.set(id, [...(byCode.get(id) ?? []), hit]);
    }
  }
  const known = codebook.codes.map(({ id }) => id);
  const order = [...known, ...[...byCode.keys()].filter((id) => !known.includes(id)).sort()];
  return order.flatMap((id): OutlineNode[] => {
    const all = byCode.get(id);
    if (all === undefined) return [];
    const key = `wide/code/${id}`;
    const code = findCode(codebook, id);
    const icon: OutlineIcon = { of: 'code', ...(code?.color === undefined ? {} : { color: code.color }) };
    const make = (): readonly OutlineNode[] =>
      portions(
        t,
        key,
        sortByTime(all).map((hit) => hitRow(t, codebook, key, hit, layerWord(t, hit.annotation.layer))),
      );
    const description = code === undefined ? t('{0}, not in the codebook', all.length) : String(all.length);
    return [group(key, shorten(code?.label ?? id, 60), all.length, make, { icon, description })];
  });
}
