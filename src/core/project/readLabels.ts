import type { OwnType } from '../model/codebook.ts';
import { EntityType } from '../model/entityType.ts';
import { EventType } from '../model/event.ts';
import { labelKey, type LabelMeaning, type LabelMeanings } from '../model/labelMeaning.ts';
import { QuantityKind } from '../model/quantity.ts';
import { LabelTarget } from './projectFile.ts';
import type { ProjectProblem } from './projectProblem.ts';

/** The table `mapping.labels` of a project file, line by line: what isn't right is told and passed over. */
export function readLabels(
  mapping: unknown,
  types: readonly OwnType[],
  problem: (problem: ProjectProblem) => void,
): LabelMeanings {
  const table = isRecord(mapping) ? mapping['labels'] : undefined;
  const path = ['mapping', 'labels'];
  if (table === undefined) return new Map();
  if (!isRecord(table)) {
    problem({ path, code: 'not-an-object', subject: 'labels' });
    return new Map();
  }
  const meanings = new Map<string, LabelMeaning>();
  for (const [label, value] of Object.entries(table)) {
    const target = LabelTarget.safeParse(value);
    const meaning = target.success ? readTarget(target.data, types) : undefined;
    if (meaning === undefined) problem({ path: [...path, label], code: 'unknown-type', subject: String(value) });
    else meanings.set(labelKey(label), meaning);
  }
  return meanings;
}

function readTarget(target: string, types: readonly OwnType[]): LabelMeaning | undefined {
  if (target === 'none') return { layer: 'none' };
  if (target === 'statement') return { layer: 'attribution' };
  const slash = target.indexOf('/');
  const name = target.slice(slash + 1);
  switch (target.slice(0, slash)) {
    case 'code':
      return { layer: 'passage', code: name };
    case 'entity':
      return readType(name, 'entity', EntityType, types, (type, own) => ({ layer: 'mention', type, ...own }));
    case 'figure':
      return readType(name, 'figure', QuantityKind, types, (kind, own) => ({ layer: 'quantity', kind, ...own }));
    case 'event':
      return readType(name, 'event', EventType, types, (type, own) => ({ layer: 'event', type, ...own }));
    default:
      return undefined;
  }
}

interface Inventory<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** A type of ours, or one of the project's with its parent. */
function readType<T>(
  name: string,
  layer: OwnType['layer'],
  inventory: Inventory<T>,
  types: readonly OwnType[],
  meaning: (type: T, own: { readonly ownType?: string }) => LabelMeaning,
): LabelMeaning | undefined {
  const ours = inventory.safeParse(name);
  if (ours.success) return meaning(ours.data, {});
  const own = types.find((type) => type.layer === layer && type.id === name);
  const parent = inventory.safeParse(own?.parent);
  return own !== undefined && parent.success ? meaning(parent.data, { ownType: own.id }) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
