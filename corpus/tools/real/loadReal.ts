import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGold } from '../buildGold.ts';
import { checkGold } from '../checkGold.ts';
import type { GoldDocument, Split } from '../gold.ts';
import { annotatedNames, CORPORA, readRealDocuments, readRealText, realPath, type RealDocument } from './realDocuments.ts';
import { sentenceLines } from './sentenceLines.ts';
import { unpackGold } from './standOff.ts';

/** A real text with its annotation. */
export type RealArticle = { name: string; domain: string; split: Split; text: string; gold: GoldDocument };

/** Loads the annotated real texts of a split, or all. Throws an Error that says what to do when the texts are not in `corpora`. */
export function loadReal(split?: Split, corpora = CORPORA): RealArticle[] {
  const annotated = annotatedNames('annotations');
  return readRealDocuments()
    .filter((document) => annotated.has(document.name) && (split === undefined || document.split === split))
    .map((document) => loadRealArticle(document, 'annotations', corpora));
}

/** Lays one kept annotation on its text. */
export function loadRealArticle(document: RealDocument, folder: 'annotations' | 'second', corpora = CORPORA): RealArticle {
  const { name, split } = document;
  const text = readRealText(document, corpora);
  const gold = unpackGold(text, readFileSync(realPath(folder, `${name}.jsonl`), 'utf8'), split);
  return { name, domain: gold.header.domain, split, text, gold };
}

/** The sheet of a real text in a working folder, built and checked; undefined when there is none. */
export function buildRealSheet(
  document: RealDocument,
  folder: string,
  corpora = CORPORA,
): { text: string; gold: GoldDocument; faults: string[] } | undefined {
  const path = join(folder, `${document.name}.sheet`);
  if (!existsSync(path)) return undefined;
  const text = readRealText(document, corpora);
  const foreign = { split: document.split, lines: sentenceLines(text) };
  const { gold, problems } = buildGold(document.name, text, readFileSync(path, 'utf8'), foreign);
  const faults = problems.map(({ line, message }) => `${path}:${line}: ${message}`);
  return { text, gold, faults: faults.length > 0 ? faults : checkGold(text, gold).map((fault) => `${path}: ${fault}`) };
}
