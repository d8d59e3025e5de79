import * as vscode from 'vscode';
import { countLayers } from '../../core/present/countLayers.ts';
import { counted } from '../../core/present/counted.ts';
import { isOpen } from '../../core/present/questions.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { progressOf } from '../../core/present/reviewQueue.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { NotProse } from '../../core/text/prose.ts';
import { keysFor, keysLine } from '../../core/present/proposal/proposalKeys.ts';
import { currentProposal } from '../services/currentProposal.ts';
import type { ReadingState } from '../services/reading/reading.ts';
import { fileName, parseUri } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

interface ShownStatus {
  readonly text: string;
  readonly tooltip: string;
  readonly command?: string;
}

/** What is known of the article; under review how far it is and the keys that fit, at the left, where a narrow window cuts nothing. */
export function createStatusBar(workbench: Workbench): vscode.Disposable {
  const { store, session, active, tracker } = workbench;
  const item = vscode.window.createStatusBarItem('articleAnnotator.status', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Article Annotations');
  const update = (): void => {
    const shown = describe(workbench);
    if (shown === undefined) return item.hide();
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.command = shown.command;
    item.accessibilityInformation = { label: `${shown.text.replace(/\$\([^)]*\)\s*/g, '')}. ${shown.tooltip}` };
    return item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    store.onDidChange(({ uri, what }) => {
      if (uri === active.uri && what !== 'text') update();
    }),
    session.onDidChange(update),
    active.onDidChange(update),
    tracker.onDidChange(update),
    createReviewItems(workbench),
    createProblemItem(workbench),
  );
}

/**
 * How far the review is, how sure the machine is, the keys that judge, and those that put right what is asked; before the item that is spoken, which takes the room
 * that is left. They are two items, because none is given more than two fifths of the window.
 */
function createReviewItems(workbench: Workbench): vscode.Disposable {
  const { t } = vscode.l10n;
  const { store, session, active, shown } = workbench;
  const progress = vscode.window.createStatusBarItem('articleAnnotator.review', vscode.StatusBarAlignment.Left, 101);
  progress.name = t('Article Review');
  progress.command = 'articleAnnotator.stopReview';
  const mending = vscode.window.createStatusBarItem('articleAnnotator.reviewKeys', vscode.StatusBarAlignment.Left, 100);
  mending.name = t('Article Review Keys');
  mending.command = 'articleAnnotator.showReviewKeys';
  const update = (): void => {
    const { uri, state } = active;
    if (uri === undefined || state === undefined || session.reviewing !== uri) {
      progress.hide();
      mending.hide();
      return;
    }
    const { decided, total } = progressOf(shown.queue(state));
    const proposal = currentProposal(workbench);
    const keys = proposal === undefined ? [] : keysFor(t, proposal.annotation, proposal.reach);
    const judging = keysLine([...keys.slice(0, JUDGING), { key: 'N', does: t('next') }]);
    const sureness = proposal?.text.state[0];
    const place = [`${decided}/${total}`, ...(sureness === undefined ? [] : [sureness])].join(' · ');
    progress.text = `$(checklist) ${place}  ${judging}`;
    progress.tooltip = t('{0} of {1} decided. Select to leave review.', decided, total);
    progress.accessibilityInformation = { label: `${place}. ${judging}. ${progress.tooltip}` };
    mending.text = keysLine([...keys.slice(JUDGING), { key: 'H', does: t('keys') }, { key: 'Esc', does: t('leave') }]);
    mending.tooltip = t('Keys that fit what is asked. Select to see all.');
    progress.show();
    mending.show();
  };
  update();
  return vscode.Disposable.from(
    progress,
    mending,
    store.onDidChange(({ uri, what }) => {
      if (uri === active.uri && what !== 'text') update();
    }),
    session.onDidChange(update),
    active.onDidChange(update),
  );
}

/** Of the keys that fit, the first are those that accept and reject. */
const JUDGING = 2;

/** Says which decisions are not in their sidecars, as long as there are any, of whatever article. */
function createProblemItem({ keeper, store }: Workbench): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('articleAnnotator.notSaved', vscode.StatusBarAlignment.Right, 91);
  item.name = vscode.l10n.t('Article Annotations Not Saved');
  item.command = 'articleAnnotator.showSaveProblem';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const update = (): void => {
    const unsaved = keeper.problems.all().filter((article) => store.get(article)?.hasUnsavedDecisions === true);
    const [first] = unsaved;
    if (first === undefined) return item.hide();
    const name = fileName(parseUri(first));
    const what = unsaved.length === 1 ? name : counted(vscode.l10n.t, 'article', unsaved.length);
    item.text = vscode.l10n.t('$(warning) Not saved: {0}', what);
    const reasons = unsaved.map((article) => keeper.problems.get(article)?.message ?? '').join('\n\n');
    item.tooltip = reasons;
    item.accessibilityInformation = { label: `${item.text.replace(/\$\([^)]*\)\s*/g, '')}. ${reasons}` };
    return item.show();
  };
  return vscode.Disposable.from(
    item,
    keeper.problems.onDidChange(update),
    store.onDidChange(({ what }) => {
      if (what === 'decision' || what === 'saved' || what === 'closed') update();
    }),
  );
}

