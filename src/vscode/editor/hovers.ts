import * as vscode from 'vscode';
import type { LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { hoverText, type HoverText } from '../../core/present/hoverText.ts';
import { annotationsAt, targetsOf } from '../../core/present/lookUp.ts';
import { showHidden } from '../../core/present/showHidden.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { normalizedText, toRange, toOffset } from '../services/convert.ts';
import { KIND_OF_LAYER, settings } from '../services/settings.ts';
import { uriText } from '../services/uris.ts';
import { codedView } from '../services/codedView.ts';
import type { Workbench } from '../services/workbench.ts';
import { statementOf } from './activeStatement.ts';
import type { Highlighter } from './highlighter.ts';

/** More would hide the text that they explain. */
const MOST_CARDS = 3;

/** Says what the thing under the pointer is, closest fit first, under review what is asked before it, with the decisions at hand. */
export function registerHovers({ store, session, tracker, dictionary }: Workbench, highlighter: Highlighter): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: '**' },
    {
      provideHover(document, position) {
        const uri = uriText(document.uri);
        const state = tracker.reading(uri) === undefined ? undefined : store.get(uri);
        if (state === undefined || !session.highlightsVisible || normalizedText(document) !== state.text) return undefined;
        const offset = toOffset(state.text, position);
        const under = annotationsAt(state, { start: offset, end: offset + 1 }).filter(
          ({ value }) => value.review.status !== 'rejected',
        );
        highlighter.hover(uri, statementOf(under));
        const kinds = settings.kinds(document.uri);
        const visible = under.filter(({ layer }) => layer === 'event' || kinds[KIND_OF_LAYER[layer]]);
        const isAsked = ({ value }: LayeredAnnotation): boolean => session.reviewing === uri && value.id === session.current;
        const shown = [...under.filter(isAsked), ...visible.filter((one) => !isAsked(one))].slice(0, MOST_CARDS);
        const [closest] = shown;
        if (closest === undefined) return undefined;
        const view = codedView(dictionary, state);
        const cards = shown.map((annotation) => card(hoverText(vscode.l10n.t, view, annotation), annotation));
        return new vscode.Hover(cards, rangeAt(state, closest, offset));
      },
    },
  );
}

function rangeAt(state: ArticleState, annotation: LayeredAnnotation, offset: number): vscode.Range {
  const part = targetsOf(annotation).find(({ start, end }) => start <= offset && offset < end) ?? annotation.value.target;
  return toRange(state.text, part);
}

function card({ id, title, kind, facts, status }: HoverText, annotation: LayeredAnnotation): vscode.MarkdownString {
  const { value } = annotation;
  const isDate = annotation.layer === 'quantity' && annotation.value.kind === 'date';
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = {
    enabledCommands: [
      'articleAnnotator.accept',
      'articleAnnotator.reject',
      'articleAnnotator.edit',
      'articleAnnotator.setArticleDate',
    ],
  };
  markdown.appendMarkdown(`**${escapeMarkdown(title)}** · ${escapeMarkdown(kind)}`);
  for (const { name, text } of facts) markdown.appendMarkdown(`\n\n${escapeMarkdown(name)}: ${escapeMarkdown(text)}`);
  if (status !== '') markdown.appendMarkdown(`\n\n*${escapeMarkdown(status)}*`);
  const argument = linkArgument([{ id }]);
  const link = (icon: string, label: string, command: string): string =>
    `[$(${icon}) ${label}](command:articleAnnotator.${command}?${argument})`;
  const links = [
    value.review.status === 'accepted' ? '' : link('check', vscode.l10n.t('Accept'), 'accept'),
    link('close', vscode.l10n.t('Reject'), 'reject'),
    link('edit', vscode.l10n.t('Edit…'), 'edit'),
    isDate ? link('calendar', vscode.l10n.t('Set article date…'), 'setArticleDate') : '',
  ];
  markdown.appendMarkdown(`\n\n${links.filter((part) => part !== '').join(' &nbsp; ')}`);
  return markdown;
}

/** Brackets would end the link; `encodeURIComponent` leaves them and a few others as they are. */
function linkArgument(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value)).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
}

/** `appendText` would also make every space unbreakable. */
function escapeMarkdown(text: string): string {
  return showHidden(text)
    .replace(/[\\`*_{}[\]()#+\-.!~|<>&$]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
