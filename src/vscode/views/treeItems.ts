import * as vscode from 'vscode';
import type { EventType } from '../../core/model/event.ts';
import type { QuantityKind } from '../../core/model/quantity.ts';
import type { Stance } from '../../core/model/attribution.ts';
import type { OutlineIcon, OutlineNode } from '../../core/present/outline.ts';
import { showHidden } from '../../core/present/showHidden.ts';
import type { ReviewStatus } from '../../core/model/review.ts';
import { ENTITY_ICONS } from '../services/entityIcons.ts';
import { alwaysHolds } from './outlineRows.ts';
import { statusUri } from './statusMarks.ts';
import { statusWord } from '../../core/present/words.ts';

const QUANTITY_ICONS: Readonly<Record<QuantityKind, string>> = {
  count: 'symbol-number',
  money: 'credit-card',
  percent: 'pie-chart',
  ratio: 'split-horizontal',
  measurement: 'symbol-ruler',
  duration: 'watch',
  date: 'calendar',
  ordinal: 'list-ordered',
  age: 'person',
  score: 'target',
};

const STANCE_ICONS: Readonly<Record<Stance, string>> = {
  asserts: 'comment',
  denies: 'error',
  'could-not-verify': 'question',
  believes: 'lightbulb',
  alleges: 'megaphone',
  predicts: 'graph-line',
  requests: 'bell',
  asks: 'comment-unresolved',
  declines: 'circle-slash',
};

const EVENT_ICONS: Readonly<Record<EventType, string>> = {
  attack: 'flame',
  'kill-die': 'circle-filled',
  injure: 'heart',
  escape: 'sign-out',
  protest: 'megaphone',
  arrest: 'lock',
  disaster: 'warning',
  damage: 'tools',
  displacement: 'export',
  'military-operation': 'shield',
  withdrawal: 'reply',
  rescue: 'heart-filled',
  political: 'library',
  election: 'checklist',
  meeting: 'comment-discussion',
  agreement: 'git-merge',
  economic: 'graph',
  justice: 'law',
  health: 'pulse',
  research: 'beaker',
  sport: 'star-empty',
  life: 'gift',
  movement: 'arrow-swap',
  infrastructure: 'home',
  creation: 'new-file',
  other: 'symbol-event',
};

const PART_ICONS: Readonly<Record<Extract<OutlineIcon, { of: 'part' }>['part'], string>> = {
  source: 'account',
  cue: 'symbol-keyword',
  content: 'quote',
  argument: 'symbol-parameter',
  unplaced: 'debug-disconnect',
};

function iconName(icon: OutlineIcon): string | undefined {
  switch (icon.of) {
    case 'entity':
      return icon.type === 'person' && !icon.named ? 'account' : ENTITY_ICONS[icon.type];
    case 'event':
      return EVENT_ICONS[icon.type];
    case 'quantity':
      return QUANTITY_ICONS[icon.kind];
    case 'attribution':
      return STANCE_ICONS[icon.stance];
    case 'part':
      return PART_ICONS[icon.part];
    case 'code':
      return 'tag';
    case 'group':
      return undefined;
  }
}

/** Colours that say the status; that of a proposal is the theme's own. */
const STATUS_COLORS: Readonly<Partial<Record<ReviewStatus, string>>> = {
  accepted: 'testing.iconPassed',
  rejected: 'disabledForeground',
};

/** The shape says what it is whatever was decided; the colour says what was decided. A conflict wins over both. */
function iconOf({ flags, status, icon }: OutlineNode): vscode.ThemeIcon | undefined {
  if (flags.conflict) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const name = iconName(icon);
  const color = status === undefined ? undefined : STATUS_COLORS[status];
  if (name === undefined) return undefined;
  return color === undefined ? new vscode.ThemeIcon(name) : new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
}

export function createTreeItem(node: OutlineNode): vscode.TreeItem {
  const item = new vscode.TreeItem(labelOf(node), collapsibleState(node));
  item.id = node.key;
  item.description = describe(node);
  const icon = iconOf(node);
  if (icon !== undefined) item.iconPath = icon;
  if (node.status !== undefined && node.status !== 'proposed') item.resourceUri = statusUri(node.status);
  item.tooltip = tooltip(node);
  item.contextValue = contextValue(node);
  item.accessibilityInformation = { label: spoken(node) };
  if (node.span !== undefined) {
    item.command = { command: 'articleAnnotator.reveal', title: vscode.l10n.t('Go to Text'), arguments: [node] };
  }
  return item;
}

function labelOf({ label, emphasis }: OutlineNode): string | vscode.TreeItemLabel {
  const shown = showHidden(label);
  if (emphasis === undefined) return shown;
  // What is made visible takes more room: the emphasis moves with it.
  const start = showHidden(label.slice(0, emphasis.start)).length;
  const end = start + showHidden(label.slice(emphasis.start, emphasis.end)).length;
  return { label: shown, highlights: [[start, end]] };
}

function collapsibleState(node: OutlineNode): vscode.TreeItemCollapsibleState {
  const { kind, key } = node;
  if (!alwaysHolds(node) && node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return kind === 'group' && !key.includes('entity/') && !key.startsWith('happening/') && !key.startsWith('wide/')
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

function describe({ description, status, flags, note }: OutlineNode): string {
  const marks = [
    flags.conflict ? vscode.l10n.t('two people decided differently') : '',
    status === 'rejected' ? vscode.l10n.t('rejected') : '',
    flags.isNew ? vscode.l10n.t('new') : '',
    flags.moved ? vscode.l10n.t('moved') : '',
    note === undefined ? '' : vscode.l10n.t('note'),
    description,
  ];
  return showHidden(marks.filter((part) => part !== '').join(' · '));
}

/** Words that the `when` clauses of the menus look for. */
function contextValue({ kind, status, flags, icon, span }: OutlineNode): string {
  const isActor = icon.of === 'entity' && (kind === 'entity' || kind === 'group');
  const words = [
    kind,
    status ?? '',
    isActor ? 'actor' : '',
    span === undefined ? '' : 'placed',
    flags.conflict ? 'conflict' : '',
    flags.moved ? 'moved' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

function tooltip({ label, description, note, tip }: OutlineNode): string {
  return [label, description, note ?? '', tip ?? ''].filter((part) => part !== '').join('\n');
}

/** What a screen reader says: the row, what is known of it, and whether it is decided. */
function spoken({ label, description, status, flags }: OutlineNode): string {
  const parts = [
    label,
    description,
    status === undefined ? '' : statusWord(vscode.l10n.t, status),
    flags.unplaced ? vscode.l10n.t('no longer in the text') : '',
    flags.conflict ? vscode.l10n.t('two people decided differently') : '',
  ];
  return showHidden(parts.filter((part) => part !== '').join(', '));
}
