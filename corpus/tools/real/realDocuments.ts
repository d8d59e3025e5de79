import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { SPLITS, type Split } from '../gold.ts';

const REAL = join(import.meta.dirname, '..', '..', 'real');

/** Where the open corpora lie unless a command is told otherwise. */
export const CORPORA = join('..', 'shared', 'corpora');

/** A real text of `corpus/real/documents.tsv`: where its words come from. */
export type RealDocument = {
  name: string;
  split: Split;
  /** JSON Lines file below the folder of the corpora. */
  file: string;
  /** Id of the document in that file. */
  id: string;
  /** The part of that document's text which is taken, UTF-16 code units. */
  start: number;
  end: number;
  /** SHA-256 of the text as `readRealText` makes it (UTF-8). */
  sha256: string;
  licence: string;
};

export function realPath(...parts: readonly string[]): string {
  return join(REAL, ...parts);
}

/** All real texts, annotated or not, in order. */
export function readRealDocuments(): RealDocument[] {
  const rows = readFileSync(realPath('documents.tsv'), 'utf8').split('\n').slice(1);
  return rows.filter((row) => row !== '').map(readRow);
}

function readRow(row: string): RealDocument {
  const [name = '', split = '', file = '', id = '', start, end, sha256 = '', licence = ''] = row.split('\t');
  const known = SPLITS.find((other) => other === split);
  if (known === undefined) throw new Error(`documents.tsv: unknown split "${split}" of ${name}`);
  return { name, split: known, file, id, start: Number(start), end: Number(end), sha256, licence };
}

/** Names of the texts that are annotated: first or second annotation. */
export function annotatedNames(folder: 'annotations' | 'second'): Set<string> {
  const files = existsSync(realPath(folder)) ? readdirSync(realPath(folder)) : [];
  return new Set(files.filter((file) => file.endsWith('.jsonl')).map((file) => file.slice(0, -'.jsonl'.length)));
}

const TextLine = z.object({ id: z.string(), text: z.string(), source: z.optional(z.string()) });
type TextLine = z.infer<typeof TextLine>;

const read = new Map<string, Map<string, TextLine>>();

function readSources(path: string): Map<string, TextLine> {
  const known = read.get(path);
  if (known) return known;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const sources = new Map(lines.map((line) => z.parse(TextLine, JSON.parse(line))).map((line) => [line.id, line]));
  read.set(path, sources);
  return sources;
}

/** Are the files there from which the texts are made? */
export function hasRealTexts(corpora: string): boolean {
  return readRealDocuments().every(({ file }) => existsSync(join(corpora, file)));
}

/**
 * Makes the text of a document from the corpora. Wikinews articles of GeoVirus get the headline back that stands in their address; the
 * paragraph marks of the Gun Violence Corpus become line breaks. Throws an Error that says what to do when the words are not there or others.
 */
export function readRealText(document: RealDocument, corpora: string): string {
  const text = composeText(document, readSourceLine(document, corpora));
  if (sha256Of(text) !== document.sha256)
    throw new Error(`${document.name}: ${document.file} holds another text than was annotated`);
  return text;
}

/** The line of a document in its source file. Throws an Error that says what to do when the words are not there. */
export function readSourceLine({ file, id }: Pick<RealDocument, 'file' | 'id'>, corpora: string): TextLine {
  const path = join(corpora, file);
  if (!existsSync(path)) {
    throw new Error(
      `The corpus holds offsets, no words, and the texts are not here: ${path} is missing. ` +
        'Name the folder that holds the corpora (--corpora=FOLDER); corpus/README.md says which they are.',
    );
  }
  const line = readSources(path).get(id);
  if (line === undefined) throw new Error(`${path} has no document ${id}`);
  return line;
}

export function composeText({ file, start, end }: Pick<RealDocument, 'file' | 'start' | 'end'>, line: TextLine): string {
  const body = line.text.slice(start, end).trim();
  if (file.includes('gvc')) return body.replace(/\s*\/\/n\s*/g, '\n');
  const address = /\/wiki\/(.+)$/.exec(line.source ?? '')?.[1];
  return address === undefined ? body : `${decodeURIComponent(address).replace(/_/g, ' ')}\n\n${body}`;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
