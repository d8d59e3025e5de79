import * as vscode from 'vscode';
import { activate, EXTENSION_ID, ok } from './support.ts';

suite('activation', () => {
  test('the extension is found and activates', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    if (extension === undefined) throw new Error(`${EXTENSION_ID} is not installed`);
    await extension.activate();
    if (!extension.isActive) throw new Error('not active');
    const { activationMs } = await activate();
    console.log(`# activation ${activationMs.toFixed(1)} ms`);
    ok(activationMs <= 100, `activation took ${activationMs} ms`);
    console.log(`# VS Code ${vscode.version}, remote ${vscode.env.remoteName ?? 'none'}, ui ${vscode.env.uiKind}`);
  });
});
