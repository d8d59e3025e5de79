import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import type { CliIo } from '../../src/cli/cliIo.ts';
import { runCli } from '../../src/cli/main.ts';
import { nodeFileStore } from '../../src/cli/nodeFileStore.ts';
import { createNodeStream } from '../../src/cli/nodeStream.ts';
import { loadModels } from '../../src/core/analyze.ts';
import { modelFolder } from '../support/models.ts';

const models = loadModels(modelFolder, { fast: true });

let folder: string;
const folders: string[] = [];

/** The folder of the test that runs: each gets an empty one. */
export function testFolder(): string {
  return folder;
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Call once in a file of tests. */
export function useTestFolders(): void {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'article-annotator-'));
    folders.push(folder);
  });
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });
}

/** Runs the command line in the folder of the test. `changes`: of what it finds around it. */
export async function runWith(changes: Partial<CliIo>, argv: readonly string[]): Promise<Run> {
  let out = '';
  let err = '';
  const io: CliIo = {
    version: '1.2.3',
    folder,
    now: () => '2026-01-01T00:00:00Z',
    readStdin: async () => Promise.resolve(new Uint8Array()),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    showProgress: () => undefined,
    loadModels: async () => models,
    modelSource: modelFolder,
    stream: createNodeStream(),
    files: nodeFileStore,
    ...changes,
  };
  return { code: await runCli(argv, io), out, err };
}

export async function run(...argv: readonly string[]): Promise<Run> {
  return runWith({}, argv);
}

export function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

export function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}
