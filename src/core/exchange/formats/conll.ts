import { encodeUtf8 } from '../../text/utf8.ts';
import type { Drop, ExportOptions, Format, FormatWriter } from '../format.ts';
import { nameTagsOf } from '../nameTags.ts';

/** CoNLL-2003: `WORD -X- _ TAG`, names only, in IOB2. */
export const conll: Format = { name: 'conll', output: 'file', ending: '.conll', keepsStatus: false, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  return {
    add(article) {
      const { sentences, tags } = nameTagsOf(article, drop);
      const blocks = sentences.map((words, sentence) =>
        words.map(({ start, end }, at) => `${article.text.slice(start, end)} -X- _ ${tags[sentence]?.[at] ?? 'O'}\n`).join(''),
      );
      return [{ path: '', bytes: encodeUtf8(['-DOCSTART- -X- -X- O\n', ...blocks].map((block) => `${block}\n`).join('')) }];
    },
  };
}
