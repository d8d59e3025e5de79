import { parseArgs } from 'node:util';
import { loadCorpus, type CorpusArticle } from './load.ts';
import { loadReal } from './real/loadReal.ts';

/**
 * Command line: `npx tsx corpus/tools/statistics.ts [--real] [--corpora=FOLDER]`: words and items of our articles, or of the real texts, by
 * domain and by split, as the Markdown tables of the README.
 */
function main(): void {
  const { values } = parseArgs({ options: { real: { type: 'boolean', default: false }, corpora: { type: 'string' } } });
  const articles = values.real ? loadReal(undefined, values.corpora) : loadCorpus();
  console.log('| | articles | words | names | nominals | figures | attributions | events |\n|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const domain of new Set(articles.map((article) => article.domain)))
    printRow(
      domain,
      articles.filter((article) => article.domain === domain),
    );
  for (const split of ['train', 'dev', 'test'])
    printRow(
      `*${split}*`,
      articles.filter((article) => article.split === split),
    );
  printRow('**all**', articles);
}

function printRow(label: string, articles: readonly CorpusArticle[]): void {
  const count = (of: (article: CorpusArticle) => number): number => articles.reduce((sum, article) => sum + of(article), 0);
  const cells = [
    articles.length,
    count(({ text }) => text.split(/\s+/).filter(Boolean).length),
    count(({ gold }) => gold.mentions.filter(({ form }) => form === 'name').length),
    count(({ gold }) => gold.mentions.filter(({ form }) => form === 'nominal').length),
    count(({ gold }) => gold.figures.length),
    count(({ gold }) => gold.attributions.length),
    count(({ gold }) => gold.events.length),
  ];
  console.log(`| ${label} | ${cells.join(' | ')} |`);
}

main();
