import type { Attribution } from '../model/attribution.ts';
import type { DecidedFields } from '../model/decisionRecord.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Passage } from '../model/passage.ts';
import type { Quantity } from '../model/quantity.ts';
import { valueOf } from '../model/quantityValue.ts';
import type { Review } from '../model/review.ts';
import { sortCodes, withCodes } from './codes.ts';
import { canonicalJson, comparable } from './comparable.ts';
import { withOwnType } from './ownType.ts';
import type { ListName, RecordTypes } from './records.ts';

/** What a person can decide on a record, apart from everything else on it: the unit of merging and of undo. */
export interface Field<T> {
  readonly name: string;
  /** Whether accepting the record says that this is right. */
  readonly asserted: boolean;
  /** What the record says in it, equal where two records say the same. */
  says(record: T): string;
  /** Also who said so and when, and where. */
  reads(record: T): string;
  /** `to` with this field of `from`. */
  copy(to: T, from: T): T;
}

interface Judged {
  readonly review: Review;
  readonly decided?: DecidedFields | undefined;
}

/** The fields of one record in several versions; an alias, or an entity told apart, is a field of its own. */
export function listFields<K extends ListName>(list: K, versions: readonly RecordTypes[K][]): readonly Field<RecordTypes[K]>[] {
  return FIELDS[list](versions);
}

const FIELDS: { readonly [K in ListName]: (versions: readonly RecordTypes[K][]) => readonly Field<RecordTypes[K]>[] } = {
  entities: (versions) => [...ENTITY, ...memberFields(ENTITY_LISTS, versions)],
  mentions: (versions) => [...MENTION, ...memberFields(codeLists<Mention>(), versions)],
  quantities: (versions) => [...QUANTITY, ...memberFields(codeLists<Quantity>(), versions)],
  attributions: (versions) => [...ATTRIBUTION, ...memberFields(codeLists<Attribution>(), versions)],
  events: (versions) => [...EVENT, ...memberFields(codeLists<Event>(), versions)],
  passages: (versions) => [...PASSAGE, ...memberFields(codeLists<Passage>(), versions)],
};

const UNASSERTED: ReadonlySet<string> = new Set(['note', 'canonicalName', 'target', 'source', 'cue', 'content', 'arguments']);

function field<T>(name: string, value: (record: T) => unknown, copy: (to: T, from: T) => T): Field<T> {
  return {
    name,
    asserted: !UNASSERTED.has(name) && !name.includes(':'),
    says: (record) => comparable({ value: value(record) }),
    reads: (record) => canonicalJson(value(record)),
    copy,
  };
}

/** Fields that are one property of the record each, which every version has. */
function plain<T>(...names: readonly (keyof T & string)[]): readonly Field<T>[] {
  return names.map((name) =>
    field<T>(
      name,
      (record) => record[name],
      (to, from) => ({ ...to, [name]: from[name] }),
    ),
  );
}

function ownTypeField<T extends { ownType?: string | undefined }>(): Field<T> {
  return field<T>(
    'ownType',
    ({ ownType }) => ownType,
    (to, { ownType }) => withOwnType(to, ownType ?? null),
  );
}

