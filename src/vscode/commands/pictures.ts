import * as vscode from 'vscode';
import type * as picturesBundle from '../pictures/picturesBundle.ts';
import type { PicturePanel } from '../pictures/picturePanel.ts';
import { exporting } from '../services/lazyBundles.ts';
import type { Workbench } from '../services/workbench.ts';
import type { Handlers } from './command.ts';

const isBundle = exporting<typeof picturesBundle>('showPicturePanel');

/** Of pictures there is one panel; everything else of it is in a bundle that is read when it first opens. */
export function pictureCommands(workbench: Workbench, context: vscode.ExtensionContext): Handlers<'showPictures'> {
  let panel: PicturePanel | undefined;
  const show = async (given?: vscode.WebviewPanel): Promise<void> => {
    const { showPicturePanel } = await workbench.bundles.load('pictures', isBundle);
    if (panel !== undefined && given === undefined) return panel.reveal();
    panel?.dispose();
    const made = showPicturePanel(workbench, context, given, () => {
      if (panel === made) panel = undefined;
    });
    panel = made;
  };
  context.subscriptions.push(
    { dispose: () => panel?.dispose() },
    vscode.window.registerWebviewPanelSerializer('articleAnnotator.pictures', {
      deserializeWebviewPanel: (given) => show(given),
    }),
  );
  return { showPictures: () => show() };
}
