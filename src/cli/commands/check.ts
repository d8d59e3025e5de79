import { resolveDocument } from '../../core/anchor/resolve.ts';
import { listTargets, type TargetPlace } from '../../core/anchor/targets.ts';
import type { PlaceStatus } from '../../core/model/anchorStatus.ts';
import { isNotFound } from '../../core/ports.ts';
import { sidecarName } from '../../core/sidecar/fileName.ts';
import type { Sidecar } from '../../core/sidecar/codec.ts';
import { createLineIndex } from '../../core/text/lineIndex.ts';
import { createSourceText } from '../../core/text/sourceText.ts';
import type { ArticlePath } from '../articlePath.ts';
import { findAnnotated } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { ArticleError, readArticle } from '../readArticle.ts';
import { findRenamed } from '../leftSidecars.ts';
import { readSidecar } from '../readSidecar.ts';
import { say } from '../say.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json';
}

/** What `check` found of one article and its sidecar. */
interface CheckResult {
  readonly file: string;
  readonly anchored: number;
  readonly moved: number;
  readonly orphaned: number;
  readonly invalid: number;
  readonly conflicts: number;
  /** Decided on, and of words that give another number, unit, day or negation now. */
  readonly changed: number;
  /** False where the article or its sidecar can't be used: `problems` says why, and nothing was counted. */
  readonly checked: boolean;
  /** One line each, in English. */
  readonly problems: readonly string[];
}

const NOTHING = { anchored: 0, moved: 0, orphaned: 0, invalid: 0, conflicts: 0, changed: 0 };

/** Tells of each annotation whether its words are still in the article. Fails where some are not, a sidecar can't be used, or there is none. */
export async function check(args: readonly string[], { format }: CheckOptions, io: CliIo): Promise<number> {
  const { paths, problems, empty } = await findAnnotated(args, io);
  const results: CheckResult[] = [];
  for (const path of paths) results.push(await checkOne(path, io));
  if (format === 'json') io.out(`${JSON.stringify(results, undefined, 2)}\n`);
  else for (const result of results) report(result, io);
  const unread = [
    ...problems,
    ...empty.map((folder) => `no sidecars in ${folder}: nothing was checked there; run extract first`),
  ];
  for (const problem of unread) io.err(`${problem}\n`);
  const isGood = paths.length > 0 && unread.length === 0 && results.every((result) => result.problems.length === 0);
  return isGood ? SUCCESS : FAILURE;
}

function report({ file, checked, problems, ...counts }: CheckResult, io: CliIo): void {
  for (const problem of problems) io.out(`${problem}\n`);
  if (!checked) return;
  const { anchored, moved, orphaned, invalid, conflicts, changed } = counts;
  io.out(
    `${file}: ${anchored} anchored, ${moved} moved, ${orphaned} orphaned, ${invalid} invalid, ${say('conflict', conflicts)}, ${changed} changed\n`,
  );
}

async function checkOne(article: ArticlePath, io: CliIo): Promise<CheckResult> {
  try {
    const { original } = await readArticle(article, io);
    const sidecar = await readSidecar(article, io);
    if (sidecar === undefined) throw new ArticleError(`${sidecarName(article.shown)}: no such file; run extract first`);
    return examine(article.shown, sidecar, createSourceText(original).text);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const problem = `${error.message}${isNotFound(error.cause) ? await describeRenamed(article, io) : ''}`;
    return { file: article.shown, ...NOTHING, checked: false, problems: [problem] };
  }
}

/** Where the article has another name now. */
async function describeRenamed(article: ArticlePath, io: CliIo): Promise<string> {
  const sidecar = await readSidecar(article, io).catch(() => undefined);
  const renamed = sidecar === undefined ? undefined : await findRenamed(article, sidecar.document, io);
  return renamed === undefined ? '' : `; ${renamed} has its text: rename the sidecar to ${sidecarName(renamed)}`;
}

function examine(file: string, { document, invalidRecords }: Sidecar, text: string): CheckResult {
  const places = listTargets(document);
  const placements = resolveDocument(document, text);
  const lines = createLineIndex(text);
  const statuses = new Map<string, PlaceStatus>();
  const problems = invalidRecords.map(({ list, problem }) => `${sidecarName(file)}: invalid record in ${list}: ${problem}`);
  places.forEach((place, index) => {
    const placement = placements[index];
    if (placement === undefined) return;
    if (place.aside) return;
    statuses.set(place.id, worse(statuses.get(place.id), place, placement.status));
    if (placement.status !== 'orphaned' && placement.status !== 'changed') return;
    const { line, character } = lines.positionAt(placement.span.start);
    const part = place.principal ? place.layer : `part of ${place.layer}`;
    const now = text.slice(placement.span.start, placement.span.end);
    const became = placement.status === 'changed' ? ` is now ${JSON.stringify(shorten(now))}` : '';
    const words = JSON.stringify(shorten(place.target.exact));
    problems.push(`${file}:${line + 1}:${character + 1}: ${placement.status} ${part} ${place.id} ${words}${became}`);
  });
  const conflicts = document.conflicts ?? [];
  for (const { layer, other } of conflicts) problems.push(`${sidecarName(file)}: two decisions on ${layer} ${other.id}`);
  const count = (status: PlaceStatus): number => [...statuses.values()].filter((one) => one === status).length;
  return {
    file,
    anchored: count('anchored'),
    moved: count('moved'),
    orphaned: count('orphaned'),
    invalid: invalidRecords.length,
    conflicts: conflicts.length,
    changed: count('changed'),
    checked: true,
    problems,
  };
}

/** An annotation is orphaned with its principal target, changed or moved with any of its parts. */
function worse(before: PlaceStatus | undefined, { principal }: TargetPlace, now: PlaceStatus): PlaceStatus {
  if (before === 'orphaned' || (now === 'orphaned' && principal)) return 'orphaned';
  if (before === 'changed' || now === 'changed') return 'changed';
  return now === 'anchored' ? (before ?? 'anchored') : 'moved';
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
