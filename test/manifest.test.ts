import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from './architecture/sourceFiles.ts';
import * as z from 'zod/mini';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const MenuItem = z.object({
  command: z.optional(z.string()),
  submenu: z.optional(z.string()),
  when: z.optional(z.string()),
  group: z.optional(z.string()),
});
const Manifest = z.object({
  main: z.string(),
  browser: z.string(),
  engines: z.object({ vscode: z.string() }),
  devDependencies: z.record(z.string(), z.string()),
  activationEvents: z.array(z.string()),
  capabilities: z.object({
    untrustedWorkspaces: z.object({ supported: z.string(), restrictedConfigurations: z.array(z.string()) }),
    virtualWorkspaces: z.boolean(),
  }),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string(), icon: z.optional(z.string()) })),
    keybindings: z.array(
      z.object({
        key: z.string(),
        mac: z.optional(z.string()),
        command: z.string(),
        when: z.string(),
        args: z.optional(z.looseObject({ commands: z.optional(z.array(z.string())) })),
      }),
    ),
    menus: z.record(z.string(), z.array(MenuItem)),
    submenus: z.array(z.object({ id: z.string() })),
    views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
    viewsWelcome: z.array(z.object({ view: z.string(), contents: z.string(), when: z.string() })),
    colors: z.array(z.object({ id: z.string(), defaults: z.record(z.string(), z.string()) })),
    configuration: z.object({ properties: z.record(z.string(), z.object({ default: z.unknown() })) }),
    languages: z.array(z.object({ id: z.string(), configuration: z.string() })),
    grammars: z.array(z.object({ language: z.string(), scopeName: z.string(), path: z.string() })),
  }),
});
const text = read('package.json');
const manifest = Manifest.parse(JSON.parse(text));
const { contributes } = manifest;
const strings = z.record(z.string(), z.string()).parse(JSON.parse(read('package.nls.json')));
const declared = contributes.commands.map(({ command }) => command);
const sources = sourceFiles('src').map((file) => ({ file, text: read(file) }));
const editorCode = sources
  .filter(({ file }) => file.startsWith('src/vscode'))
  .map((source) => source.text)
  .join('\n');

/** Done in the window, which doesn't wait for us: keys that follow at once don't go into the article. */
const MAKE_READ_ONLY = 'workbench.action.files.setActiveEditorReadonlyInSession';

/** What a key does, one after the other. */
function commandsOf({ command, args }: (typeof contributes.keybindings)[number]): readonly string[] {
  return command === 'runCommands' ? (args?.commands ?? []) : [command];
}

/** The members of a list that is written out in the code, with those of the lists that it spreads. */
function listed(name: string): string[] {
  const list = new RegExp(`${name} = \\[([\\s\\S]*?)\\] as const`).exec(editorCode)?.[1] ?? '';
  const own = [...list.matchAll(/'([^']+)'/g)].map((match) => `articleAnnotator.${match[1]}`);
  return [...own, ...[...list.matchAll(/\.\.\.(\w+)/g)].flatMap((match) => listed(match[1] ?? ''))];
}

const menuItems = Object.values(contributes.menus).flat();
const whens = [...menuItems, ...contributes.keybindings, ...contributes.viewsWelcome].flatMap(({ when }) =>
  when === undefined ? [] : [when],
);

