import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findCycle, findViolations, FLOORS, readImports, type Import } from './importRules.ts';
import { findShared, listDeclared } from './sharedNames.ts';
import { sourceFiles, VIOLATION } from './sourceFiles.ts';

const FOLDERS = ['src', 'measure', 'corpus', 'training', 'bench'];

const imports = FOLDERS.flatMap(sourceFiles).flatMap((file) => readImports(file, readFileSync(file, 'utf8')));

test('the source keeps to the import rules', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(findViolations(imports)).toEqual([]);
});

test('ARCHITECTURE tells of the rooms in the order of the floors', () => {
  const rows = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| *\d* *\| *(`core\/[^|]*)\|/gm)];
  const told = rows.flatMap(([, rooms]) => [...(rooms ?? '').matchAll(/`([^`]+)`/g)].map(([, room]) => `src/${room}`));
  const floors = told.map((room) => FLOORS.findIndex((rooms) => rooms.includes(room)));
  expect(told.length).toBeGreaterThan(10);
  expect(floors).not.toContain(-1);
  expect(floors).toEqual([...floors].sort((a, b) => a - b));
});

test('no file imports itself by way of others', () => {
  expect(findCycle(imports)).toBeUndefined();
});

test('one name stands for one thing', () => {
  const declared = FOLDERS.flatMap(sourceFiles).flatMap((file) => listDeclared(file, readFileSync(file, 'utf8')));
  expect(declared.length).toBeGreaterThan(1000);
  expect(findShared(declared)).toEqual([]);
});

describe('a name that stands for two things is', () => {
  test.each([
    ['two exported functions', 'export function read(): void {}', 'export const read = 1;', ['read: a.ts, b.ts']],
    ['two types of which one is exported', 'export interface Row {}', 'type Row = string;', ['Row: a.ts, b.ts']],
    ['two types that nobody exports', 'interface Row {}', 'class Row {}', ['Row: a.ts, b.ts']],
  ])('that of %s', (_, a, b, found) => {
    expect(findShared([...listDeclared('a.ts', a), ...listDeclared('b.ts', b)])).toEqual(found);
  });

  test('neither that of functions for their own files nor that of a schema and its type', () => {
    const own = ['a.ts', 'b.ts'].flatMap((file) => listDeclared(file, 'function read(): void {}'));
    const schema = listDeclared('c.ts', 'export const Row = 1;\nexport type Row = number;');
    expect(findShared([...own, ...schema])).toEqual([]);
  });
});

test('no test of the hosts waits for a time: `eventually` looks for a state', () => {
  const tests = sourceFiles('test/host/suite').filter((file) => file.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(3);
  expect(tests.filter((file) => /\b(?:sleep|setTimeout)\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the entry of the extension is wiring only', () => {
  expect(readFileSync('src/vscode/extension.ts', 'utf8').split('\n').length).toBeLessThanOrEqual(81);
});

describe('every wall stops a deliberate violation', () => {
  test.each<Import & { says: string }>([
    { from: 'src/core/analyze.ts', to: 'vscode', says: 'only src/vscode may' },
    { from: 'src/cli/main.ts', to: 'vscode', says: 'only src/vscode may' },
    { from: 'src/core/text/span.ts', to: 'node:fs', says: 'only src/cli may' },
    { from: 'src/vscode/extension.ts', to: 'node:path', says: 'only src/cli may' },
    { from: 'src/core/model/target.ts', to: 'zod', says: 'import zod/mini' },
    { from: 'src/core/text/span.ts', to: 'src/core/model/token.ts', says: 'only rooms below' },
    { from: 'src/core/model/token.ts', to: 'src/core/linguistics/parse.ts', says: 'only rooms below' },
    { from: 'src/core/anchor/resolve.ts', to: 'src/core/linguistics/parse.ts', says: 'only rooms below' },
    {
      from: 'src/core/extract/quantities/dates/a.ts',
      to: 'src/core/extract/quantities/counts/b.ts',
      says: 'a room of figures imports only',
    },
    { from: 'src/core/pattern/rule.ts', to: 'src/core/extract/events/a.ts', says: 'only rooms below' },
    { from: 'src/core/extract/events/a.ts', to: 'src/core/review/decide.ts', says: 'only rooms below' },
    { from: 'src/core/extract/events/a.ts', to: 'src/core/extract/mentions/b.ts', says: 'do not import each other' },
    { from: 'src/core/analyze.ts', to: 'src/core/store/annotationStore.ts', says: 'only rooms below' },
    { from: 'src/core/store/annotationStore.ts', to: 'src/vscode/extension.ts', says: 'knows no face' },
    { from: 'src/cli/main.ts', to: 'src/vscode/services/logger.ts', says: 'do not know each other' },
    {
      from: 'src/core/extract/attributions/sources/a.ts',
      to: 'src/core/extract/attributions/cues/b.ts',
      says: 'sources ← contents',
    },
    { from: 'measure/scorer/a.ts', to: 'corpus/tools/load.ts', says: 'measure ← corpus' },
    { from: 'measure/a.ts', to: 'bench/score.ts', says: 'measure ← corpus' },
    { from: 'corpus/tools/a.ts', to: 'training/random.ts', says: 'measure ← corpus' },
    { from: 'training/a.ts', to: 'bench/score.ts', says: 'measure ← corpus' },
    { from: 'bench/a.ts', to: 'training/random.ts', says: 'measure ← corpus' },
    { from: 'src/core/analyze.ts', to: 'measure/modelFolder.ts', says: 'stands alone' },
    { from: 'bench/a.ts', to: 'src/cli/main.ts', says: 'knows no face' },
    { from: 'src/vscode/views/tree.ts', to: 'src/vscode/commands/review.ts', says: 'meet only in the store' },
    { from: 'src/vscode/services/a.ts', to: 'src/vscode/project/search.ts', says: 'know no room' },
  ])('$from → $to', ({ from, to, says }) => {
    expect(findViolations([{ from, to }]).join('\n')).toContain(says);
  });

  test('a cycle', () => {
    const cycle = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'c.ts', to: 'a.ts' },
    ];
    expect(findCycle(cycle)).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
  });

  test('imports are read in every form', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B } from '../b.ts';",
      "import {\n  c,\n  d,\n} from './deep/c.ts';",
      "import './e.ts';",
      "export { f } from './f.ts';",
      "const g = await import('./g.ts');",
      "import * as vscode from 'vscode';",
    ].join('\n');
    expect(readImports('src/core/x.ts', source).map(({ to }) => to)).toEqual([
      'src/core/a.ts',
      'src/b.ts',
      'src/core/deep/c.ts',
      'src/core/e.ts',
      'src/core/f.ts',
      'src/core/g.ts',
      'vscode',
    ]);
  });
});

