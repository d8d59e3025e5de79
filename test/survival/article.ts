import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { indexDocument, type LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import { repository } from '../host/paths.ts';
import { type KeyRun, keysPlayed, playKeys, statusesOf } from '../support/playKeys.ts';

const run = promisify(execFile);

/** An article under review, as it is on disk. */
export interface ReviewedArticle {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Before anything was decided. */
  readonly document: AnnotatedDocument;
}

/** Writes an article and extracts its annotations. */
export async function makeArticle(folder: string, name: string, text: string): Promise<ReviewedArticle> {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  await run(process.execPath, [path.join(repository, 'dist', 'cli.js'), 'extract', file]);
  const document = readDocument(file);
  if (document === undefined) throw new Error(`${file} has no sidecar`);
  return { name, file, text, document };
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

/**
 * How many of the keys were decided, one after the other; undefined in the moment in which VS Code replaces the sidecar. Throws where what
 * is decided is what no number of them decides.
 */
export function countDecided(article: ReviewedArticle, runs: readonly KeyRun[]): number | undefined {
  const document = readDocument(article.file);
  if (document === undefined) return undefined;
  const statuses = statusesOf(document);
  const count = keysPlayed(playKeys(article.document, article.text, runs), statuses);
  if (count !== undefined) return count;
  const decided = [...statuses].filter(([, status]) => status !== 'proposed').map(([id, status]) => `${id} ${status}`);
  const keys = runs.map((one) => one.keys.join('')).join(' and ');
  throw new Error(`${article.name}: no number of the keys ${keys} decides ${decided.join(', ')}`);
}
