import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

/** A function with more is split by meaning: into named questions, or a table of cases. */
const MOST_BRANCHES = 12;
const MOST_LINES = 80;
/** Rooms of which no function, a method or one inside another neither, is longer or has more branches. */
const ROOMS = ['src/core/pattern', 'src/core/extract'];

const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function isNamedFunction(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)) return true;
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isVariableDeclaration(node.parent);
}

/** Branches of a function without those of the named functions in it. */
function countBranches(node: ts.Node): number {
  let count = 0;
  const visit = (child: ts.Node): void => {
    if (isNamedFunction(child)) return;
    if (CHOICES.has(child.kind)) count++;
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return count;
}

/** `FILE:LINE: what is too much` of every function of a file. */
function findLarge(file: string, source: string): string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const lineOf = (offset: number): number => parsed.getLineAndCharacterOfPosition(offset).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNamedFunction(node)) {
      const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
      const branches = countBranches(node);
      if (branches > MOST_BRANCHES) found.push(`${file}:${lineOf(node.getStart())}: ${branches} branches`);
      if (lines > MOST_LINES) found.push(`${file}:${lineOf(node.getStart())}: ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

test.each(ROOMS)('no function in %s is too long or has too many branches', (room) => {
  const files = sourceFiles(room);
  expect(files.length).toBeGreaterThan(1);
  expect(files.flatMap((file) => findLarge(file, readFileSync(file, 'utf8')))).toEqual([]);
});

/** `FILE: LINES` of each function of a file that is longer than it may be. The formatter begins and ends them at the start of a line. */
function findLong(file: string, source: string): string[] {
  const found: string[] = [];
  let from: number | undefined;
  for (const [at, line] of source.split('\n').entries()) {
    if (/^(?:export )?(?:async )?function\b/.test(line)) from = at;
    if (line !== '}' || from === undefined) continue;
    const lines = at - from + 1;
    if (lines > MOST_LINES) found.push(`${file}: ${lines}`);
    from = undefined;
  }
  return found;
}

test('no function in src is longer than it was', () => {
  const files = sourceFiles('src');
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => findLong(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a function that is too long is found, and one that is as long as it was is not', () => {
  const source = `export function f(): void {\n${'  go();\n'.repeat(84)}}\n`;
  expect(findLong('src/a.ts', source)).toEqual(['src/a.ts: 86']);
  expect(findLong('src/vscode/views/outlineTree.ts', source)).toEqual([]);
});

test('a function with too many of either is found', () => {
  const branches = `function f(a: number) { ${'if (a) a++;'.repeat(MOST_BRANCHES + 1)} }`;
  const lines = `const g = () => {${'\n'.repeat(81)}};`;
  expect(findLarge('a.ts', `${branches}\n${lines}`)).toEqual([`a.ts:1: ${MOST_BRANCHES + 1} branches`, 'a.ts:2: 82 lines']);
});
