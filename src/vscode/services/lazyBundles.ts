import * as vscode from 'vscode';
import type { Logger } from '../../core/ports.ts';

/** What a bundle must export to be `T`; one that lacks something is of another version, or not whole. */
export type IsBundle<T> = (exports: unknown) => exports is T;

/** The parts of the extension that are read when they are first used: `dist/NAME.js`, by the names of `LAZY` in `esbuild.js`. */
export interface LazyBundles {
  /** Read once; a bundle that could not be read is tried again. @throws Error that says what to do */
  load<T>(name: string, isBundle: IsBundle<T>): Promise<T>;
}

export function exporting<T>(...names: readonly (keyof T & string)[]): IsBundle<T> {
  return (exports): exports is T => typeof exports === 'object' && exports !== null && names.every((name) => name in exports);
}

/**
 * A bundle has copies of its own of what it imports: classes of ours are other classes there (tell errors by their name), and state is passed
 * in, never imported.
 */
export function createLazyBundles(extensionUri: vscode.Uri, logger: Logger): LazyBundles {
  const loaded = new Map<string, Promise<unknown>>();
  const read = async (name: string): Promise<unknown> => {
    const started = performance.now();
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', `${name}.js`));
    const bundle = evaluate(new TextDecoder().decode(bytes), name);
    logger.info(`${name}.js read in ${Math.round(performance.now() - started)} ms.`);
    return bundle;
  };
  return {
    async load(name, isBundle) {
      const reading = loaded.get(name) ?? read(name);
      loaded.set(name, reading);
      reading.catch(() => loaded.delete(name));
      const bundle = await reading;
      if (!isBundle(bundle)) throw new Error(vscode.l10n.t('dist/{0}.js is not whole: install the extension again.', name));
      return bundle;
    },
  };
}

/**
 * What a CommonJS file exports. The extension host of the browser has neither `require` for files nor `importScripts`: it runs the text of an
 * extension as a function with a `require` that knows `vscode` only. So do we, in every host, so that there is one way and not two.
 */
function evaluate(source: string, name: string): unknown {
  const module: { exports: unknown } = { exports: {} };
  const require = (request: string): unknown => {
    if (request === 'vscode') return vscode;
    throw new Error(`${name}.js asks for ${request}`);
  };
  // oxlint-disable-next-line typescript/no-implied-eval -- a file of this extension, as the host itself runs it
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=article-annotator/dist/${name}.js`);
  run(module, module.exports, require);
  return module.exports;
}