describe('the tools stop a violation too', () => {
  /** What a file says for which a tool must complain. */
  const VIOLATIONS = [
    { folder: 'src/core', source: "import * as vscode from 'vscode';\nexport const version = vscode.version;\n", says: 'vscode' },
    {
      folder: 'src/core',
      source: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      says: 'node:fs',
    },
    { folder: 'src/vscode', source: "import { sep } from 'node:path';\nexport const mark = sep;\n", says: 'node:path' },
    { folder: 'src/core', source: "import { z } from 'zod';\nexport const S = z.string();\n", says: 'zod' },
    {
      folder: 'src/vscode',
      source: "import * as vscode from 'vscode';\nexport function run(): void {\n  vscode.commands.executeCommand('x');\n}\n",
      says: 'no-floating-promises',
    },
  ];
  const places: string[] = [];

  /** A file in a folder of the source, for a moment. */
  function place(folder: string, source: string): string {
    const file = path.join(mkdtempSync(path.join(folder, VIOLATION)), 'violation.ts');
    places.push(path.dirname(file));
    writeFileSync(file, source);
    return file;
  }

  /** What a tool prints that fails. */
  function complaint(tool: string, args: readonly string[]): string {
    try {
      execFileSync(path.join('node_modules', '.bin', tool), args, { stdio: 'pipe', encoding: 'utf8' });
      return '';
    } catch (error) {
      return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    }
  }

  afterEach(() => {
    for (const folder of places.splice(0)) rmSync(folder, { recursive: true });
  });

  test('oxlint', () => {
    const files = VIOLATIONS.map(({ folder, source }) => place(folder, source));
    // One run: a run reads all types.
    const output = complaint('oxlint', ['--type-aware', '--format', 'unix', ...files]);
    const lines = output.split('\n');
    for (const [at, { says }] of VIOLATIONS.entries()) {
      const own = lines.filter((line) => line.startsWith(files[at] ?? '')).join('\n');
      expect(own, `${VIOLATIONS[at]?.folder}: ${says}`).toContain(says);
    }
  });

  test('the core compiles without Node and DOM types', () => {
    const file = place('src/core', 'export const here = process.cwd() + document.title;\n');
    // The options of the core, and nothing else of it.
    const project = path.join(path.dirname(file), 'tsconfig.json');
    writeFileSync(project, JSON.stringify({ extends: '../tsconfig.json', include: [], files: ['violation.ts'] }));
    const output = complaint('tsc', ['--noEmit', '-p', project]);
    expect(output).toContain("'process'");
    expect(output).toContain("'document'");
  });
});
