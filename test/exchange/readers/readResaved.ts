import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ExchangeArticle } from '../../../src/core/exchange/format.ts';
import { toMarks } from '../../../src/core/exchange/marks.ts';
import { readRefiQda } from '../../../src/core/exchange/readers/readRefiQda.ts';
import { EMPTY_CODEBOOK } from '../../../src/core/model/codebook.ts';
import { NO_LABELS } from '../../../src/core/model/labelMeaning.ts';

/** A project of ours that another program opened and saved has the same words under the same labels. @throws Error */
export async function readResaved(file: string, articles: readonly ExchangeArticle[]): Promise<void> {
  const around = { look: async () => Promise.resolve(undefined), labels: NO_LABELS, codebook: EMPTY_CODEBOOK };
  const read = await readRefiQda([{ path: 'resaved.qdpx', bytes: readFileSync(file) }], around);
  if (read.problems.length > 0) throw new Error(`resaved.qdpx: ${JSON.stringify(read.problems.slice(0, 3))}`);
  const wordsOf = (article: ExchangeArticle): readonly string[] =>
    toMarks(article)
      .marks.filter(({ layer }) => layer !== 'part')
      .flatMap(({ label, spans }) => spans.map(({ start, end }) => `${label} ${article.text.slice(start, end)}`))
      .sort();
  for (const article of articles) {
    const back = read.articles.find(({ path }) => path === article.path);
    if (back === undefined) throw new Error(`resaved.qdpx has no ${article.path}`);
    const [found, expected] = [wordsOf(back), wordsOf(article)];
    if (!isDeepStrictEqual(found, expected))
      throw new Error(`resaved.qdpx, ${article.path}: ${found.length} marks, not ${expected.length}`);
  }
}
