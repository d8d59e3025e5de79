// What the tests read of a rule (`examples`) isn't shipped: an esbuild plugin that blanks it.
const { readFileSync } = require('node:fs');
const ts = require('typescript');

/** The source with that property empty. */
function withoutExamples(file, source) {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const cuts = [];
  const visit = (node) => {
    const value = ts.isPropertyAssignment(node) && node.name.getText() === 'examples' ? node.initializer : undefined;
    if (value !== undefined && ts.isStringLiteralLike(value)) cuts.push(value);
    else ts.forEachChild(node, visit);
  };
  visit(parsed);
  const cutOne = (text, value) => `${text.slice(0, value.getStart())}''${text.slice(value.getEnd())}`;
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