describe('the manifest', () => {
  test('runs from one bundle in every host, in restricted and virtual workspaces', () => {
    expect(manifest.main).toBe('./dist/extension.js');
    expect(manifest.browser).toBe(manifest.main);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
    expect(manifest.activationEvents).not.toContain('*');
  });

  test('takes no place to write to from a workspace that is not trusted', () => {
    // VS Code reads the list only where the support is limited.
    expect(manifest.capabilities.untrustedWorkspaces).toEqual({
      supported: 'limited',
      restrictedConfigurations: ['articleAnnotator.sidecarFolder'],
    });
  });

  test('declares exactly the commands that the code registers', () => {
    expect(declared.sort()).toEqual(listed('COMMAND_NAMES').sort());
  });

  test('offers only declared commands in menus, keys, welcome texts and code', () => {
    const links = [...text.concat(Object.values(strings).join('\n')).matchAll(/command:(articleAnnotator\.\w+)(?=[)?])/g)];
    const executed = [
      ...editorCode.matchAll(
        /'(articleAnnotator\.(?:accept|reject|edit|reveal|extract|showLog|openSidecar|startReview|stopReview)\w*)'/g,
      ),
    ];
    const views = new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => `${id}.focus`),
    );
    for (const command of [
      ...menuItems.flatMap(({ command }) => (command === undefined ? [] : [command])),
      ...contributes.keybindings.flatMap(commandsOf),
      ...[...links, ...executed].map((match) => match[1] ?? ''),
    ]) {
      expect([...declared, ...views, MAKE_READ_ONLY]).toContain(command);
    }
  });

  test('knows every submenu and every view that it names', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    const named = Object.keys(contributes.menus).filter((menu) => menu.startsWith('articleAnnotator.'));
    expect(named.sort()).toEqual(submenus.sort());
    const views = Object.values(contributes.views)
      .flat()
      .map(({ id }) => id);
    for (const { view } of contributes.viewsWelcome) expect(views).toContain(view);
  });

  test('hides item commands from the palette', () => {
    const hidden = (contributes.menus['commandPalette'] ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    expect(hidden).toEqual(expect.arrayContaining(['articleAnnotator.reveal', 'articleAnnotator.findInView']));
  });

  test('uses only context keys that the code sets', () => {
    const set = new Set([...editorCode.matchAll(/'(articleAnnotator\.\w+)': /g)].map((match) => match[1]));
    const views = new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    );
    const used = whens
      .flatMap((when) => [...when.matchAll(/articleAnnotator\.\w+/g)].map(([key]) => key))
      .filter((key) => !views.has(key));
    for (const key of used) expect(set).toContain(key);
  });

  test('binds plain keys only in review, with the focus in the article or in a view of ours', () => {
    for (const { key, when, command } of contributes.keybindings) {
      const isPlain = !/ctrl|alt|cmd/.test(key) && !['delete', 'f2'].includes(key);
      if (isPlain) expect(when, command).toContain('articleAnnotator.reviewing');
      expect(when, command).toMatch(/editorTextFocus && articleAnnotator\.articleFocused|focusedView|hasArticle/);
    }
  });

  test('makes the article read-only by the very key that starts a review', () => {
    const starting = contributes.keybindings.filter((binding) => commandsOf(binding).includes('articleAnnotator.startReview'));
    // VS Code takes the last that fits; the one before it is what the palette shows.
    expect(starting.map(commandsOf)).toEqual([
      ['articleAnnotator.startReview'],
      [MAKE_READ_ONLY, 'articleAnnotator.startReview'],
    ]);
    expect(new Set(starting.map(({ key, mac }) => `${key} ${mac}`)).size).toBe(1);
    // Else VS Code would take the first for one that is never reached, and the palette would show no key.
    expect(starting[1]?.when).toBe(`${starting[0]?.when} && !articleAnnotator.reviewing`);
  });

  test('takes no Ctrl+Alt+letter, which is AltGr where letters need it', () => {
    for (const { key, mac, command } of contributes.keybindings) {
      for (const pressed of [key, mac ?? key]) expect(pressed, command).not.toMatch(/ctrl\+(?:shift\+)?alt|alt\+ctrl/);
    }
  });

  test('shows no key of review in the palette outside review', () => {
    // The palette shows the key that was declared last, whatever its condition.
    const ours = contributes.keybindings.filter(({ command }) => declared.includes(command));
    const lastKeys = new Map(ours.map((binding) => [binding.command, binding.when]));
    const offered = (command: string): string =>
      (contributes.menus['commandPalette'] ?? []).find((item) => item.command === command)?.when ?? '';
    for (const [command, when] of lastKeys) {
      if (!when.includes('articleAnnotator.reviewing')) continue;
      const isHidden = /\breviewing\b|^false$/.test(offered(command));
      expect(isHidden, `${command} shows a key of review`).toBe(true);
    }
  });

  test('gives every string a key, and every key a use', () => {
    const used = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? ''));
    expect([...used].sort()).toEqual(Object.keys(strings).sort());
  });

  test('gives every colour a default for each kind of theme, and uses it', () => {
    for (const { id, defaults } of contributes.colors) {
      expect(Object.keys(defaults).sort(), id).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
      expect(editorCode, id).toContain(`'${id.replace('articleAnnotator.', '')}'`);
    }
  });

  test('reads every setting that it declares', () => {
    for (const name of Object.keys(contributes.configuration.properties)) {
      expect(editorCode, name).toContain(`read('${name.replace('articleAnnotator.', '')}'`);
    }
  });

  test('names files that exist', () => {
    for (const [, file] of text.matchAll(/"(\.?\/?(?:media|syntaxes|schemas)\/[^"]+)"/g)) {
      expect(() => read(file ?? ''), file).not.toThrow();
    }
  });
});

describe('a lockfile', () => {
  const Lockfile = z.object({ packages: z.record(z.string(), z.object({ integrity: z.optional(z.string()) })) });

  test.each(['package-lock.json', 'bench/package-lock.json', 'test/host/package-lock.json', 'training/names/package-lock.json'])(
    '%s says what the bytes of each package are',
    (file) => {
      const { packages } = Lockfile.parse(JSON.parse(read(file)));
      const open = Object.entries(packages).filter(([place, { integrity }]) => place !== '' && integrity === undefined);
      expect(open.map(([place]) => place)).toEqual([]);
    },
  );
});

describe('the strings of the code', () => {
  const bundle = z.record(z.string(), z.string()).parse(JSON.parse(read('l10n/bundle.l10n.json')));
  const messages = new Set(
    sources
      .filter(({ file }) => /^src\/(?:vscode|core\/(?:present|project|exchange|report|picture))\//.test(file))
      .flatMap(({ text }) =>
        [...text.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => (match[1] ?? '').replaceAll(String.raw`\'`, "'")),
      ),
  );

  test('are all in the bundle that translators start from, and nothing else is', () => {
    expect(Object.keys(bundle).sort()).toEqual([...messages].sort());
  });

  test('fill in every value that they name, counting from 0', () => {
    for (const message of messages) {
      const values = [...message.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1]));
      expect(new Set(values).size, message).toBe(values.length === 0 ? 0 : Math.max(...values) + 1);
    }
  });
});
