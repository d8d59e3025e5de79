import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleEntry } from '../core/project/articleEntry.ts';
import { indexArticle } from '../core/project/indexArticle.ts';
import { EMPTY_PROJECT, type Project } from '../core/project/project.ts';
import { PROJECT_FILE } from '../core/project/projectFile.ts';
import { readProject, type ReadProject } from '../core/project/readProject.ts';
import { readIfPresent } from '../core/store/rewriteInTurn.ts';
import { sidecarUri } from '../core/sidecar/path.ts';
import { findAnnotated, findArticles, toUri } from './articlePaths.ts';
import type { CliIo } from './cliIo.ts';
import { explainFailure } from './explainFailure.ts';
import { ArticleError } from './readArticle.ts';
import { refuseEmptyName, UsageError } from './usageError.ts';

/** A folder of articles with its project file, which is in it or in a folder above it. */
export interface ProjectFolder {
  /** The folder that paths are relative to: the project file's, else the one that was named. */
  readonly root: string;
  /** The folder that was named. */
  readonly folder: string;
  readonly project: Project;
  /** Undefined where there is no project file. */
  readonly file: (Extract<ReadProject, { ok: true }> & { readonly path: string; readonly text: string }) | undefined;
}

/** @throws UsageError for what is no folder, ArticleError for a project file that can't be read. */
export async function openProjectFolder(folder: string, io: CliIo): Promise<ProjectFolder> {
  refuseEmptyName(folder);
  const full = path.resolve(io.folder, folder);
  const names = await readdir(full).catch(() => undefined);
  if (names === undefined) throw new UsageError(`${folder}: not a folder`);
  const found = await findProjectFile(full, io);
  if (found === undefined) return { root: full, folder: full, project: EMPTY_PROJECT, file: undefined };
  const read = readProject(found.bytes);
  if (!read.ok) throw new ArticleError(explainFailure(read.failure, path.relative(io.folder, found.path)));
  const text = new TextDecoder().decode(found.bytes);
  return { root: path.dirname(found.path), folder: full, project: read.project, file: { ...read, path: found.path, text } };
}

/** The project file that is nearest above a folder, itself included. */
async function findProjectFile(folder: string, io: CliIo): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, PROJECT_FILE);
    const bytes = await readIfPresent(io.files, toUri(file));
    if (bytes !== undefined) return { path: file, bytes };
    if (at === path.dirname(at)) return undefined;
  }
}

/** What the names of an article's project are that extraction always finds; a broken project file is told once and not used. */
export function createProjectFinder(io: CliIo): (articleFolder: string) => Promise<Project> {
  const known = new Map<string, Promise<Project>>();
  const load = async (folder: string): Promise<Project> => {
    const found = await findProjectFile(folder, io);
    const read = found === undefined ? undefined : readProject(found.bytes);
    if (found !== undefined && read?.ok === false)
      io.err(`${explainFailure(read.failure, found.path)}; its names are not used\n`);
    return read?.ok === true ? read.project : EMPTY_PROJECT;
  };
  return (folder) => {
    const project = known.get(folder) ?? load(folder);
    known.set(folder, project);
    return project;
  };
}

export interface ArticleInFolder {
  readonly path: string;
  readonly articleUri: string;
  readonly sidecarUri: string;
}

/** The articles of a folder, and those that only a sidecar tells of, by path. */
export async function listProjectArticles({ root, folder }: ProjectFolder, io: CliIo): Promise<readonly ArticleInFolder[]> {
  const articles = await findArticles([folder], io);
  const annotated = await findAnnotated([folder], io);
  for (const problem of articles.problems) io.err(`${problem}\n`);
  const uris = new Set([...articles.paths, ...annotated.paths].flatMap(({ uri }) => uri ?? []));
  return [...uris].sort().map((uri) => ({
    path: path.relative(root, fileURLToPath(uri)).replaceAll(path.sep, '/'),
    articleUri: uri,
    sidecarUri: sidecarUri(uri),
  }));
}

/** What the index keeps of each article. */
export async function indexFolder(folder: ProjectFolder, io: CliIo): Promise<readonly ArticleEntry[]> {
  const entries: ArticleEntry[] = [];
  for (const { path: name, articleUri: article, sidecarUri: sidecar } of await listProjectArticles(folder, io)) {
    const files = {
      path: name,
      article: await readIfPresent(io.files, article),
      sidecar: await readIfPresent(io.files, sidecar),
    };
    entries.push(...[indexArticle(files) ?? []].flat());
  }
  return entries;
}
