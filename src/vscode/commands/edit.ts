import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import type { Attribution } from '../../core/model/attribution.ts';
import { AttributionKind, Stance } from '../../core/model/attribution.ts';
import type { Codebook } from '../../core/model/codebook.ts';
import { EntityType } from '../../core/model/entityType.ts';
import { EventType, Modality, type Event } from '../../core/model/event.ts';
import type { Mention } from '../../core/model/mention.ts';
import type { Target } from '../../core/model/target.ts';
import type { LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { shorten } from '../../core/present/outline.ts';
import { attributionKindWord, entityTypeWord, eventTypeWord, modalityWord, stanceWord } from '../../core/present/words.ts';
import { likelyTypesAt } from '../../core/review/likelyTypes.ts';
import { likeliestFirst, type ChosenType } from '../../core/present/typeChoices.ts';
import type { Decision } from '../../core/review/decision.ts';
import type { Span } from '../../core/text/span.ts';
import { goOnAfterEdit } from './review.ts';
import type { Workbench } from '../services/workbench.ts';
import { askEntity } from './annotate.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { editedIds } from './company.ts';
import { decideAndGoOn, requirePlaced } from './decide.ts';
import { askFigure, quantityValue } from './figureInput.ts';
import { changeTypeEverywhere } from './fix.ts';
import { entityChoices, pickOne, pickOther, pickSpan, trimSpan } from './inputs.ts';
import { ownEntityChoices, pickEventType, pickFigureKind } from './pickType.ts';
import { moveEdge, NUDGES, type Nudge } from '../../core/text/moveEdge.ts';
import { requireAnnotation, requireArticle } from './targets.ts';

type EditCommand = 'edit' | 'changeType' | 'nudge' | 'split' | 'reattach';

export function editCommands(workbench: Workbench): Handlers<EditCommand> {
  return {
    edit: (...args) => edit(workbench, requirePlaced(workbench, args)),
    changeType: (...args) => changeType(workbench, requireAnnotation(workbench, args)),
    nudge: (...args) => nudge(workbench, args),
    split: () => split(workbench),
    reattach: (...args) => reattach(workbench, args),
  };
}

/** Accept with edit: asks for everything that the annotation says; deciding accepts it. */
async function edit(workbench: Workbench, annotation: LayeredAnnotation): Promise<void> {
  const words = shorten(annotation.value.target.exact, 40);
  switch (annotation.layer) {
    case 'mention': {
      const { state } = requireArticle(workbench);
      const types = EntityType.options.map((value) => ({ value, label: entityTypeWord(vscode.l10n.t, value) }));
      const type = await pickOne(vscode.l10n.t('What is “{0}”?', words), types, annotation.value.type);
      const present = entityChoices(state).filter(({ value }) => value.id === annotation.value.entity);
      const rest = entityChoices(state).filter(({ value }) => value.id !== annotation.value.entity);
      const entity = await askEntity([...present, ...rest], annotation.value.target.exact);
      return apply(workbench, annotation, { kind: 'editMention', type, entity });
    }
    case 'quantity':
      return apply(workbench, annotation, {
        kind: 'editQuantity',
        value: await askFigure(quantityValue(annotation.value), words),
      });
    case 'attribution':
      return apply(workbench, annotation, await askStatementEdit(workbench, annotation.value));
    case 'event':
      return apply(workbench, annotation, await askEventEdit(annotation.value, words));
  }
}

async function apply(workbench: Workbench, annotation: LayeredAnnotation, decision: Decision): Promise<void> {
  await decideAndGoOn(workbench, editedIds(workbench, annotation.value.id, decision), decision);
  await goOnAfterEdit(workbench);
}

async function askStatementEdit(workbench: Workbench, attribution: Attribution): Promise<Decision> {
  const { t } = vscode.l10n;
  const { state } = requireArticle(workbench);
  const near = { start: attribution.target.start, end: attribution.target.end };
  const source = await pickSpan(workbench, state, near, t('Statement (1/4): who says it'), {
    none: t('No source is named'),
    suggested: spansOf(attribution.source.targets),
  });
  const cue = await pickSpan(workbench, state, near, t('Statement (2/4): the reporting words'), {
    none: t('There are none'),
    suggested: spansOf(attribution.cue.targets),
  });
  const kinds = AttributionKind.options.map((value) => ({ value, label: attributionKindWord(t, value) }));
  const attributionKind = await pickOne(t('Statement (3/4): how it is reported'), kinds, attribution.kind);
  const stances = Stance.options.map((value) => ({ value, label: stanceWord(t, value) }));
  const stance = await pickOne(t('Statement (4/4): stance'), stances, attribution.stance);
  const same = (span: Span | undefined, targets: readonly Target[]): boolean =>
    targets[0] !== undefined && span?.start === targets[0].start && span.end === targets[0].end;
  return {
    kind: 'editAttribution',
    // A part with several pieces stays as it is when its first piece is picked again.
    ...(same(source, attribution.source.targets) ? {} : { source: source === undefined ? [] : [source] }),
    ...(same(cue, attribution.cue.targets) ? {} : { cue: cue === undefined ? [] : [cue] }),
    implicit: source === undefined,
    attributionKind,
    stance,
  };
}

function spansOf(targets: readonly Target[]): readonly Span[] {
  return targets.filter(({ start, end }) => start < end).map(({ start, end }) => ({ start, end }));
}

async function askEventEdit(event: Event, words: string): Promise<Decision> {
  const { t } = vscode.l10n;
  const types = EventType.options.map((value) => ({ value, label: eventTypeWord(t, value) }));
  const type = await pickOne(t('Event “{0}” (1/2): type', words), types, event.type);
  const modalities = Modality.options.map((value) => ({ value, label: modalityWord(t, value) }));
  const modality = await pickOne(t('Event “{0}” (2/2): did it happen', words), modalities, event.modality);
  return { kind: 'editEvent', type, modality };
}

/** One pick: the type of a name, the kind of a figure, the stance of a statement, the type of an event. */
async function changeType(workbench: Workbench, annotation: LayeredAnnotation): Promise<void> {
  const { t } = vscode.l10n;
  const words = shorten(annotation.value.target.exact, 40);
  const title = t('What is “{0}”?', words);
  switch (annotation.layer) {
    case 'mention': {
      const likely = await likelyTypes(workbench, annotation);
      const { type, ownType, onlyHere } = await askMentionType(workbench, annotation.value, title, likely);
      if (ownType !== null) {
        const decision = { kind: 'editEntity', type, ownType } as const;
        const ids = [annotation.value.entity, ...editedIds(workbench, annotation.value.id, decision)];
        await decideAndGoOn(workbench, ids, decision);
        return goOnAfterEdit(workbench);
      }
      if (onlyHere) return apply(workbench, annotation, { kind: 'editMention', type });
      return changeTypeEverywhere(workbench, annotation.value, type);
    }
    case 'quantity': {
      const { kind, ownType } = annotation.value;
      const chosen = await pickFigureKind(title, codebookOf(workbench), { type: kind, ownType });
      return apply(workbench, annotation, { kind: 'editQuantity', value: { kind: chosen.type }, ownType: chosen.ownType });
    }
    case 'attribution': {
      const stances = Stance.options.map((value) => ({ value, label: stanceWord(t, value) }));
      return apply(workbench, annotation, {
        kind: 'editAttribution',
        stance: await pickOther(t('Stance'), stances, annotation.value.stance),
      });
    }
    case 'event': {
      const likely = await likelyTypes(workbench, annotation);
      const { type, ownType } = await pickEventType(title, codebookOf(workbench), annotation.value, likely);
      return apply(workbench, annotation, { kind: 'editEvent', type, ownType });
    }
  }
}

/** The types that the readers hold it for, the likeliest first. */
async function likelyTypes(workbench: Workbench, { value: { target } }: LayeredAnnotation): Promise<readonly string[]> {
  const readings = await workbench.reader.readAgain(requireArticle(workbench).uri, target);
  return readings === undefined ? [] : likelyTypesAt(readings, target);
}

function codebookOf(workbench: Workbench): Codebook {
  return workbench.dictionary.codebook(vscode.Uri.parse(requireArticle(workbench).uri, true));
}

/** Of the actor wherever it is mentioned; where it is mentioned again, of this mention only too. */
function askMentionType(
  workbench: Workbench,
  mention: Mention,
  title: string,
  likely: readonly string[],
): Promise<ChosenType<EntityType> & { readonly onlyHere: boolean }> {
  const { t } = vscode.l10n;
  const mentions = requireArticle(workbench).index.mentionsOf(mention.entity).length;
  const types = likeliestFirst(
    EntityType.options.filter((type) => type !== mention.type),
    likely,
    (type) => type,
  );
  return pickOne(title, [
    ...types.map((type) => ({
      value: { type, ownType: null, onlyHere: false },
      label: entityTypeWord(t, type),
      description: mentions === 1 ? '' : t('all {0}', counted(t, 'mention', mentions)),
    })),
    ...(mentions === 1
      ? []
      : types.map((type) => ({
          value: { type, ownType: null, onlyHere: true },
          label: t('only here: {0}', entityTypeWord(t, type)),
        }))),
    ...ownEntityChoices(codebookOf(workbench)).map((choice) => ({ ...choice, value: { ...choice.value, onlyHere: false } })),
    {
      value: { type: mention.type, ownType: null, onlyHere: true },
      label: entityTypeWord(t, mention.type),
      description: t('as it is'),
    },
  ]);
}

const NudgeArgument = z.object({
  edge: z.enum(['start', 'end']),
  by: z.enum(['character', 'word', 'phrase']),
  towards: z.enum(['left', 'right']),
});

/** Moves one edge; a key says which, the palette asks. */
async function nudge(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const argument = NudgeArgument.safeParse(args[0]);
  const annotation = requirePlaced(workbench, argument.success ? [] : args);
  const { state } = requireArticle(workbench);
  const how: Nudge = argument.success ? argument.data : await pickOne(vscode.l10n.t('Move Annotation Edge'), nudgeChoices());
  if (annotation.layer === 'attribution') return nudgeContent(workbench, annotation.value, how);
  const span = moveEdge(state.text, annotation.value.target, how);
  if (span === undefined) throw new UserError(vscode.l10n.t('The edge can’t go further that way.'));
  await decideAndGoOn(workbench, [annotation.value.id], { kind: 'reattach', span });
}

/** Of a statement the edges of what is said move: of its first piece the start, of its last the end. */
async function nudgeContent(workbench: Workbench, attribution: Attribution, how: Nudge): Promise<void> {
  const { state } = requireArticle(workbench);
  const pieces = spansOf(attribution.content.targets);
  const moved = pieces[how.edge === 'start' ? 0 : pieces.length - 1];
  const span = moved === undefined ? undefined : moveEdge(state.text, moved, how);
  if (span === undefined) throw new UserError(vscode.l10n.t('The edge can’t go further that way.'));
  const content = pieces.map((piece) => (piece === moved ? span : piece));
  await decideAndGoOn(workbench, [attribution.id], { kind: 'editAttribution', content });
}

function nudgeChoices(): readonly { value: Nudge; label: string }[] {
  const { t } = vscode.l10n;
  const labels = [
    t('Start, one character to the left'),
    t('Start, one character to the right'),
    t('Start, one word to the left'),
    t('Start, one word to the right'),
    t('Start, to the punctuation on the left'),
    t('Start, to the punctuation on the right'),
    t('End, one character to the left'),
    t('End, one character to the right'),
    t('End, one word to the left'),
    t('End, one word to the right'),
    t('End, to the punctuation on the left'),
    t('End, to the punctuation on the right'),
  ];
  return NUDGES.map((value, at) => ({ value, label: labels[at] ?? '' }));
}

async function split(workbench: Workbench): Promise<void> {
  const annotation = requirePlaced(workbench, []);
  const at = workbench.active.selection()?.start;
  const { start, end } = annotation.value.target;
  if (at === undefined || at <= start || at >= end) {
    throw new UserError(vscode.l10n.t('Put the cursor inside the annotation, where it should be cut.'));
  }
  await decideAndGoOn(workbench, [annotation.value.id], { kind: 'split', at });
}

async function reattach(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const { state } = requireArticle(workbench);
  const annotation = requireAnnotation(workbench, args);
  const selection = workbench.active.selection();
  const span = selection === undefined ? undefined : trimSpan(state.text, selection);
  if (span === undefined) throw new UserError(vscode.l10n.t('Select the words where the annotation belongs, then try again.'));
  await decideAndGoOn(workbench, [annotation.value.id], { kind: 'reattach', span });
}
