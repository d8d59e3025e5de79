import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGold, splitOf } from './buildGold.ts';
import { SPLITS, type GoldDocument, type Split } from './gold.ts';
import { loadReal } from './real/loadReal.ts';
import { CORPORA } from './real/realDocuments.ts';

const ARTICLES = join(import.meta.dirname, '..', 'articles');

/** An article of the corpus with its gold annotation. */
export type CorpusArticle = {
  name: string;
  domain: string;
  split: Split;
  /** The file's exact text, CR included. */
  text: string;
  gold: GoldDocument;
};

/** A part of our own articles, or of the real texts. */
export type CorpusPart = Split | `real-${Split}`;

export function isCorpusPart(word: string): word is CorpusPart {
  return SPLITS.some((split) => split === word || `real-${split}` === word);
}

/** Names of all articles that have a sheet, in order; of one split, if given. */
export function articleNames(split?: Split): string[] {
  return readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.sheet'))
    .map((file) => file.slice(0, -'.sheet'.length))
    .filter((name) => split === undefined || splitOf(name) === split)
    .slice()
    .sort();
}

export function corpusFile(name: string, extension: 'txt' | 'sheet'): string {
  return join(ARTICLES, `${name}.${extension}`);
}

/** Names of all articles, with or without a sheet. */
export function textNames(): string[] {
  return readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .slice()
    .sort();
}

/** Reads and builds one article. Throws an Error naming file, line and fault when its sheet is wrong. */
export function loadArticle(name: string): CorpusArticle {
  const path = corpusFile(name, 'txt');
  if (!existsSync(path)) throw new Error(`${name}.sheet has no ${name}.txt`);
  const text = readFileSync(path, 'utf8');
  const { gold, problems } = buildGold(name, text, readFileSync(corpusFile(name, 'sheet'), 'utf8'));
  if (problems.length > 0) throw new Error(problems.map((p) => `${name}.sheet:${p.line}: ${p.message}`).join('\n'));
  return { name, domain: gold.header.domain, split: gold.header.split, text, gold };
}

/**
 * Loads the annotated articles of a split, or all of ours; of `real-` ones the annotated real texts, whose words are read from `corpora`.
 * Throws where a sheet is wrong, or (saying what to do) where the words of real texts are not there.
 */
export function loadCorpus(part?: CorpusPart, corpora = CORPORA): CorpusArticle[] {
  const split = SPLITS.find((one) => `real-${one}` === part);
  if (split !== undefined) return loadReal(split, corpora);
  return articleNames(SPLITS.find((one) => one === part)).map(loadArticle);
}
