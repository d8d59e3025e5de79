import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

/** A function with more is split by meaning: into named questions, or a table of cases. */
const MOST_BRANCHES = 12;
const MOST_LINES = 80;
/** Rooms of which no function has more branches. */
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

function isProperty(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isPropertyAssignment(node.parent);
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

/** Of each function of a file, a method or one inside another too, where it begins, its lines and its branches. */
function* measureFunctions(file: string, source: string): Generator<{ place: string; lines: number; branches: number }> {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const lineOf = (offset: number): number => parsed.getLineAndCharacterOfPosition(offset).line + 1;
  const left: ts.Node[] = [parsed];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    ts.forEachChild(node, (child) => void left.push(child));
    if (!isNamedFunction(node) && !isProperty(node)) continue;
    const from = lineOf(node.getStart());
    yield { place: `${file}:${from}`, lines: lineOf(node.end) - from + 1, branches: countBranches(node) };
  }
}

function findLong(file: string, source: string): string[] {
  // No function is longer than its file: most need no parsing.
  if (source.split('\n').length <= MOST_LINES) return [];
  return [...measureFunctions(file, source)].flatMap(({ place, lines }) =>
    lines > MOST_LINES ? [`${place}: ${lines} lines`] : [],
  );
}

function findBranchy(file: string, source: string): string[] {
  return [...measureFunctions(file, source)].flatMap(({ place, branches }) =>
    branches > MOST_BRANCHES ? [`${place}: ${branches} branches`] : [],
  );
}

test.each(ROOMS)('no function in %s has too many branches', (room) => {
  const files = sourceFiles(room);
  expect(files.length).toBeGreaterThan(1);
  expect(files.flatMap((file) => findBranchy(file, readFileSync(file, 'utf8')))).toEqual([]);
});

/** Everywhere; a table of tests or steps is no function. */
const EVERYWHERE = ['src', 'measure', 'corpus', 'training', 'bench', 'scripts', 'test'];

test('no function anywhere is too long', () => {
  const files = EVERYWHERE.flatMap(sourceFiles);
  expect(files.length).toBeGreaterThan(1000);
  expect(files.flatMap((file) => findLong(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a function with too many of either is found, a method and one inside another too', () => {
  const branches = `function f(a: number) { ${'if (a) a++;'.repeat(MOST_BRANCHES + 1)} }`;
  const body = '\n'.repeat(MOST_LINES);
  expect(findBranchy('a.ts', branches)).toEqual([`a.ts:1: ${MOST_BRANCHES + 1} branches`]);
  expect(findLong('a.ts', `const g = () => {${body}};`)).toEqual(['a.ts:1: 81 lines']);
  expect(findLong('a.ts', `class C {\n  m() {${body}}\n}`)).toEqual(['a.ts:2: 81 lines']);
  expect(findLong('a.ts', `const a = { run: async () => {${body}} };`)).toEqual(['a.ts:1: 81 lines']);
  expect(findLong('a.ts', `describe('all', () => {\n${'test();\n'.repeat(MOST_LINES)}});`)).toEqual([]);
});
