import { wordsAround } from '../../core/project/articleEntry.ts';
import { hitTable, toRecord } from '../../core/project/describeHits.ts';
import { createQueryMatcher, type Hit } from '../../core/project/matchQuery.ts';
import { parseQuery } from '../../core/project/parseQuery.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import { toCsv } from '../../core/present/writeTable.ts';
import { runToEnd } from '../../core/steps.ts';
import type { CliIo } from '../cliIo.ts';
import { explainQuery } from '../explainQuery.ts';
import { SUCCESS } from '../exitCodes.ts';
import { indexFolder, openProjectFolder } from '../projectFolder.ts';
import { UsageError } from '../usageError.ts';
import { say } from '../say.ts';

export const QUERY_FORMATS = ['table', 'csv', 'json'] as const;
export type QueryFormat = (typeof QUERY_FORMATS)[number];

/** Prints what a query finds in the sidecars of a folder. That nothing is found is no failure. */
export async function query(args: readonly string[], { format }: { format: QueryFormat }, io: CliIo): Promise<number> {
  const [folder, ...words] = args;
  if (folder === undefined || words.length === 0) throw new UsageError(`query: name a folder and what to look for`);
  const text = words.join(' ');
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new UsageError(`query: ${explainQuery(text, parsed.problem)}`);
  const opened = await openProjectFolder(folder, io);
  const matcher = createQueryMatcher(parsed.terms, opened.project);
  const hits = (await indexFolder(opened, io)).flatMap(matcher);
  if (format === 'json') io.out(`${JSON.stringify(hits.map(toRecord), undefined, 2)}\n`);
  else if (format === 'csv') io.out(toCsv(runToEnd(hitTable(plainEnglish, hits, opened.project))));
  else printHits(hits, io);
  return SUCCESS;
}

/** One line a hit: where, what, and who says so. */
function printHits(hits: readonly Hit[], io: CliIo): void {
  for (const { entry, annotation } of hits) {
    const { line, words, source, stance, figure } = annotation;
    const { before, after } = wordsAround(entry, annotation);
    const place = line === undefined ? entry.path : `${entry.path}:${line + 1}`;
    const said = source === undefined ? '' : ` — ${source}${stance === undefined ? '' : ` ${stance}`}`;
    io.out(
      `${place}: ${before.slice(-24)}[${words}]${after.slice(0, 24)}${figure === undefined ? '' : ` = ${figure.text}`}${said}\n`,
    );
  }
  const articles = new Set(hits.map(({ entry }) => entry.path)).size;
  io.err(`${say('annotation', hits.length)} in ${say('article', articles)}\n`);
}
