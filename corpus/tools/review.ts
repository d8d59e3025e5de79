import { articleNames, loadArticle } from './load.ts';
import { findMisses, printItems } from './printReview.ts';

/** Command line: `npx tsx corpus/tools/review.ts [--misses] NAME-PREFIX…`: a built article item by item, then what may be missing. */
function main(argv: readonly string[]): void {
  const wanted = argv.filter((word) => !word.startsWith('--'));
  for (const name of articleNames()) {
    if (!wanted.some((prefix) => name.startsWith(prefix))) continue;
    const { text, gold } = loadArticle(name);
    console.log(`\n=== ${name}`);
    if (!argv.includes('--misses')) printItems(gold);
    for (const line of findMisses(text, gold)) console.log(line);
  }
}

main(process.argv.slice(2));