function describe({ active, session, tracker }: Workbench): ShownStatus | undefined {
  const { uri, state } = active;
  const reading = uri === undefined ? undefined : tracker.reading(uri);
  if (reading?.state === 'notProse') return whyLeftAlone(reading.reason);
  if (reading === undefined || state === undefined) return undefined;
  if (session.reviewing === uri) return undefined;
  switch (reading.state) {
    case 'off':
      return {
        text: vscode.l10n.t('$(eye-closed) Article'),
        tooltip: vscode.l10n.t('Articles are not read as they are opened. Select to extract annotations.'),
        command: 'articleAnnotator.extract',
      };
    case 'failed':
      return {
        text: vscode.l10n.t('$(error) Article'),
        tooltip: vscode.l10n.t('The article could not be read. Select to see the log.'),
        command: 'articleAnnotator.showLog',
      };
    case 'reading':
    case 'ready':
      return describeArticle(state, reading);
  }
}

function whyLeftAlone(reason: NotProse): ShownStatus | undefined {
  const reasons: Record<NotProse, string> = {
    empty: '',
    binary: vscode.l10n.t('It looks like a binary file.'),
    'too-long': vscode.l10n.t('It is too long to be read while you type.'),
    log: vscode.l10n.t('It looks like a log.'),
    data: vscode.l10n.t('It looks like data or a list.'),
    code: vscode.l10n.t('It looks like code or configuration.'),
    'other-script': vscode.l10n.t('Only English is read.'),
    'other-language': vscode.l10n.t('Only English is read.'),
  };
  if (reason === 'empty') return undefined;
  return {
    text:
      reason === 'other-script' || reason === 'other-language'
        ? vscode.l10n.t('$(circle-slash) Only English is read')
        : vscode.l10n.t('$(circle-slash) Not an article'),
    tooltip: vscode.l10n.t('{0} It is left alone. Select to extract annotations anyway.', reasons[reason]),
    command: 'articleAnnotator.extract',
  };
}

function describeArticle(state: ArticleState, reading: ReadingState): ShownStatus {
  const { document } = state;
  const index = indexDocument(document);
  const proposed = index.annotations.filter((annotation) => isOpen(state, annotation)).length;
  const counts = countLayers(vscode.l10n.t, document);
  const percent = reading.state === 'reading' ? reading.percent : undefined;
  if (percent !== undefined || (reading.state === 'reading' && index.annotations.length === 0)) {
    return {
      text:
        percent === undefined
          ? vscode.l10n.t('$(sync~spin) Reading article')
          : vscode.l10n.t('$(sync~spin) Reading article: {0} %', percent),
      tooltip: vscode.l10n.t('Looking for names, figures, statements and events.'),
    };
  }
  if (!state.hasSidecar) {
    return {
      text: `$(book) ${counted(vscode.l10n.t, 'annotation', index.annotations.length)}`,
      tooltip: vscode.l10n.t('{0}. Not kept yet: select to extract annotations to a file beside the article.', counts),
      command: 'articleAnnotator.extract',
    };
  }
  const conflicts = state.conflicts.length;
  if (conflicts > 0) {
    return {
      text: `$(warning) ${counted(vscode.l10n.t, 'conflict', conflicts)}`,
      tooltip: vscode.l10n.t('{0}. Two people decided differently; {1} to review. Select to settle it.', counts, proposed),
      command: 'articleAnnotator.resolveConflict',
    };
  }
  const reviewed = proposed === 0;
  return {
    text: reviewed ? vscode.l10n.t('$(pass) Reviewed') : vscode.l10n.t('$(checklist) {0} to review', proposed),
    tooltip: reviewed
      ? vscode.l10n.t('{0}. Select to open the sidecar.', counts)
      : vscode.l10n.t('{0}. Select to start the review.', counts),
    command: reviewed ? 'articleAnnotator.openSidecar' : 'articleAnnotator.startReview',
  };
}
