import path from 'node:path';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import { indexArticle } from '../../core/project/indexArticle.ts';
import { createArticleMatcher } from '../../core/project/matchQuery.ts';
import { encodeSidecar } from '../../core/sidecar/codec.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { joinDecisions } from '../pick/joinDecisions.ts';
import { type PickOptions, readPickOptions } from '../pick/pickOptions.ts';
import { placeRecord } from '../pick/placeRecord.ts';
import { createRebuild, type Rebuild } from '../pick/rebuildDocument.ts';
import { namesOf } from '../pick/recordName.ts';
import { findResults, readResultLines } from '../pick/resultFiles.ts';
import { readResult, type ResultRecord } from '../pick/resultRecord.ts';
import { createSample } from '../pick/sample.ts';
import { createProjectFinder } from '../projectFolder.ts';
import { ArticleError } from '../readArticle.ts';
import { loadEngine } from '../worker/engine.ts';
import { say } from '../say.ts';

/** Of a million records of another engine, the first few say it. */
const MOST_FAULTS_TOLD = 20;

/** `pick OUT … --to DIR`, or `pick --join DIR --out FILE`; without the command's name. @throws UsageError */
export async function runPick(argv: readonly string[], io: CliIo): Promise<number> {
  const options = readPickOptions(argv);
  return options.kind === 'join' ? joinDecisions(options, io) : pickRecords(options, io);
}

interface Chosen {
  readonly where: string;
  readonly record: ResultRecord;
}

interface Pick {
  readonly options: PickOptions;
  readonly io: CliIo;
  readonly rebuild: Rebuild;
  readonly counts: { read: number; failures: number; picked: number; there: number; faults: number };
}

/** Makes articles of the records that are meant, in the order in which they come. */
async function pickRecords(options: PickOptions, io: CliIo): Promise<number> {
  const rebuild = createRebuild(async (load) => loadEngine(io.modelSource, io.version, load));
  const pick: Pick = { options, io, rebuild, counts: { read: 0, failures: 0, picked: 0, there: 0, faults: 0 } };
  const { seed, limit } = options;
  await (seed === undefined || limit === undefined ? pickAll(pick, limit ?? Infinity) : pickSample(pick, limit, seed));
  sumUp(pick);
  return pick.counts.faults > 0 ? FAILURE : SUCCESS;
}

async function pickAll(pick: Pick, limit: number): Promise<void> {
  const isMeant = await createTest(pick);
  for await (const one of readRecords(pick)) {
    await attempt(pick, one, async () => {
      if (await isMeant(one.record)) await place(pick, one);
    });
    if (pick.counts.picked + pick.counts.there >= limit) return;
  }
}

async function pickSample(pick: Pick, limit: number, seed: number): Promise<void> {
  const isMeant = await createTest(pick);
  const sample = createSample<Chosen>(limit, seed);
  for await (const one of readRecords(pick)) {
    const identity = JSON.stringify([String(one.record.reference.id), one.record.reference.key]);
    if (!sample.wants(identity)) continue;
    await attempt(pick, one, async () => {
      if (await isMeant(one.record)) sample.add(identity, one);
    });
  }
  for (const one of sample.items()) await attempt(pick, one, async () => place(pick, one));
}

async function* readRecords(pick: Pick): AsyncGenerator<Chosen, void, void> {
  const { options, io, counts } = pick;
  for await (const { where, line } of readResultLines(await findResults(options.from, io), io)) {
    if (io.stream.isTerminated()) return;
    counts.read++;
    const result = readResult(line);
    if (result.kind === 'record') yield { where, record: result.record };
    else if (result.kind === 'failure') counts.failures++;
    else tellFault(pick, where, result.message);
  }
}

/** Whether the query means a record. Names and codes of the project that the articles go into are known to it. */
async function createTest({ options: { query, to }, io, rebuild }: Pick): Promise<(record: ResultRecord) => Promise<boolean>> {
  if (query === undefined) return async () => Promise.resolve(true);
  const project = await createProjectFinder(io)(path.resolve(io.folder, to));
  const matches = createArticleMatcher(query.terms, project);
  return async (record) => {
    if (!query.isMeant(record.reference)) return false;
    if (query.terms.length === 0) return true;
    const entry = await indexRecord(record, rebuild);
    return entry !== undefined && matches(entry);
  };
}

async function indexRecord(record: ResultRecord, rebuild: Rebuild): Promise<ArticleEntry | undefined> {
  const file = `${namesOf(record.reference)[0] ?? ''}.txt`;
  const sidecar = encodeUtf8(encodeSidecar(await rebuild(record, file)));
  return indexArticle({ path: file, article: encodeUtf8(record.text), sidecar });
}

async function place({ options, io, rebuild, counts }: Pick, { record }: Chosen): Promise<void> {
  const { shown, outcome } = await placeRecord(record, rebuild, options.to, io);
  counts[outcome === 'there' ? 'there' : 'picked']++;
  io.out(`${shown}${outcome === 'there' ? ': there already' : ''}\n`);
}

/** What is wrong with one record keeps no other from being picked. */
async function attempt(pick: Pick, { where }: Chosen, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    tellFault(pick, where, error.message);
  }
}

function tellFault({ counts, io }: Pick, where: string, message: string): void {
  counts.faults++;
  if (counts.faults <= MOST_FAULTS_TOLD) io.err(`${where}: ${message}\n`);
}

function sumUp({ counts: { read, failures, picked, there, faults }, io }: Pick): void {
  if (faults > MOST_FAULTS_TOLD) io.err(`and ${faults - MOST_FAULTS_TOLD} more records that can't be used\n`);
  const parts = [
    `${say('record', read)} read`,
    `${picked} picked`,
    there > 0 ? `${there} there already` : '',
    failures > 0 ? `${failures} that the worker could not annotate` : '',
    faults > 0 ? `${faults} that can't be used` : '',
  ];
  io.err(`${parts.filter((part) => part !== '').join(', ')}\n`);
}
