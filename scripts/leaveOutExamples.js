// What the tests read of a rule (`examples`, `counterexamples`) isn't shipped: an esbuild plugin that blanks them.
const { readFileSync } = require('node:fs');
const ts = require('typescript');

const FOR_TESTS = new Set(['examples', 'counterexamples']);

/** The source with the values of those properties empty. */
function withoutExamples(file, source) {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const cuts = [];
  const visit = (node) => {
    const value = ts.isPropertyAssignment(node) && FOR_TESTS.has(node.name.getText()) ? node.initializer : undefined;
    if (value !== undefined && ts.isArrayLiteralExpression(value)) cuts.push([value, '[]']);
    else if (value !== undefined && ts.isObjectLiteralExpression(value)) cuts.push([value, '{}']);
    else ts.forEachChild(node, visit);
  };
  visit(parsed);
  const cutOne = (text, [value, empty]) => text.slice(0, value.getStart()) + empty + text.slice(value.getEnd());
  return cuts.reverse().reduce(cutOne, source);
}

exports.leaveOutExamples = {
  name: 'leave-out-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]extract[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      return source.includes('xamples:') ? { contents: withoutExamples(path, source), loader: 'ts' } : undefined;
    });
  },
};
