import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { asidesOf } from '../../src/core/present/aside.ts';
import { indexDocument } from '../../src/core/present/documentIndex.ts';
import { askedAbout, questionsOf } from '../../src/core/present/questions.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';

const MOST_ATTEMPTS = 200;
const PAUSE_MS = 10;

const Review = z.looseObject({ status: z.string(), by: z.optional(z.string()), note: z.optional(z.string()) });
const Annotation = z.looseObject({
  id: z.string(),
  target: z.looseObject({ start: z.number(), end: z.number(), exact: z.string() }),
  type: z.optional(z.string()),
  entity: z.optional(z.string()),
  provenance: z.looseObject({ method: z.string() }),
  review: Review,
});
export type Annotation = z.infer<typeof Annotation>;
const Conflict = z.looseObject({ other: z.looseObject({ id: z.string(), review: Review }) });
const Sidecar = z.looseObject({
  entities: z.array(z.looseObject({ id: z.string(), canonicalName: z.string(), review: Review })),
  mentions: z.array(Annotation),
  quantities: z.array(Annotation),
  attributions: z.array(Annotation),
  events: z.array(Annotation),
  conflicts: z.optional(z.array(Conflict)),
});
export type Sidecar = z.infer<typeof Sidecar>;

/** An article and its sidecar as they are on disk. */
export interface ArticleFiles {
  readonly name: string;
  text(): string;
  hasSidecar(): boolean;
  sidecar(): Sidecar;
  /** The article's date, as the sidecar has it. */
  date(): string | undefined;
  /** Of the questions of a review: all, and those that are still open. */
  asked(): { readonly all: number; readonly left: number };
  /** As another program would. */
  writeSidecar(sidecar: Sidecar): void;
}

export function articleFiles(folder: string, name: string): ArticleFiles {
  const article = path.join(folder, name);
  const sidecar = `${article}.annotations.json`;
  return {
    name,
    text: () => readFileSync(article, 'utf8'),
    hasSidecar: () => existsSync(sidecar),
    sidecar: () => Sidecar.parse(JSON.parse(readPatiently(sidecar))),
    date: () => readDocument(Buffer.from(readPatiently(sidecar))).article.date,
    asked: () => countAsked(Buffer.from(readPatiently(sidecar))),
    writeSidecar: (content) => writeFileSync(sidecar, `${JSON.stringify(content, null, 2)}\n`),
  };
}

function readDocument(bytes: Uint8Array): AnnotatedDocument {
  const decoded = decodeSidecar(bytes);
  if (!decoded.ok) throw new Error(`the sidecar is ${decoded.failure.reason}`);
  return decoded.sidecar.document;
}

function countAsked(bytes: Uint8Array): { all: number; left: number } {
  const document = readDocument(bytes);
  const asides = asidesOf(document);
  const index = indexDocument(document);
  const shown = index.annotations.filter(({ value }) => !asides.has(value.id));
  return { all: questionsOf(index, shown).length, left: askedAbout(document).size };
}

/** VS Code deletes the old file before it renames the new one: between the two there is none for a moment. */
function readPatiently(file: string): string {
  for (let attempt = 1; ; attempt++) {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

export function annotationsOf({ mentions, quantities, attributions, events }: Sidecar): readonly Annotation[] {
  return [...mentions, ...quantities, ...attributions, ...events];
}

export function withStatus(sidecar: Sidecar, ...statuses: readonly string[]): readonly Annotation[] {
  return annotationsOf(sidecar).filter(({ review }) => statuses.includes(review.status));
}
