import { encodeUtf8 } from '../../text/utf8.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { nameTagsOf } from '../nameTags.ts';
import type { WordSentence } from '../words.ts';

/** CoNLL-U with names in the last column (`NER=B-PER`) and what is needed to make the text again (`SpaceAfter=No`). */
export const conllu: Format = { name: 'conllu', output: 'file', ending: '.conllu', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  let documents = 0;
  return {
    add(article) {
      const { sentences, tags } = nameTagsOf(article, drop);
      documents++;
      const blocks = sentences.map((words, index) =>
        [
          ...(index === 0 ? [`# newdoc id = ${oneLine(article.path)}`] : []),
          `# sent_id = ${documents}-${index + 1}`,
          `# text = ${joinWords(article, words)}`,
          ...words.map((_, at) => toLine(article, words, at, tags[index]?.[at] ?? 'O')),
          '',
        ].join('\n'),
      );
      return [{ path: '', bytes: encodeUtf8(blocks.map((block) => `${block}\n`).join('')) }];
    },
  };
}

function toLine({ text }: ExchangeArticle, words: WordSentence, at: number, tag: string): string {
  const word = words[at] ?? { start: 0, end: 0 };
  const misc = [...(tag === 'O' ? [] : [`NER=${tag}`]), ...(isGlued(words, at) ? ['SpaceAfter=No'] : [])];
  const form = text.slice(word.start, word.end);
  return [at + 1, form, '_', '_', '_', '_', '_', '_', '_', misc.join('|') || '_'].join('\t');
}

/** The words as the lines below have them: marks of Markdown between them are no words. */
function joinWords({ text }: ExchangeArticle, words: WordSentence): string {
  return words
    .map(({ start, end }, at) => text.slice(start, end) + (isGlued(words, at) ? '' : ' '))
    .join('')
    .trim();
}

function isGlued(words: WordSentence, at: number): boolean {
  return words[at + 1]?.start === words[at]?.end;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
