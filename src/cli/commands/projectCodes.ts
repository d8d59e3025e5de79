import path from 'node:path';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import { mergeCodes } from '../../core/project/mergeCodes.ts';
import { toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { FAILURE, SUCCESS } from '../exitCodes.ts';
import { importExchange } from '../loadExchange.ts';
import { changeProject } from '../changeProject.ts';
import { readIfPresent } from '../../core/store/rewriteInTurn.ts';
import type { ProjectFolder } from '../projectFolder.ts';
import { UsageError } from '../usageError.ts';
import { say } from '../say.ts';

/** Takes the codes of a REFI-QDA codebook or project into the project file: what it says already stays. */
export async function importCodes(opened: ProjectFolder, [name, ...more]: readonly string[], io: CliIo): Promise<number> {
  if (name === undefined || more.length > 0)
    throw new UsageError('project import-codes: name a folder and a REFI-QDA file (.qdc or .qdpx)');
  const { file, project, folder } = opened;
  if (file?.readOnly === true) throw new UsageError(`${file.path} was written by a newer version; update article-annotator`);
  const bytes = await readIfPresent(io.files, toUri(path.resolve(io.folder, name)));
  if (bytes === undefined) {
    io.err(`${name}: no such file\n`);
    return FAILURE;
  }
  const { readCodebook } = await importExchange();
  const read = readCodebook({ path: path.basename(name), bytes }, project.codebook);
  if (!read.ok) {
    io.err(`${name}: ${read.problem}\n`);
    return FAILURE;
  }
  const { added, completed, different } = mergeCodes(project.codebook.codes, read.codes);
  const target = file?.path ?? path.join(folder, PROJECT_FILE);
  await changeProject(target, { kind: 'takeCodes', codes: [...read.codes] }, io);
  io.out(`${path.relative(io.folder, target)}: ${say('code', added.length)} added, ${completed.length} completed\n`);
  if (different.length > 0) io.err(`${name}: says otherwise of ${different.join(', ')}; the project file stands\n`);
  return SUCCESS;
}

/** Writes the codes of the project file as a REFI-QDA codebook. */
export async function exportCodes(opened: ProjectFolder, [name, ...more]: readonly string[], io: CliIo): Promise<number> {
  if (name === undefined || more.length > 0)
    throw new UsageError('project export-codes: name a folder and the codebook to write (.qdc)');
  const { codebook } = opened.project;
  if (codebook.codes.length === 0) {
    io.err(`${path.relative(io.folder, opened.folder) || '.'}: the project has no codes\n`);
    return FAILURE;
  }
  const { writeCodebook } = await importExchange();
  await io.files.writeAtomically(toUri(path.resolve(io.folder, name)), writeCodebook(codebook));
  io.out(`${name}: ${say('code', codebook.codes.length)}\n`);
  return SUCCESS;
}
