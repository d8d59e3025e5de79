import type { Quantity } from '../model/quantity.ts';
import { capitalize } from '../text/capitalize.ts';
import type { DocumentIndex } from './documentIndex.ts';
import { oneLine, shorten } from './outline.ts';
import type { Translate } from './translate.ts';

const LONGEST_MEASURE = 60;

/** What a row says of a figure: what is measured, how much, and what it was before; and whose it is. */
export interface FigureLabel {
  readonly label: string;
  /** The actor's name where the label doesn't have it. */
  readonly bearer: string;
}

/**
 * "Net debt £385m (from £290m)", "Jet fuel 38% of costs", "Kevin Calder, 47", "900-million-shilling rebranding": the figure's own words
 * with what the text says is measured. `earlier` is the figure that it is said to have come from.
 */
export function labelFigure(
  t: Translate,
  text: string,
  index: DocumentIndex,
  quantity: Quantity,
  earlier?: Quantity,
): FigureLabel {
  const words = oneLine(quantity.target.exact);
  const owner = quantity.bearer === undefined ? undefined : index.entity(quantity.bearer)?.canonicalName;
  const bearer = owner === undefined ? '' : shorten(owner, LONGEST_MEASURE);
  const from = earlier === undefined ? '' : oneLine(earlier.target.exact);
  const amount = from === '' ? withShare(t, quantity, words) : t('{0} (from {1})', withShare(t, quantity, words), from);
  if (quantity.kind === 'age') return { label: ageLabel(t, quantity, words, bearer), bearer: '' };
  if (quantity.kind === 'ordinal') return { label: bearer === '' ? words : t('{0}: {1}', bearer, words), bearer: '' };
  const { measured } = quantity;
  if (measured === undefined) return { label: capitalize(amount), bearer };
  const thing = shorten(measured, LONGEST_MEASURE);
  const isModifier = startsWith(text.slice(quantity.target.end, quantity.target.end + measured.length + 2), measured);
  const label = isModifier ? t('{0} {1}', amount, thing) : t('{0} {1}', thing, amount);
  return { label: capitalize(label), bearer };
}

/** "900-million-shilling rebranding": what is measured follows the figure at once. */
function startsWith(following: string, measured: string): boolean {
  return following.replace(/^[\s-]+/, '').startsWith(measured);
}

function withShare(t: Translate, { share, target }: Quantity, words: string): string {
  if (share === undefined || target.exact.includes(share)) return words;
  return t('{0} of {1}', words, share);
}

function ageLabel(t: Translate, { value, measured }: Quantity, words: string, bearer: string): string {
  const who = bearer !== '' ? bearer : capitalize(measured ?? '');
  if (who === '') return words;
  return t('{0}, {1}', who, typeof value === 'number' ? String(value) : words);
}
