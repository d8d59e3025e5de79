/**
 * Happenings that were labelled by a program in openly licensed texts: `silver/CORPUS.tsv`, a document a line with its id, the length of its text and the marks
 * (`start-end:kind`, offsets in UTF-16 code units, kinds as in `training/marked`), no words. How they were made: `training/README.md`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus, readTexts } from '../marked/documents.ts';
import { readKind, writeKind, type MarkedDocument } from '../marked/marks.ts';

const FOLDER = join(import.meta.dirname, 'silver');

/** Lays the marks on the texts. @throws Error where a text is not there, or not the one that was labelled */
export function readSilverDocuments(corpora: string): MarkedDocument[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => {
      const texts = readTexts(findCorpus(corpora, file));
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => readLine(line, texts));
    });
}

function readLine(line: string, texts: ReadonlyMap<string, string>): MarkedDocument {
  const [id = '', length = '', marks = ''] = line.split('\t');
  const text = texts.get(id);
  if (text?.length !== Number(length)) throw new Error(`${id} is not the text that was labelled`);
  return { id, text, names: [], events: marks.split(' ').filter(Boolean).map(readMark) };
}

function readMark(mark: string): MarkedDocument['events'][number] {
  const [, start = '', end = '', kind = ''] = /^(\d+)-(\d+):(.+)$/.exec(mark) ?? [];
  return { start: Number(start), end: Number(end), ...readKind(kind) };
}

/** The opposite of what `readSilverDocuments` reads of a line. */
export function writeSilverLine({ id, text, events }: MarkedDocument): string {
  return [id, text.length, events.map((event) => `${event.start}-${event.end}:${writeKind(event)}`).join(' ')].join('\t');
}
