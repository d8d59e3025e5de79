import * as vscode from 'vscode';
import type { Readings } from '../../core/again/readAgain.ts';
import { formatQuantity } from '../../core/present/formatQuantity.ts';
import { shorten, oneLine } from '../../core/present/outline.ts';
import { entityTypeWord, eventTypeWord, modalityWord, quantityKindWord, roleWord, stanceWord } from '../../core/present/words.ts';
import type { AnnotationDraft } from '../../core/review/decision.ts';
import { linkDraft } from '../../core/review/linkDraft.ts';
import { offerDrafts, standingFor, wordsOfDraft } from '../../core/review/offerDrafts.ts';
import type { Span } from '../../core/text/span.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { ENTITY_ICONS } from '../services/entityIcons.ts';
import { annotateSpan } from './annotate.ts';
import type { Handlers } from './command.ts';
import { findNear } from './inputs.ts';
import { requireArticle } from './targets.ts';

/** Of a word: UTF-16 code units. */
const LONGEST_WORD = 40;

interface OfferRow extends vscode.QuickPickItem {
  readonly draft?: AnnotationDraft;
  /** Words that the person says what they are. */
  readonly words?: Span;
}

export function addMissedCommands(workbench: Workbench): Handlers<'addMissed'> {
  return { addMissed: () => addMissed(workbench) };
}

/**
 * What was overlooked is added by the first letters of its words: what they could be is offered, the nearest to the proposal at hand first,
 * as the machine would read it now that a person says that something is there. It is added as accepted, and the review stays at it.
 */
async function addMissed(workbench: Workbench): Promise<void> {
  const { t } = vscode.l10n;
  const { uri, state } = requireArticle(workbench);
  const near = placeAtHand(workbench);
  let readings: Readings | undefined;
  let isOpen = true;
  const picker = vscode.window.createQuickPick<OfferRow>();
  picker.title = t('Add What Was Missed');
  picker.placeholder = t('Type the first letters of its words: a name, a number, what happened, or the word that reports');
  picker.busy = true;
  const update = (): void => {
    const typed = picker.value;
    const found = findNear(state.text, typed.trim(), near);
    const words = found === undefined ? undefined : wholeWords(state.text, found);
    picker.items = [
      ...offerDrafts(state.document, state.text, offeredFor(readings, typed), typed, near).map((draft) =>
        offerRow(state.text, draft),
      ),
      ...(words === undefined ? [] : [spelledRow(state.text, words)]),
    ];
  };
  const chosen = new Promise<OfferRow | undefined>((resolve) => {
    picker.onDidChangeValue(update);
    picker.onDidAccept(() => resolve(picker.activeItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  const reading = workbench.reader.readAgain(uri, near).then((found) => {
    readings = found;
    if (!isOpen) return;
    picker.busy = false;
    update();
  });
  const row = await chosen;
  isOpen = false;
  picker.dispose();
  await reading;
  if (row === undefined) throw new vscode.CancellationError();
  if (row.words !== undefined) return annotateSpan(workbench, row.words);
  if (row.draft === undefined) return;
  const { document } = requireArticle(workbench).state;
  const standing = standingFor(document, row.draft);
  if (standing !== undefined) {
    workbench.store.decide(uri, [standing], { kind: 'accept' });
    workbench.session.leave();
    return revealAnnotation(workbench, standing);
  }
  const draft = linkDraft(document, row.draft);
  const { created } = workbench.store.decide(uri, [], { kind: 'create', drafts: [draft], status: 'accepted' });
  const { index } = requireArticle(workbench);
  const added = created.find((id) => index.annotation(id) !== undefined);
  workbench.session.leave();
  if (added !== undefined) await revealAnnotation(workbench, added);
}

/** Without letters only what is likely; with letters whatever the words could be. */
function offeredFor(readings: Readings | undefined, typed: string): readonly AnnotationDraft[] {
  return (typed.trim() === '' ? readings?.likely : readings?.drafts) ?? [];
}

/** The proposal under review, or the cursor. */
function placeAtHand({ session, active }: Workbench): Span {
  const { state } = active;
  const current = session.current;
  const target = state === undefined || current === undefined ? undefined : indexOf(state, current);
  return target ?? active.selection() ?? { start: 0, end: 0 };
}

function indexOf({ document }: NonNullable<Workbench['active']['state']>, id: string): Span | undefined {
  const all = [...document.mentions, ...document.quantities, ...document.attributions, ...document.events];
  return all.find((one) => one.id === id)?.target;
}

/** VS Code sorts rows by where their labels match what is typed: with the words beside the label ours stay in the order of what is near. */
function offerRow(text: string, draft: AnnotationDraft): OfferRow {
  const { start, end } = wordsOfDraft(draft);
  const said = [words(text, { start, end }), ...describe(text, draft)];
  return { label: iconOf(draft), description: said.join(' · '), alwaysShow: true, draft };
}

function spelledRow(text: string, span: Span): OfferRow {
  const { t } = vscode.l10n;
  const description = t('“{0}”: say yourself what it is…', words(text, span));
  return { label: '$(edit)', description, alwaysShow: true, words: span };
}

/** Who types the first letters of a word means the word. */
function wholeWords(text: string, { start, end }: Span): Span {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

const ICONS: Readonly<Record<Exclude<AnnotationDraft['layer'], 'mention'>, string>> = {
  quantity: '$(symbol-number)',
  attribution: '$(quote)',
  event: '$(calendar)',
  passage: '$(tag)',
};

function iconOf(draft: AnnotationDraft): string {
  return draft.layer === 'mention' ? `$(${ENTITY_ICONS[draft.type]})` : ICONS[draft.layer];
}

function words(text: string, { start, end }: Span): string {
  return shorten(oneLine(text.slice(start, end)), 60);
}

function describe(text: string, draft: AnnotationDraft): readonly string[] {
  const { t } = vscode.l10n;
  switch (draft.layer) {
    case 'mention': {
      const type = entityTypeWord(t, draft.type);
      if (draft.form === 'name') return [draft.type === 'other' ? type : t('name: {0}', type)];
      return [draft.type === 'other' ? t('description: something else') : t('description: {0}', type)];
    }
    case 'event':
      return [
        t('event: {0}', eventTypeWord(t, draft.type)),
        ...(draft.modality === 'asserted' ? [] : [modalityWord(t, draft.modality)]),
        ...draft.arguments.map(({ role, span }) => `${roleWord(t, role)}: ${words(text, span)}`),
      ];
    case 'attribution':
      return [
        t('statement: {0}', stanceWord(t, draft.stance)),
        ...draft.source.map((span) => words(text, span)),
        ...draft.content.slice(0, 1).map((span) => t('“{0}”', words(text, span))),
      ];
    case 'quantity':
      return [t('{0}: {1}', quantityKindWord(t, draft.value.kind), formatQuantity(t, draft.value))];
    case 'passage':
      return [];
  }
}
