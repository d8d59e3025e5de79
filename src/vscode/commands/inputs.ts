import * as vscode from 'vscode';
import type { Entity } from '../../core/model/entity.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { actorsNear } from '../../core/present/nearby.ts';
import { oneLine, shorten } from '../../core/present/outline.ts';
import { entityTypeWord } from '../../core/present/words.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { sameSpan, type Span } from '../../core/text/span.ts';
import type { Workbench } from '../services/workbench.ts';
import { numberRows, rowOfDigit, showNumbered, type NumberedRow } from './numbered.ts';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

/** A list to pick one of, by number or letters, the present one first. @param soFar what was chosen in the steps before @throws CancellationError when the person leaves it. */
export async function pickOne<T>(title: string, choices: readonly Choice<T>[], present?: T, soFar?: string): Promise<T> {
  const items = choices.map(({ value, label, description }) => ({
    value,
    label,
    description: present !== undefined && value === present ? vscode.l10n.t('current') : (description ?? ''),
  }));
  const isPresent = ({ value }: { readonly value: T }): boolean => present !== undefined && value === present;
  const ordered = [...items.filter(isPresent), ...items.filter((item) => !isPresent(item))];
  const choice = await showNumbered(ordered, { title, ...(soFar === undefined ? {} : { placeholder: soFar }) });
  if (choice === undefined) throw new vscode.CancellationError();
  return choice.value;
}

/** To change what is there: the others first, in their order, and the present one last. @throws CancellationError */
export function pickOther<T>(title: string, choices: readonly Choice<T>[], present: T): Promise<T> {
  const { t } = vscode.l10n;
  const now = choices.filter(({ value }) => value === present).map((choice) => ({ ...choice, description: t('as it is') }));
  return pickOne(title, [...choices.filter(({ value }) => value !== present), ...now]);
}

/** A line of text. @throws CancellationError when the person leaves it. */
export async function askText(
  title: string,
  prompt: string,
  value: string,
  validate?: (text: string) => Checked | undefined | Promise<Checked | undefined>,
): Promise<string> {
  const text = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ...(validate === undefined ? {} : { validateInput: async (typed: string) => (await validate(typed)) ?? null }),
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text.trim();
}

/** Trims white space off a selection; undefined when nothing is left. */
export function trimSpan(text: string, span: Span): Span | undefined {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : undefined;
}

/** What is wrong with a text, or, as information, how it is understood. */
type Checked = string | vscode.InputBoxValidationMessage;

/** Tells how what is typed is understood; it may be taken so. */
export function understood(message: string): vscode.InputBoxValidationMessage {
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

interface SpanItem extends vscode.QuickPickItem {
  readonly span?: Span;
}

interface PickSpanOptions {
  /** The choice that there is none. */
  readonly none?: string;
  readonly suggested?: readonly Span[];
  /** Offered in place of the names nearby. */
  readonly instead?: readonly Span[];
  /** Not offered: what is there now. */
  readonly except?: readonly Span[];
  /** What was chosen in the steps before. */
  readonly soFar?: string;
  /** The rows have numbers: where nobody types words that begin with one. */
  readonly numbered?: boolean;
}

/**
 * Asks for a stretch of the text near a place: by picking a name of that paragraph, by typing the words as they stand there, or by
 * selecting them with the mouse. Undefined when the person says that there is none. @throws CancellationError
 */
export async function pickSpan(
  workbench: Workbench,
  state: ArticleState,
  near: Span,
  title: string,
  options: PickSpanOptions = {},
): Promise<Span | undefined> {
  const offered = options.instead ?? actorsNear(state.document, state.text, near);
  const isLeftOut = (span: Span): boolean => options.except?.some((other) => sameSpan(span, other)) === true;
  const suggested = uniqueSpans([...(options.suggested ?? []), ...offered]).filter((span) => !isLeftOut(span));
  const fixed: SpanItem[] = [
    ...suggested.map((span) => ({ label: oneLine(state.text.slice(span.start, span.end)), span })),
    ...(options.none === undefined ? [] : [{ label: options.none, alwaysShow: true }]),
  ];
  const rows: readonly NumberedRow<SpanItem>[] = options.numbered === true ? numberRows(fixed) : fixed;
  const picker = vscode.window.createQuickPick<SpanItem>();
  picker.title = title;
  picker.placeholder =
    options.soFar ?? vscode.l10n.t('Pick one, type the words as they stand in the text, or select them with the mouse');
  picker.ignoreFocusOut = true;
  picker.items = rows;
  const original = workbench.active.selection();
  const update = (): void => {
    const typed = findNear(state.text, picker.value.trim(), near);
    const selection = workbench.active.selection();
    const moved = selection !== undefined && (selection.start !== original?.start || selection.end !== original.end);
    const selected = moved ? trimSpan(state.text, selection) : undefined;
    const offer = (span: Span | undefined, description: string): SpanItem[] =>
      span === undefined
        ? []
        : [{ label: shorten(state.text.slice(span.start, span.end), 80), description, span, alwaysShow: true }];
    picker.items = [...offer(selected, vscode.l10n.t('selected')), ...offer(typed, vscode.l10n.t('as typed')), ...rows];
  };
  const subscriptions = [vscode.window.onDidChangeTextEditorSelection(update)];
  const choice = await new Promise<SpanItem | undefined>((resolve) => {
    picker.onDidChangeValue((typed) => {
      const row = rowOfDigit(rows, typed);
      if (row === undefined) update();
      else resolve(row);
    });
    picker.onDidAccept(() => resolve(picker.activeItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  for (const subscription of subscriptions) subscription.dispose();
  picker.dispose();
  if (choice === undefined) throw new vscode.CancellationError();
  return choice.span;
}

function uniqueSpans(spans: readonly Span[]): readonly Span[] {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Where the words stand nearest to a place. */
export function findNear(text: string, words: string, near: Span): Span | undefined {
  if (words === '') return undefined;
  const before = text.lastIndexOf(words, near.start);
  const after = text.indexOf(words, near.start);
  const closer = after === -1 || (before !== -1 && near.start - before < after - near.start) ? before : after;
  return closer === -1 ? undefined : { start: closer, end: closer + words.length };
}

/** The actors of the article, as choices. */
export function entityChoices(state: ArticleState, except: ReadonlySet<string> = new Set()): readonly Choice<Entity>[] {
  const index = indexDocument(state.document);
  return state.document.entities
    .filter(({ id }) => !except.has(id))
    .map((entity) => ({ entity, mentions: index.mentionsOf(entity.id).length }))
    .sort((a, b) => b.mentions - a.mentions)
    .map(({ entity }) => ({
      value: entity,
      label: entity.canonicalName,
      description: [entityTypeWord(vscode.l10n.t, entity.type), ...entity.aliases].join(' · '),
    }));
}
