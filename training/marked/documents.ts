import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJsonLines } from '../../measure/jsonLines.ts';
import { EntityType } from '../../src/core/model/entityType.ts';
import { readKind, readMarks, writeKind, type MarkedDocument, type MarkedEvent, type MarkedName } from './marks.ts';

const ARTICLES = join(import.meta.dirname, 'articles');
const STANDOFF = join(import.meta.dirname, 'standoff');
const LATER = join(import.meta.dirname, 'later');
const UNLEARNT = join(import.meta.dirname, 'unlearnt');
/** Where a corpus may lie. */
const PLACES = ['train', 'dev'];

const Line = z.object({ id: z.string(), text: z.string() });

/** The texts of a JSON Lines corpus by id, with LF line ends. */
export function readTexts(file: string): Map<string, string> {
  const documents = readJsonLines(file).map((line) => z.parse(Line, line));
  return new Map(documents.map(({ id, text }) => [id, text]));
}

/** Cuts a file of documents, each headed by a line `# ID`. */
export function splitDocuments(file: string): { id: string; marked: string }[] {
  return file
    .split(/^(?=# )/m)
    .filter((part) => part.startsWith('# '))
    .map((part) => {
      const end = part.indexOf('\n');
      return { id: part.slice(2, end).trim(), marked: part.slice(end + 1) };
    });
}

/** One line for the document with its length, then one for each mark: id, start, end, type. A name's type has an `@` before it. */
export function writeOffsets({ id, text, names, events }: MarkedDocument): string {
  const marks = [
    ...names.map(({ start, end, type }) => ({ start, line: [id, start, end, `@${type}`] })),
    ...events.map((event) => ({ start: event.start, line: [id, event.start, event.end, writeKind(event)] })),
  ].sort((a, b) => a.start - b.start);
  return [[id, text.trimEnd().length], ...marks.map(({ line }) => line)].map((line) => line.join('\t')).join('\n');
}

/** Our own marked articles: `articles/*.txt`, of which the documents are headed by `# ID`. */
export function readOwnArticles(): MarkedDocument[] {
  return readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => splitDocuments(readFileSync(join(ARTICLES, file), 'utf8')))
    .map(({ id, marked }) => readMarks(id, `${marked.trimEnd()}\n`));
}

/** Marks of openly licensed texts, `standoff/CORPUS.tsv`, laid on `CORPUS.jsonl` of a folder. Throws where a text is not the one that was marked. */
export function readOpenDocuments(corpora: string): MarkedDocument[] {
  return readdirSync(STANDOFF)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => {
      const corpus = join(corpora, file.replace(/\.tsv$/, '.jsonl'));
      if (!existsSync(corpus)) throw new Error(`${corpus} is needed for the marks of ${file}`);
      return readOffsets(readFileSync(join(STANDOFF, file), 'utf8'), readTexts(corpus));
    });
}

/**
 * Marks of openly licensed texts that neither the models of events nor the reader of paragraphs learn from, `unlearnt/CORPUS.tsv`: by them is learnt how far
 * those can be trusted. @throws Error where a text is not there, or not the one that was marked
 */
export function readUnlearntDocuments(corpora: string): MarkedDocument[] {
  return readFolder(UNLEARNT, corpora);
}

/** The same of texts that are there for the next lessons of the reader: no model that is shipped has learnt from these marks. */
export function readLaterDocuments(corpora: string): MarkedDocument[] {
  return readFolder(LATER, corpora);
}

function readFolder(folder: string, corpora: string): MarkedDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readOffsets(readFileSync(join(folder, file), 'utf8'), readTexts(findCorpus(corpora, file))));
}

/** The texts that a file of marks is laid on. @throws Error where they are not there */
export function findCorpus(corpora: string, marksFile: string): string {
  const name = marksFile.replace(/\.tsv$/, '.jsonl');
  const found = PLACES.map((place) => join(corpora, place, name)).find((one) => existsSync(one));
  if (found === undefined) throw new Error(`${join(corpora, 'train', name)} is needed for the marks of ${marksFile}`);
  return found;
}

function readOffsets(file: string, texts: ReadonlyMap<string, string>): MarkedDocument[] {
  const documents: { id: string; text: string; names: MarkedName[]; events: MarkedEvent[] }[] = [];
  for (const line of file.split('\n')) {
    const [id = '', start = '', end, kind] = line.split('\t');
    if (id === '') continue;
    if (end === undefined || kind === undefined) {
      const text = texts.get(id);
      if (text?.trimEnd().length !== Number(start)) throw new Error(`${id} is not the text that was marked`);
      documents.push({ id, text, names: [], events: [] });
      continue;
    }
    const span = { start: Number(start), end: Number(end) };
    const document = documents.at(-1);
    if (document?.id !== id) throw new Error(`a mark of ${id} stands outside its document`);
    if (kind.startsWith('@')) document.names.push({ ...span, type: z.parse(EntityType, kind.slice(1)) });
    else document.events.push({ ...span, ...readKind(kind) });
  }
  return documents;
}
