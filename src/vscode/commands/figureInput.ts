import * as vscode from 'vscode';
import { Qualifier, QuantityKind, type Quantity } from '../../core/model/quantity.ts';
import { qualifierWord, quantityKindWord } from '../../core/present/words.ts';
import { NO_VALUE, valueOf, type QuantityValue } from '../../core/model/quantityValue.ts';
import { formatQuantity } from '../../core/present/formatQuantity.ts';
import type { UriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { askText, pickOne, understood } from './inputs.ts';

export function quantityValue(quantity: Quantity | undefined): QuantityValue {
  return quantity === undefined ? NO_VALUE : valueOf(quantity);
}

/**
 * A figure in words, as an article would have it ("about 450 jobs", "Monday"), read as the analysis reads it; how it is understood stands
 * below what is typed. @throws CancellationError
 */
export async function askFigureInWords(workbench: Workbench, uri: UriText, words: string): Promise<QuantityValue> {
  const { t } = vscode.l10n;
  const prompt = t('Write it as an article would: about 450 jobs, 38 %, $4.2m, 3 March.');
  const typed = await askText(t('Figure'), prompt, words, async (text) => {
    const quantity = text.trim() === '' ? undefined : await workbench.reader.readFigure(uri, text);
    if (quantity === undefined) return t('No figure is understood in it. Write a number with what it counts, or a date.');
    return understood(`${quantityKindWord(t, quantity.kind)}: ${formatQuantity(t, quantity)}`);
  });
  return quantityValue(await workbench.reader.readFigure(uri, typed));
}

/** Kind, qualifier, value and unit, each filled in as parsed. @throws CancellationError */
export async function askFigure(present: QuantityValue, words: string): Promise<QuantityValue> {
  const { t } = vscode.l10n;
  const kinds = QuantityKind.options.map((value) => ({ value, label: quantityKindWord(t, value) }));
  const kind = await pickOne(t('Figure “{0}” (1/4): kind', words), kinds, present.kind);
  const qualifiers = Qualifier.options.map((value) => ({
    value,
    label: qualifierWord(t, value) || (value === 'vague' ? t('vague') : t('exactly')),
  }));
  const qualifier = await pickOne(t('Figure “{0}” (2/4): how exact', words), qualifiers, present.qualifier);
  const title = t('Figure “{0}” (3/4): value', words);
  if (kind === 'date') {
    const iso = await askText(
      title,
      t('A date or time such as 2024-03-12, 2024-03, 2024, 2024-Q1 or 2024-03-12/2024-03-15.'),
      present.iso ?? '',
    );
    return { ...NO_VALUE, kind, qualifier, iso: iso === '' ? null : iso };
  }
  const prompt = kind === 'score' ? t('A score such as 2-1.') : t('A number, or a range such as 28 to 32.');
  const typed = await askText(title, prompt, formatValue(present), (text) =>
    kind === 'score' || readValue(text) !== undefined ? undefined : t('Write a number, or two numbers with “to” between them.'),
  );
  const unit = await askText(
    t('Figure “{0}” (4/4): unit', words),
    t('What is counted or measured: inmates, km, USD. Empty for none.'),
    present.unit ?? '',
  );
  const value =
    kind === 'score' ? { value: typed, min: null, max: null } : (readValue(typed) ?? { value: null, min: null, max: null });
  return { ...NO_VALUE, kind, qualifier, ...value, unit: unit === '' ? null : unit };
}

function formatValue({ value, min, max, magnitude }: QuantityValue): string {
  if (value !== null) return String(value);
  if (min !== null || max !== null) return `${min ?? ''} to ${max ?? ''}`.trim();
  return magnitude === null ? '' : String(magnitude);
}

/** "1,300", "28 to 32", "700 to" for an open bound, or nothing for no value; undefined when it is none of these. */
function readValue(text: string): Pick<QuantityValue, 'value' | 'min' | 'max'> | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, min: null, max: null };
  const parts = trimmed.split(/\s*(?:\bto\b|–)\s*/);
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  const from = readNumber(first);
  if (second === undefined) return from === undefined ? undefined : { value: from, min: null, max: null };
  const to = readNumber(second);
  const readable = (number: number | undefined, source: string): boolean => number !== undefined || source === '';
  if (!readable(from, first) || !readable(to, second) || (from === undefined && to === undefined)) return undefined;
  return { value: null, min: from ?? null, max: to ?? null };
}

function readNumber(text: string): number | undefined {
  const digits = text.replaceAll(',', '').replace('−', '-');
  return /^[-+]?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
