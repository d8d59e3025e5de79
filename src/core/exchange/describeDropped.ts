import { counted, type Countable } from '../present/counted.ts';
import { oncePerLanguage, type Translate } from '../present/translate.ts';
import type { Dropped, DroppedLayer, DropReason } from './format.ts';

const THINGS: Readonly<Record<DroppedLayer, Countable>> = {
  mention: 'name',
  quantity: 'figure',
  attribution: 'statement',
  event: 'event',
  actor: 'actor',
  article: 'article',
  passage: 'passage',
};

const reasons = oncePerLanguage((t): Record<DropReason, (what: string) => string> => ({
  unplaced: (what) => t('{0} left out: their words are not in the text', what),
  rejected: (what) => t('{0} left out: rejected', what),
  'no-place': (what) => t('{0} left out: the format has no place for them', what),
  overlapping: (what) => t('{0} left out: they overlap others', what),
  'inside-word': (what) => t('{0} left out: they begin or end inside a word', what),
  'in-pieces': (what) => t('{0} joined to one piece each, from the first word to the last', what),
  links: (what) => t('{0} without their links to others', what),
  details: (what) => t('{0} with their words and label only', what),
  'no-date': (what) => t('{0} left out: they have no date', what),
  'no-coordinates': (what) => t('{0} left out: no place of that name is known', what),
  'forbidden-characters': (what) => t('{0} with characters replaced that the format forbids', what),
  'other-kind': (what) => t('{0} left out: they are not of a kind that the format is for', what),
}));

/** “14 figures left out: they overlap others” */
export function describeDropped(t: Translate, { reason, layer, count }: Dropped): string {
  return reasons(t)[reason](counted(t, THINGS[layer], count));
}
