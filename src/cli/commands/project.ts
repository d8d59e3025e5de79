import path from 'node:path';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import { placeProblems } from '../../core/project/describeProblem.ts';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import { countStages } from '../../core/project/projectIndex.ts';
import { projectStatistics } from '../../core/project/projectStatistics.ts';
import { proposeActors, type ActorProposal } from '../../core/project/proposeActors.ts';
import { firstProject } from '../../core/project/firstProject.ts';
import { renameCodeIn, type RecodedSidecar } from '../../core/review/recodeSidecar.ts';
import { stageWord } from '../../core/project/stageWords.ts';
import { plainEnglish } from '../../core/present/translate.ts';
import { runToEnd } from '../../core/steps.ts';
import { rewriteInTurn } from '../../core/store/rewriteInTurn.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { toUri } from '../articlePaths.ts';
import { changeProject } from '../changeProject.ts';
import { exportCodes, importCodes } from './projectCodes.ts';
import type { CliIo } from '../cliIo.ts';
import { explainFailure } from '../explainFailure.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { indexFolder, listProjectArticles, openProjectFolder, type ProjectFolder } from '../projectFolder.ts';
import { NODE_TURN } from '../turn.ts';
import { UsageError } from '../usageError.ts';
import { say } from '../say.ts';

export interface ProjectOptions {
  readonly format: 'text' | 'json';
}

const ACTIONS = ['status', 'init', 'statistics', 'actors', 'rename-code', 'import-codes', 'export-codes'];

/** What there is to do with a folder of articles as a whole. */
export async function project(args: readonly string[], { format }: ProjectOptions, io: CliIo): Promise<number> {
  const [action, folder, ...rest] = args;
  if (action === undefined || !ACTIONS.includes(action))
    throw new UsageError(`project: one of ${ACTIONS.join(', ')}, then a folder`);
  if (folder === undefined) throw new UsageError(`project ${action}: name a folder`);
  const opened = await openProjectFolder(folder, io);
  switch (action) {
    case 'init':
      return init(opened, io);
    case 'statistics':
      io.out(runToEnd(projectStatistics(plainEnglish, await indexFolder(opened, io), opened.project)));
      return SUCCESS;
    case 'actors':
      return listProposals(opened, format, io);
    case 'rename-code':
      return renameCode(opened, rest, io);
    case 'import-codes':
      return importCodes(opened, rest, io);
    case 'export-codes':
      return exportCodes(opened, rest, io);
    default:
      return status(opened, format, io);
  }
}

async function init({ folder, file }: ProjectFolder, io: CliIo): Promise<number> {
  if (file !== undefined) throw new UsageError(`${path.relative(io.folder, file.path)} is there already; edit it`);
  const target = path.join(folder, PROJECT_FILE);
  await io.files.writeAtomically(toUri(target), encodeUtf8(firstProject()));
  io.out(`${path.relative(io.folder, target)}: written\n`);
  return SUCCESS;
}

/** Fails where something is wrong with the project file, an article or a sidecar. */
async function status(opened: ProjectFolder, format: 'text' | 'json', io: CliIo): Promise<number> {
  const entries = await indexFolder(opened, io);
  const problems = describeProblems(opened, io);
  const wrong = problems.length + entries.filter(({ stage }) => stage === 'problem' || stage === 'gone').length;
  if (format === 'json') {
    const articles = entries.map(({ path: article, stage, left, conflicts, problem, date, title }) => ({
      article,
      stage,
      left,
      conflicts,
      problem,
      date,
      title,
    }));
    io.out(`${JSON.stringify({ counts: countStages(entries), problems, articles }, undefined, 2)}\n`);
    return wrong === 0 ? SUCCESS : FAILURE;
  }
  for (const problem of problems) io.out(`${problem}\n`);
  for (const entry of entries) io.out(`${entry.path}: ${describeEntry(entry)}\n`);
  const counts = Object.entries(countStages(entries)).filter(([, count]) => count > 0);
  io.out(`${say('article', entries.length)}${counts.map(([stage, count]) => `, ${count} ${stage}`).join('')}\n`);
  return wrong === 0 ? SUCCESS : FAILURE;
}

function describeEntry({ stage, left, conflicts, problem }: ArticleEntry): string {
  const parts = [
    stageWord(plainEnglish, stage),
    left === 0 ? '' : say('proposal', left),
    conflicts === 0 ? '' : say('conflict', conflicts),
    problem ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function describeProblems({ file }: ProjectFolder, io: CliIo): readonly string[] {
  if (file === undefined) return [];
  const name = path.relative(io.folder, file.path);
  return placeProblems(plainEnglish, file.text, file.problems).map(({ line, message }) => `${name}:${line + 1}: ${message}`);
}

async function listProposals(opened: ProjectFolder, format: 'text' | 'json', io: CliIo): Promise<number> {
  const proposals = runToEnd(proposeActors(await indexFolder(opened, io), opened.project.register));
  if (format === 'json') io.out(`${JSON.stringify(proposals.map(toJson), undefined, 2)}\n`);
  else for (const proposal of proposals) io.out(`${describeProposal(proposal)}\n`);
  return SUCCESS;
}

function toJson({ name, type, aliases, actor, members, reasons }: ActorProposal): object {
  return { name, type, aliases, actor: actor?.id, members: members.map(({ member }) => member), reasons };
}

function describeProposal({ name, type, actor, members, reasons }: ActorProposal): string {
  const why = reasons.map(({ kind, words }) => `${kind} ${words}`).join('; ');
  const articles = members.map(({ member: [article] }) => article).join(', ');
  return `${name} (${type})${actor === undefined ? '' : ` = ${actor.id}`}: ${say('article', members.length)} [${why}]: ${articles}`;
}

/** Sidecars first, each whole or not at all; then the codebook, which from then on says what the old code is called. */
async function renameCode(opened: ProjectFolder, [from, to, ...more]: readonly string[], io: CliIo): Promise<number> {
  if (from === undefined || to === undefined || more.length > 0 || from === to) {
    throw new UsageError('project rename-code: name a folder, the code as it is and the code as it is to be');
  }
  const { file } = opened;
  if (file?.readOnly === true) throw new UsageError(`${file.path} was written by a newer version; update article-annotator`);
  let code = SUCCESS;
  let changed = 0;
  for (const { path: name, sidecarUri } of await listProjectArticles(opened, io)) {
    const recoded = await rewriteInTurn({
      files: io.files,
      uri: sidecarUri,
      turn: NODE_TURN,
      change: (bytes): RecodedSidecar =>
        bytes === undefined
          ? { kind: 'unchanged', content: undefined }
          : renameCodeIn(bytes, [from], to, { at: io.now(), by: undefined }),
    });
    if (recoded.kind === 'unusable') {
      io.err(`${explainFailure(recoded.failure, `${name}.annotations.json`)}; its codes are as they were\n`);
      code = FAILURE;
    }
    if (recoded.kind === 'changed') changed++;
  }
  if (file !== undefined) await changeProject(file.path, { kind: 'renameCode', from, to }, io);
  io.out(`${from} → ${to}: ${say('article', changed)} changed\n`);
  return code;
}