function reviewFields<T extends Judged>(): readonly Field<T>[] {
  const status = ({ review: { status, by, at, edited } }: T): unknown => ({ status, by, at, edited });
  return [
    {
      name: 'status',
      asserted: true,
      says: ({ review }) => review.status,
      reads: (record) => canonicalJson(status(record)),
      copy: (to, { review: from }) => {
        const { by: _, at: __, edited: ___, ...kept } = to.review;
        const { status: judged, by, at, edited } = from;
        const stamped = { ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
        return { ...to, review: { ...kept, status: judged, ...stamped, ...(edited === undefined ? {} : { edited }) } };
      },
    },
    field(
      'note',
      ({ review }) => review.note,
      (to, { review: { note } }) => {
        const { note: _, ...kept } = to.review;
        return { ...to, review: note === undefined ? kept : { ...kept, note } };
      },
    ),
  ];
}

const ENTITY: readonly Field<Entity>[] = [
  ...reviewFields<Entity>(),
  ...plain<Entity>('type'),
  ownTypeField<Entity>(),
  ...plain<Entity>('canonicalName'),
];

const MENTION: readonly Field<Mention>[] = [...reviewFields<Mention>(), ...plain<Mention>('target', 'type', 'form', 'entity')];

const QUANTITY: readonly Field<Quantity>[] = [
  ...reviewFields<Quantity>(),
  ...plain<Quantity>('target'),
  ownTypeField<Quantity>(),
  field(
    'value',
    (quantity) => valueOf(quantity),
    (to, from) => ({ ...to, ...valueOf(from) }),
  ),
  field(
    'predicate',
    ({ predicate }) => predicate,
    (to, { predicate }) => {
      const { predicate: _, ...rest } = to;
      return predicate === undefined ? rest : { ...rest, predicate };
    },
  ),
];

const ATTRIBUTION: readonly Field<Attribution>[] = [
  ...reviewFields<Attribution>(),
  ...plain<Attribution>('source'),
  field(
    'cue',
    ({ cue }) => cue,
    (to, { cue }) => placeByParts({ ...to, cue }),
  ),
  field(
    'content',
    ({ content }) => content,
    (to, { content }) => placeByParts({ ...to, content }),
  ),
  ...plain<Attribution>('kind', 'stance'),
];

/** The principal target is the first of the cue, or of the content where there is no cue. */
function placeByParts(attribution: Attribution): Attribution {
  const target = attribution.cue.targets[0] ?? attribution.content.targets[0] ?? attribution.target;
  return target === attribution.target ? attribution : { ...attribution, target };
}

const EVENT: readonly Field<Event>[] = [
  ...reviewFields<Event>(),
  ...plain<Event>('target', 'type'),
  ownTypeField<Event>(),
  ...plain<Event>('modality', 'arguments'),
];

const PASSAGE: readonly Field<Passage>[] = [...reviewFields<Passage>(), ...plain<Passage>('target')];

/** A list whose members are fields of their own: a name for each, beginning with the list's. */
interface MemberList<T> {
  readonly prefix: string;
  members(record: T): readonly string[];
  put(record: T, members: readonly string[]): T;
}

const ENTITY_LISTS: readonly MemberList<Entity>[] = [
  { prefix: 'alias', members: ({ aliases }) => aliases, put: (entity, aliases) => ({ ...entity, aliases: [...aliases] }) },
  {
    prefix: 'distinct',
    members: ({ distinctFrom = [] }) => distinctFrom,
    put: (entity, ids) => putIds(entity, 'distinctFrom', ids),
  },
  { prefix: 'merged', members: ({ merged = [] }) => merged, put: (entity, ids) => putIds(entity, 'merged', ids) },
];

function putIds(entity: Entity, list: 'distinctFrom' | 'merged', ids: readonly string[]): Entity {
  const changed = { ...entity };
  if (ids.length === 0) delete changed[list];
  else changed[list] = [...ids].sort();
  return changed;
}

interface Coded extends Judged {
  codes?: string[] | undefined;
}

function codeLists<T extends Coded>(): readonly MemberList<T>[] {
  return [{ prefix: 'code', members: ({ codes = [] }) => codes, put: (record, codes) => withCodes(record, sortCodes(codes)) }];
}

/** The field of one alias, one entity told apart, one entity merged, or one code. */
export function memberName(prefix: 'alias' | 'distinct' | 'merged' | 'code', member: string): string {
  return `${prefix}:${member}`;
}

/** Whether a field is one member of a list: nobody else's decision on it is lost where it stays. */
export function isMember({ name }: Pick<Field<unknown>, 'name'>): boolean {
  return name.includes(':');
}

/**
 * What the field of a member says where the record has it. Who takes a member away takes away what he knew of: it stays where somebody else
 * gave it too.
 */
export const GIVEN = comparable({ value: true });

/** Of the members that any version has, and of those that a person took away. */
function memberFields<T extends Judged>(lists: readonly MemberList<T>[], versions: readonly T[]): readonly Field<T>[] {
  return lists.flatMap((list) => {
    const start = `${list.prefix}:`;
    const taken = versions.flatMap(({ decided = {} }) => Object.keys(decided).filter((name) => name.startsWith(start)));
    const members = [...versions.flatMap(list.members), ...taken.map((name) => name.slice(start.length))];
    return [...new Set(members)].sort().map((member) => memberField(list, member));
  });
}

function memberField<T>(list: MemberList<T>, member: string): Field<T> {
  const has = (record: T): boolean => list.members(record).includes(member);
  return field(`${list.prefix}:${member}`, has, (to, from) => {
    if (has(to) === has(from)) return to;
    const others = list.members(to).filter((one) => one !== member);
    return list.put(to, has(from) ? [...others, member] : others);
  });
}

/** The record with the decision that decided a field; undefined: none did. */
export function stampField<T extends { decided?: DecidedFields | undefined }>(
  record: T,
  name: string,
  id: string | undefined,
): T {
  if (record.decided?.[name] === id) return record;
  const { [name]: _, ...others } = record.decided ?? {};
  const decided = id === undefined ? others : { ...others, [name]: id };
  if (Object.keys(decided).length > 0) return { ...record, decided };
  const undecided = { ...record };
  delete undecided.decided;
  return undecided;
}
