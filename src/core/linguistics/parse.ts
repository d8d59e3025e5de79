import type { CutText, ParsedText } from '../model/parsedText.ts';
import type { Reading, WordInTree } from '../model/reading.ts';
import type { Token, Word } from '../model/token.ts';
import { isPause, type Steps } from '../steps.ts';
import type { SourceText } from '../text/sourceText.ts';
import { withFiniteRoot } from './finiteRoot.ts';
import type { LinguisticModels } from './models.ts';
import { findQuotations } from './quotations.ts';
import { segment } from './segment.ts';
import type { WordForm } from './wordForm.ts';

/**
 * Reads a text: paragraphs, sentences, tokens with tag, lemma and head, quotations. Total and deterministic on any string; time is
 * proportional to length. Yields after each paragraph and sentence.
 */
export function* parseText(source: SourceText, models: LinguisticModels): Steps<ParsedText> {
  return yield* parseWords(yield* cutText(source), models);
}

/** Cuts a text into paragraphs, sentences and words. */
export function* cutText(source: SourceText): Steps<CutText> {
  const { text } = source;
  const { paragraphs, sentences, tokens: spans } = yield* segment(text);
  const tokens: Word[] = [];
  for (const { index: sentence, firstToken, endToken } of sentences) {
    for (let index = firstToken; index < endToken; index++) {
      const { start, end } = spans[index] ?? { start: 0, end: 0 };
      const word = text.slice(start, end);
      tokens.push({ start, end, text: word, lower: word.toLowerCase(), index, sentence });
    }
    if (isPause(sentence)) yield;
  }
  return { source, tokens, sentences, paragraphs };
}

/**
 * Reads the words of a text.
 * @param treeOf what the reader of paragraphs saw: where it saw all words of a sentence, its tags and its tree are taken
 */
export function* parseWords(cut: CutText, models: LinguisticModels, treeOf?: Reading['tree']): Steps<ParsedText> {
  const { source, sentences, paragraphs } = cut;
  const tokens: Token[] = [];
  for (const { firstToken, endToken } of sentences) {
    const words = cut.tokens.slice(firstToken, endToken);
    const seen = treeOf === undefined ? undefined : wholeTree(words, treeOf);
    const read = seen === undefined ? parseSentence(words, models) : takeTree(words, seen, models);
    for (const token of read) tokens.push(token);
    yield;
  }
  return { source, tokens, sentences, paragraphs, quotations: yield* findQuotations(source.text, paragraphs) };
}

function wholeTree(words: readonly Word[], treeOf: Reading['tree']): readonly WordInTree[] | undefined {
  const seen = words.map(({ index }) => treeOf(index)).filter((word) => word !== undefined);
  return seen.length === words.length ? seen : undefined;
}

/** The reader is not sure of each tag: where it isn't, the tagger says it. */
function takeTree(words: readonly Word[], seen: readonly WordInTree[], models: LinguisticModels): readonly Token[] {
  const own = seen.some(({ tag }) => tag === undefined) ? tagWords(formsOf(words, models), models) : undefined;
  const tokens = words.map((word, at) => {
    const { tag = own?.[at] ?? 'NN', head = -1, relation = 'dep' } = seen[at] ?? {};
    return describe(word, tag, head, relation, models);
  });
  return withFiniteRoot(tokens);
}

function parseSentence(words: readonly Word[], models: LinguisticModels): Token[] {
  const forms = formsOf(words, models);
  const tags = tagWords(forms, models);
  const { heads, relations } = models.parser.parse(forms, tags);
  const first = words[0]?.index ?? 0;
  return words.map((word, at) => {
    const head = heads[at] ?? -1;
    return describe(word, tags[at] ?? 'NN', head < 0 ? -1 : first + head, relations[at] ?? 'dep', models);
  });
}

function formsOf(words: readonly Word[], { readWord }: LinguisticModels): readonly WordForm[] {
  return words.map(({ text }) => readWord(text));
}

function tagWords(forms: readonly WordForm[], { tagger }: LinguisticModels): readonly string[] {
  return Array.from(tagger.tag(forms), (tag) => tagger.tags[tag] ?? 'NN');
}

function describe(word: Word, tag: string, head: number, relation: string, { lemmatize }: LinguisticModels): Token {
  const { start, end, text, lower, index, sentence } = word;
  return { start, end, text, lower, index, sentence, tag, lemma: lemmatize(text, tag), head, relation };
}
