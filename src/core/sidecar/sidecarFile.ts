import * as z from 'zod/mini';
import { AnnotatedDocument } from '../model/annotatedDocument.ts';

export const FORMAT_VERSION = 2;
export const OFFSET_UNIT = 'utf-16-code-unit';

/** The whole file, for the JSON Schema; reading checks record by record. */
export const SidecarFile = z.looseObject({
  $schema: z.optional(z.string()),
  formatVersion: z.literal(FORMAT_VERSION),
  offsetUnit: z.literal(OFFSET_UNIT),
  ...AnnotatedDocument.shape,
});

/** What must be right before anything else is looked at. */
export const SidecarHead = z.looseObject({
  $schema: z.optional(z.string()),
  formatVersion: z.int().check(z.positive()),
});
