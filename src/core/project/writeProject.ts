import type * as z from 'zod/mini';
import { Code, OwnType } from '../model/codebook.ts';
import { RegisteredActor } from '../model/registeredActor.ts';
import { rankFields, writeJson } from '../sidecar/writeJson.ts';
import type { Register } from './project.ts';
import { PROJECT_VERSION } from './projectFile.ts';

/** The fields of a project file as they are in it, also those that we don't know and records that can't be used. */
export type RawProject = Readonly<Record<string, unknown>>;

const ORDER = rankFields(
  `$schema formatVersion dictionary codebook mapping actors notSame codes types
   id layer label name type ownType aliases key color parent exclusive replaces definition examples
   links wikidata url is isNot merged by at`
    .trim()
    .split(/\s+/),
);

/** The text of a project file, the same whatever order its fields were in. */
export function encodeProject(raw: RawProject): string {
  return writeJson(raw, ORDER);
}

/** The file with other codes and types. */
export function withCodebook(raw: RawProject, codes: readonly Code[], types?: readonly OwnType[]): RawProject {
  const section = isRecord(raw['codebook']) ? raw['codebook'] : {};
  const changed = {
    ...section,
    codes: [...codes, ...leftOver(section['codes'], Code, ({ id }) => id)],
    ...(types === undefined
      ? {}
      : { types: [...types, ...leftOver(section['types'], OwnType, ({ layer, id }) => `${layer} ${id}`)] }),
  };
  return versioned(raw, { codebook: changed });
}

/** The file with another register. */
export function withRegister(raw: RawProject, { actors, notSame }: Register): RawProject {
  return versioned(raw, {
    actors: [...actors, ...leftOver(raw['actors'], RegisteredActor, ({ id }) => id)],
    notSame: notSame.length === 0 ? undefined : notSame,
  });
}

function versioned(raw: RawProject, sections: RawProject): RawProject {
  return { ...raw, formatVersion: raw['formatVersion'] ?? PROJECT_VERSION, ...sections };
}

/** The records of a list that reading passed over: what has another shape, and of two of one key the later. */
function leftOver<T>(section: unknown, schema: z.ZodMiniType<T>, keyOf: (value: T) => string): readonly unknown[] {
  const seen = new Set<string>();
  const items: readonly unknown[] = Array.isArray(section) ? section : [];
  return items.filter((item) => {
    const parsed = schema.safeParse(item);
    if (!parsed.success) return true;
    const key = keyOf(parsed.data);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function isRecord(value: unknown): value is RawProject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
