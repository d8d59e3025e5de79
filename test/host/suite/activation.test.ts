import * as vscode from 'vscode';

const EXTENSION_ID = 'article-annotator.article-annotator';

suite('activation', () => {
  test('the extension is found and activates', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    if (extension === undefined) throw new Error(`${EXTENSION_ID} is not installed`);
    await extension.activate();
    if (!extension.isActive) throw new Error('not active');
    console.log(`# VS Code ${vscode.version}, remote ${vscode.env.remoteName ?? 'none'}, ui ${vscode.env.uiKind}`);
  });
});
