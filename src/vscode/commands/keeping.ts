import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { requireArticle } from './targets.ts';

export function keepingCommands(workbench: Workbench): Handlers<'takeOverAnnotations' | 'moveSidecars'> {
  const { strayed } = workbench;
  const { t } = vscode.l10n;
  return {
    async takeOverAnnotations() {
      const outcome = await strayed.takeOverFor(requireArticle(workbench).uri);
      if (outcome === 'nothing') throw new UserError(t('Nothing that was decided on this text was found elsewhere.'));
    },
    async moveSidecars() {
      const moved = await strayed.moveAll();
      vscode.window.setStatusBarMessage(t('$(check) {0} moved', counted(t, 'file', moved)), 3000);
    },
  };
}
