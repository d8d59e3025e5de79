import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { EXTENSION_ID, ok } from './support.ts';

const Keybindings = z.array(z.looseObject({ key: z.string(), command: z.string(), when: z.optional(z.string()) }));

suite('keys', () => {
  test('outside review no key of VS Code is taken', async () => {
    const defaults = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
    const json = defaults.getText().replaceAll(/^\s*\/\/.*$/gm, '');
    const theirs = Keybindings.parse(JSON.parse(json.slice(json.indexOf('['), json.lastIndexOf(']') + 1))).filter(
      ({ command }) => !command.startsWith('articleAnnotator.'),
    );
    ok(theirs.length > 100, `${theirs.length} default keys`);
    const packageJson: unknown = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON;
    const { contributes } = z.object({ contributes: z.object({ keybindings: Keybindings }) }).parse(packageJson);
    for (const { key, when, command } of contributes.keybindings) {
      if (when?.includes('articleAnnotator.reviewing') === true) continue;
      // Keys of a view of ours are free: what VS Code has there is for its own lists and trees.
      if (when?.includes('focusedView') === true) continue;
      const first = key.split(' ')[0] ?? key;
      // The help for screen readers is a window of its own, in which ours are off.
      const isElsewhere = (whenTheirs = ''): boolean =>
        whenTheirs.includes('accessibilityHelpIsShown') && when?.includes('!accessibilityHelpIsShown') === true;
      const taken = theirs.filter((other) => (other.key === key || other.key === first) && !isElsewhere(other.when));
      ok(taken.length === 0, `${key} of ${command} is ${taken.map((other) => other.command).join(', ')} in VS Code`);
    }
  });
});
