import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJsonLines } from '../../measure/jsonLines.ts';
import { EntityType } from '../../src/core/model/entityType.ts';
import type { ReaderDocument } from './documentLines.ts';

/** Corpora that mark names in a way of their own, by the scheme that they follow; licences stand in `models/README.md`. */
const SCHEMES: readonly (readonly [file: string, scheme: string])[] = [
  ['wikigold', 'wiki'],
  ['crossner-politics.train', 'wiki'],
  ['crossner-politics.dev', 'wiki'],
  ['uner-ewt.dev', 'uner'],
  ['gum', 'gum'],
];

const Line = z.object({
  id: z.string(),
  text: z.string(),
  entities: z.array(z.object({ start: z.int(), end: z.int(), norm: z.optional(z.string()), named: z.optional(z.boolean()) })),
});

/** Texts whose names are marked by another scheme: a head of its own learns each, what they share helps ours. */
export function readOtherNames(folder: string): ReaderDocument[] {
  return SCHEMES.flatMap(([file, scheme]) =>
    readJsonLines(join(folder, `${file}.jsonl`)).map((value) => {
      const { id, text, entities } = z.parse(Line, value);
      const names = entities.flatMap(({ start, end, norm, named }) => {
        const type = EntityType.safeParse(norm === 'organisation' ? 'organization' : norm);
        return named === false || !type.success ? [] : [{ start, end, type: type.data }];
      });
      return { id, text, names, events: [], scheme };
    }),
  );
}
