// Bundles: dist/extension.js (named by both `main` and `browser`), dist/cli.js, a lazy bundle for each entry of LAZY, which both read on first
// use, and, with --tests, what the host tests run.
// node esbuild.js [--production] [--watch] [--tests]
const esbuild = require('esbuild');
const { chmodSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { leaveOutExamples } = require('./scripts/leaveOutExamples.js');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

const KB = 1024;
const BUDGETS = {
  'dist/extension.js': 600 * KB,
  'dist/cli.js': 960 * KB,
  'dist/analysis.js': 640 * KB,
  'dist/exchange.js': 500 * KB,
  'dist/exchangeCommands.js': 110 * KB,
  'dist/report.js': 430 * KB,
  'dist/project.js': 260 * KB,
  'dist/pictures.js': 430 * KB,
  'dist/picturesPage.js': 40 * KB,
};

/** `dist/NAME.js` by its entry: what is read on first use. The editor reads it through `services/lazyBundles.ts`. */
const LAZY = {
  analysis: 'src/vscode/services/reading/analysisBundle.ts',
  exchange: 'src/core/exchange/exchange.ts',
  exchangeCommands: 'src/vscode/commands/exchangeBundle.ts',
  report: 'src/core/report/reportBundle.ts',
  project: 'src/vscode/project/projectBundle.ts',
  pictures: 'src/vscode/pictures/picturesBundle.ts',
};

/** Prints what the problem matcher in .vscode/tasks.json waits for. */
const problemMatcher = {
  name: 'problem-matcher',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

/** The command line's `import('…/exchange.ts')` of a lazy bundle becomes a `require` of the file beside it. */
const lazyBundles = {
  name: 'lazy-bundles',
  setup(build) {
    const names = new Map(Object.entries(LAZY).map(([name, entry]) => [path.resolve(__dirname, entry), name]));
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path: request, resolveDir }) => {
      const name = kind === 'dynamic-import' ? names.get(path.resolve(resolveDir, request)) : undefined;
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
  logLevel: watch ? 'silent' : 'warning',
  logOverride: { 'import-is-undefined': 'error' },
  plugins: [...(watch ? [problemMatcher] : []), ...(production ? [leaveOutExamples] : [])],
};
const inBrowser = { ...common, platform: 'browser', mainFields: ['module', 'main'], external: ['vscode'] };
/** Papa Parse has streams for Node, which it leaves alone where this is defined. */
const lazily = { ...inBrowser, external: [...inBrowser.external, 'stream'], define: { PAPA_BROWSER_CONTEXT: 'true' } };
const inNode = { ...common, platform: 'node', mainFields: ['module', 'main'], banner: { js: '#!/usr/bin/env node' } };

const bundles = [
  { ...inBrowser, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js' },
  {
    ...inNode,
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.js',
    plugins: [...common.plugins, lazyBundles],
    // So that `import()` is a `require`: Node would not see the exports of a CommonJS bundle.
    supported: { 'dynamic-import': false },
  },
  ...Object.entries(LAZY).map(([name, entry]) => ({ ...lazily, entryPoints: [entry], outfile: `dist/${name}.js` })),
  {
    ...common,
    format: 'iife',
    platform: 'browser',
    entryPoints: ['src/webview/picturesPage.ts'],
    outfile: 'dist/picturesPage.js',
  },
];
if (tests) {
  bundles.push(
    {
      ...inBrowser,
      entryPoints: ['test/host/suite/index.ts'],
      outfile: 'out/host/suite.js',
      define: { global: 'globalThis', HOST_ONLY: JSON.stringify(process.env['HOST_ONLY'] ?? '') },
    },
    {
      ...inNode,
      entryPoints: ['test/host/desktopStandIn.ts'],
      outfile: 'out/host/code.js',
      external: ['playwright-core', '@sparticuz/chromium'],
    },
  );
}

async function main() {
  if (watch) {
    const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const results = await Promise.all(bundles.map((options) => esbuild.build(options)));
  chmodSync('dist/cli.js', 0o755);
  if (tests) chmodSync('out/host/code.js', 0o755);
  if (production) {
    listPackages(results);
    checkBudgets(results);
  }
}

function checkBudgets(results) {
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      const budget = BUDGETS[file];
      if (budget === undefined) continue;
      console.log(`${file}: ${(bytes / KB).toFixed(1)} KB of ${budget / KB} KB`);
      if (bytes > budget) throw new Error(`${file} is over its size budget`);
    }
  }
}

/** Writes out/bundled.json: the folders of the packages of others that are in a shipped bundle. */
function listPackages(results) {
  const inputs = results.flatMap(({ metafile }) =>
    Object.entries(metafile.outputs).flatMap(([file, output]) => (file.startsWith('dist/') ? Object.keys(output.inputs) : [])),
  );
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bundled.json', JSON.stringify([...new Set(folders)].sort((a, b) => (a < b ? -1 : 1))));
}

main().catch((error) => {
  console.error(error.message ?? error);
  process.exit(1);
});
