import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import type { Attribution } from '../../core/model/attribution.ts';
import { EntityType } from '../../core/model/entityType.ts';
import { Modality, type Event } from '../../core/model/event.ts';
import type { Mention } from '../../core/model/mention.ts';
import { indexDocument, type LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { phrasesOf } from '../../core/review/phrasesOf.ts';
import { partChoices } from '../../core/present/partChoices.ts';
import { oneLine, shorten } from '../../core/present/outline.ts';
import { entityTypeWord, modalityWord } from '../../core/present/words.ts';
import { argumentAt, mentionAt } from '../../core/review/linkDraft.ts';
import { sameSpan, type Span } from '../../core/text/span.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { askEntity } from './annotate.ts';
import { draftsOf } from './spanLinks.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { editedIds } from './company.ts';
import { decideAndGoOn, requirePlaced } from './decide.ts';
import { askFigureInWords } from './figureInput.ts';
import { entityChoices, pickOther, pickSpan, trimSpan } from './inputs.ts';
import { pickParts } from './pickParts.ts';
import { goOnAfterEdit } from './review.ts';
import { requireArticle } from './targets.ts';

type FixCommand = 'changeWho' | 'changeValue' | 'acceptAs';

/** What is wrong in part is put right by one key, and accepted with that. */
export function fixCommands(workbench: Workbench): Handlers<FixCommand> {
  return {
    changeWho: (...args) => changeWho(workbench, requirePlaced(workbench, args)),
    changeValue: (...args) => changeValue(workbench, requirePlaced(workbench, args)),
    acceptAs: (...args) => acceptAs(workbench, args),
  };
}

async function apply(
  workbench: Workbench,
  annotation: LayeredAnnotation,
  decision: Parameters<typeof decideAndGoOn>[2],
): Promise<void> {
  await decideAndGoOn(workbench, editedIds(workbench, annotation.value.id, decision), decision);
  await goOnAfterEdit(workbench);
}

async function changeWho(workbench: Workbench, annotation: LayeredAnnotation): Promise<void> {
  switch (annotation.layer) {
    case 'mention':
      return changeActor(workbench, annotation, annotation.value);
    case 'attribution':
      return changeSource(workbench, annotation, annotation.value);
    case 'event':
      return changeParticipants(workbench, annotation, annotation.value);
    case 'quantity':
    case 'passage':
      throw new UserError(vscode.l10n.t('Nobody acts or speaks in it. V changes a figure’s value, T its kind.'));
  }
}

async function changeActor(workbench: Workbench, annotation: LayeredAnnotation, mention: Mention): Promise<void> {
  const { state } = requireArticle(workbench);
  const entity = await askEntity(entityChoices(state, new Set([mention.entity])), mention.target.exact);
  await apply(workbench, annotation, { kind: 'editMention', entity });
}

async function changeSource(workbench: Workbench, annotation: LayeredAnnotation, attribution: Attribution): Promise<void> {
  const { t } = vscode.l10n;
  const { state } = requireArticle(workbench);
  const said = shorten(attribution.content.targets[0]?.exact ?? attribution.target.exact, 40);
  const source = await pickSpan(workbench, state, attribution.target, t('Who says “{0}”?', said), {
    none: t('No source is named'),
    except: attribution.source.targets,
    numbered: true,
  });
  const entity = source === undefined ? undefined : mentionAt(state.document, source)?.entity;
  await apply(workbench, annotation, {
    kind: 'editAttribution',
    source: source === undefined ? [] : [source],
    implicit: source === undefined,
    entity: entity ?? null,
  });
}

/** One list: each row puts one in or takes it out. */
async function changeParticipants(workbench: Workbench, annotation: LayeredAnnotation, event: Event): Promise<void> {
  const { t } = vscode.l10n;
  const { uri, state } = requireArticle(workbench);
  const before = draftsOf(event.arguments);
  const readings = await workbench.reader.readAgain(uri, event.target);
  const chosen = await pickParts(workbench, state, {
    title: t('Who takes part in “{0}”?', shorten(event.target.exact, 40)),
    near: event.target,
    present: before,
    offered: partChoices(state.document, state.text, event, before, phrasesOf(readings)),
  });
  const parts = chosen.map(
    (part) =>
      before.find((one) => one.role === part.role && sameSpan(one.span, part.span)) ??
      argumentAt(state.document, part.role, part.span),
  );
  await apply(workbench, annotation, { kind: 'editEvent', arguments: parts });
}

async function changeValue(workbench: Workbench, annotation: LayeredAnnotation): Promise<void> {
  const { t } = vscode.l10n;
  const { uri } = requireArticle(workbench);
  switch (annotation.layer) {
    case 'quantity': {
      const value = await askFigureInWords(workbench, uri, annotation.value.target.exact);
      return apply(workbench, annotation, { kind: 'editQuantity', value });
    }
    case 'event': {
      const choices = Modality.options.map((value) => ({ value, label: modalityWord(t, value) }));
      const title = t('Did “{0}” happen?', shorten(annotation.value.target.exact, 40));
      return apply(workbench, annotation, {
        kind: 'editEvent',
        modality: await pickOther(title, choices, annotation.value.modality),
      });
    }
    case 'mention':
    case 'attribution':
    case 'passage':
      throw new UserError(t('It has no value. T changes its type or stance, W who it is or says it.'));
  }
}

const TypeArgument = z.object({ type: EntityType });

/** Accepts a name as another type, of its actor wherever that is mentioned. A key says which type, the palette asks. */
async function acceptAs(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const { t } = vscode.l10n;
  const argument = TypeArgument.safeParse(args[0]);
  const selected = argument.success ? selectedWords(workbench) : undefined;
  if (argument.success && selected !== undefined) return addName(workbench, selected, argument.data.type);
  const annotation = requirePlaced(workbench, argument.success ? [] : args);
  if (annotation.layer !== 'mention') throw new UserError(t('Only a name has such a type. T changes what fits here.'));
  const types = EntityType.options.map((value) => ({ value, label: entityTypeWord(t, value) }));
  const title = t('What is “{0}”?', shorten(annotation.value.target.exact, 40));
  const type = argument.success ? argument.data.type : await pickOther(title, types, annotation.value.type);
  await changeTypeEverywhere(workbench, annotation.value, type);
}

/** Words that a person selected and that are no name yet. */
function selectedWords(workbench: Workbench): Span | undefined {
  const { state } = requireArticle(workbench);
  const selection = workbench.active.isFocused() ? workbench.active.selection() : undefined;
  const span = selection === undefined ? undefined : trimSpan(state.text, selection);
  return span === undefined || state.document.mentions.some(({ target }) => sameSpan(target, span)) ? undefined : span;
}

/** A name of the actor that is called so, or of a new one; the review stays where it is. */
async function addName(workbench: Workbench, span: Span, type: EntityType): Promise<void> {
  const { uri, state } = requireArticle(workbench);
  const words = state.text.slice(span.start, span.end);
  const known = state.document.entities.find(({ canonicalName, aliases }) => [canonicalName, ...aliases].includes(words));
  const entity = known === undefined ? { newName: oneLine(words) } : { id: known.id };
  const draft = { layer: 'mention', span, type, form: 'name', entity } as const;
  const { created } = workbench.store.decide(uri, [], { kind: 'create', drafts: [draft], status: 'accepted' });
  const { index } = requireArticle(workbench);
  const added = created.find((id) => index.annotation(id) !== undefined);
  if (added !== undefined) await revealAnnotation(workbench, added);
}

/** The type of the actor and of all its mentions; this mention is accepted with that. */
export async function changeTypeEverywhere(workbench: Workbench, mention: Mention, type: EntityType): Promise<void> {
  const { state } = requireArticle(workbench);
  const others = indexDocument(state.document).mentionsOf(mention.entity).length - 1;
  const decision = { kind: 'editEntity', type } as const;
  await decideAndGoOn(workbench, [mention.entity, ...editedIds(workbench, mention.id, decision)], decision);
  if (others > 0) {
    const message = vscode.l10n.t('This type now too: {0}', counted(vscode.l10n.t, 'otherMention', others));
    void vscode.window.setStatusBarMessage(message, 4000);
  }
  await goOnAfterEdit(workbench);
}
