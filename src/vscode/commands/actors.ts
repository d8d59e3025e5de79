import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import type { Entity } from '../../core/model/entity.ts';
import type { Workbench } from '../services/workbench.ts';
import { askEntity } from './annotate.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { decideAndGoOn } from './decide.ts';
import { askText, entityChoices, pickOne } from './inputs.ts';
import { requireAnnotation, requireArticle, requireEntities } from './targets.ts';

type ActorCommand = 'renameActor' | 'mergeActors' | 'splitMention' | 'setAliases' | 'neverMerge';

export function actorCommands(workbench: Workbench): Handlers<ActorCommand> {
  return {
    renameActor: async (...args) => {
      const entity = requireEntity(workbench, args);
      const { t } = vscode.l10n;
      const name = await askText(t('Rename Actor'), t('The actor’s best name.'), entity.canonicalName, (text) =>
        text.trim() === '' ? t('An actor needs a name.') : undefined,
      );
      await decideAndGoOn(workbench, [entity.id], { kind: 'renameEntity', name });
    },
    mergeActors: (...args) => merge(workbench, requireEntities(workbench, args)),
    splitMention: (...args) => splitMention(workbench, args),
    setAliases: async (...args) => {
      const entity = requireEntity(workbench, args);
      const { t } = vscode.l10n;
      const typed = await askText(
        t('Aliases of {0}', entity.canonicalName),
        t('Other names, with “;” between them.'),
        entity.aliases.join('; '),
      );
      const aliases = [...new Set(typed.split(';').map((alias) => alias.trim()))].filter((alias) => alias !== '');
      await decideAndGoOn(workbench, [entity.id], { kind: 'setAliases', aliases });
    },
    neverMerge: (...args) => neverMerge(workbench, requireEntities(workbench, args)),
  };
}

function requireEntity(workbench: Workbench, args: readonly unknown[]): Entity {
  const [entity] = requireEntities(workbench, args);
  if (entity === undefined) throw new UserError(vscode.l10n.t('Select an actor first.'));
  return entity;
}

/** One actor merges into another that is picked; of several selected ones, it is asked which name stays. */
async function merge(workbench: Workbench, entities: readonly Entity[]): Promise<void> {
  const { t } = vscode.l10n;
  const { state } = requireArticle(workbench);
  const ids = entities.map(({ id }) => id);
  const [first] = entities;
  if (entities.length === 1 && first !== undefined) {
    const into = await pickOne(t('“{0}” is the same as', first.canonicalName), entityChoices(state, new Set(ids)));
    return decideAndGoOn(workbench, ids, { kind: 'mergeEntities', into: into.id });
  }
  const choices = entityChoices(state).filter(({ value }) => ids.includes(value.id));
  const into = await pickOne(t('Merge {0} under the name', counted(t, 'actor', entities.length)), choices);
  return decideAndGoOn(
    workbench,
    ids.filter((id) => id !== into.id),
    { kind: 'mergeEntities', into: into.id },
  );
}

async function splitMention(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const annotation = requireAnnotation(workbench, args);
  if (annotation.layer !== 'mention') throw new UserError(vscode.l10n.t('Put the cursor on a name first.'));
  const { state } = requireArticle(workbench);
  const choices = entityChoices(state, new Set([annotation.value.entity]));
  const entity = await askEntity(choices, annotation.value.target.exact);
  await decideAndGoOn(workbench, [annotation.value.id], { kind: 'splitMention', entity });
}

async function neverMerge(workbench: Workbench, entities: readonly Entity[]): Promise<void> {
  const { t } = vscode.l10n;
  const { state } = requireArticle(workbench);
  const ids = entities.map(({ id }) => id);
  const [first] = entities;
  if (entities.length === 1 && first !== undefined) {
    const other = await pickOne(t('“{0}” is somebody else than', first.canonicalName), entityChoices(state, new Set(ids)));
    ids.push(other.id);
  }
  await decideAndGoOn(workbench, ids, { kind: 'neverMerge' });
}
