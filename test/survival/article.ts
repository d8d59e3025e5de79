import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ReviewStatus } from '../../src/core/model/review.ts';
import { asidesOf } from '../../src/core/present/aside.ts';
import { indexDocument, type LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { repository } from '../host/paths.ts';

const run = promisify(execFile);

/** What one key decides. */
export const DECIDES: Readonly<Record<'a' | 'r', ReviewStatus>> = { a: 'accepted', r: 'rejected' };
export type Key = keyof typeof DECIDES;

/** An article under review, as it is on disk. */
export interface ReviewedArticle {
  readonly name: string;
  readonly file: string;
  /** Its proposals in the order of review, before anything was decided. */
  readonly queue: readonly string[];
}

/** Writes an article and extracts its annotations. */
export async function makeArticle(folder: string, name: string, text: string): Promise<ReviewedArticle> {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  await run(process.execPath, [path.join(repository, 'dist', 'cli.js'), 'extract', file]);
  const document = readDocument(file);
  const all = document === undefined ? [] : indexDocument(document).annotations;
  const asides = document === undefined ? new Set() : asidesOf(document);
  return { name, file, queue: all.map(({ value }) => value.id).filter((id) => !asides.has(id)) };
}

/** What the sidecar says; undefined in the moment in which VS Code replaces it. */
export function readAnnotations(file: string): readonly LayeredAnnotation[] | undefined {
  const document = readDocument(file);
  return document === undefined ? undefined : indexDocument(document).annotations;
}

export function readDocument(file: string) {
  return readSidecar(file)?.document;
}

export function readSidecar(file: string) {
  const bytes = readIfThere(`${file}.annotations.json`);
  if (bytes === undefined) return undefined;
  const decoded = decodeSidecar(bytes);
  if (!decoded.ok) throw new Error(`the sidecar of ${file} is ${decoded.failure.reason}`);
  return decoded.sidecar;
}

/** Undefined in the moment in which VS Code replaces it. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The status of each annotation of the queue. Throws when one is gone. */
export function statusesOf({ file, queue }: ReviewedArticle): readonly ReviewStatus[] | undefined {
  const annotations = readAnnotations(file);
  if (annotations === undefined) return undefined;
  const known = new Map(annotations.map(({ value }) => [value.id, value.review.status]));
  return queue.map((id) => {
    const status = known.get(id);
    if (status === undefined) throw new Error(`${id} is gone from the sidecar of ${file}`);
    return status;
  });
}

/** How many of the keys were decided, one after the other from `from` on; says where a decision is on another annotation. */
export function countDecided(article: ReviewedArticle, keys: readonly Key[], from = 0): number | undefined {
  const statuses = statusesOf(article)?.slice(from, from + keys.length);
  if (statuses === undefined) return undefined;
  const first = statuses.indexOf('proposed');
  const count = first === -1 ? statuses.length : first;
  const wrong = statuses.findIndex((status, at) => status !== (at < count ? DECIDES[keys[at] ?? 'a'] : 'proposed'));
  if (wrong !== -1) {
    throw new Error(
      `annotation ${from + wrong} of ${article.name} is ${statuses[wrong]}: keys ${keys.join('')}, ${statuses.join(' ')}`,
    );
  }
  return count;
}
