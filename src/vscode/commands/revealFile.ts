import * as vscode from 'vscode';

/** In the explorer where it is in the workspace, else in the system's own file manager, which the browser doesn't have. */
export async function revealFile(uri: vscode.Uri): Promise<void> {
  const inWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  await vscode.commands.executeCommand(inWorkspace ? 'revealInExplorer' : 'revealFileInOS', uri);
}
