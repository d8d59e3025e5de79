import { locateQuote, occurrences, readQuote, goldSpanOf, type ArticleLine } from './articleText.ts';
import { complain, isPronoun, lineOf, referTo, splitReference, type GoldDraft } from './goldDraft.ts';
import { contains, sameSpan } from '../../src/core/text/span.ts';
import type { ArgumentRole, EventType } from '../../src/core/model/event.ts';
import { EVENT_TYPES, MODALITIES, ROLES, type GoldArgument, type GoldEvent, type GoldSpan } from './gold.ts';
import { takeNext } from './markAttributions.ts';
import { addNominal } from './markMentions.ts';
import { expandWord, type SheetItem } from './readSheet.ts';

/** Marks an `e` item: `trigger = type /alt,alt modality | role:quote>id | …`. */
export function markEvent(draft: GoldDraft, item: SheetItem): void {
  const [lead = '', ...roles] = item.body.split(' | ').map((part) => part.trim());
  const [written = '', spec = ''] = lead.split(' = ');
  const line = lineOf(draft, item);
  const trigger = takeNext(draft, item, line, written.trim());
  if (trigger === undefined) return;
  const event = readKind(draft, item, spec, trigger);
  if (event === undefined) return;
  for (const role of roles) markArgument(draft, item, line, event, role);
  if (item.optional) event.optional = true;
  draft.events.push(event);
}

function readKind(draft: GoldDraft, item: SheetItem, spec: string, trigger: GoldSpan): GoldEvent | undefined {
  const [short = '', ...rest] = spec.split(/\s+/).filter((word) => word !== '');
  const type = expandWord(short, EVENT_TYPES);
  if (type === undefined) {
    complain(draft, item, `"${trigger.text}": unknown or ambiguous event type "${short}"`);
    return undefined;
  }
  const event: GoldEvent = { id: '', trigger, type, modality: 'asserted', args: [] };
  for (const word of rest) {
    const modality = expandWord(word, MODALITIES);
    if (word.startsWith('/')) event.alt_types = readAlternatives(draft, item, word.slice(1));
    else if (modality !== undefined) event.modality = modality;
    else complain(draft, item, `neither a modality nor an alternative: "${word}"`);
  }
  return event;
}

function readAlternatives(draft: GoldDraft, item: SheetItem, words: string): EventType[] {
  return words.split(/[,/]/).flatMap((word) => {
    const type = expandWord(word, EVENT_TYPES);
    if (type === undefined) complain(draft, item, `unknown or ambiguous event type "${word}"`);
    return type ?? [];
  });
}

function markArgument(draft: GoldDraft, item: SheetItem, line: ArticleLine, event: GoldEvent, written: string): void {
  const parts = /^([atvpwf]):(.+)$/s.exec(written);
  const role = readRole(parts?.[1] ?? '');
  const { quote, reference } = splitReference(parts?.[2]?.trim() ?? '');
  if (role === undefined || quote === '') {
    complain(draft, item, `an argument is a:, t:, v:, p:, w: or f: and a quote: "${written}"`);
    return;
  }
  const found = candidates(draft, line, quote, event.trigger);
  if (found.length === 0) complain(draft, item, `argument not in the line: "${quote}"`);
  else if (reference !== undefined) referArgument(draft, item, event, role, found, { quote, reference });
  else resolveArgument(draft, item, event, role, found);
}

function readRole(letter: string): ArgumentRole | undefined {
  return letter === 'w' ? 'time' : ROLES.find((role) => role[0] === letter);
}

/** Occurrences of the quote in the line, nearest to the trigger first; just one when it is numbered. */
function candidates(draft: GoldDraft, line: ArticleLine, written: string, trigger: GoldSpan): GoldSpan[] {
  const quote = readQuote(written);
  const best = locateQuote(draft.text, line, quote, { near: trigger });
  if (best === undefined || quote.nth !== undefined) return best ? [best] : [];
  const spans = occurrences(draft.text, quote.text, line.start, line.end).map((start) =>
    goldSpanOf(draft.text, start, start + quote.text.length),
  );
  const others = spans.filter((span) => !sameSpan(span, best));
  const distance = (span: GoldSpan): number => Math.abs(span.start - trigger.start);
  return [best, ...others.slice().sort((a, b) => distance(a) - distance(b))];
}

function pushArgument(event: GoldEvent, argument: GoldArgument): void {
  const there = event.args.some((other) => other.role === argument.role && sameSpan(other, argument));
  if (!there) event.args.push(argument);
}

/** An argument without a reference: the nearest occurrence that is a figure (time, figure) or a mention. */
function resolveArgument(
  draft: GoldDraft,
  item: SheetItem,
  event: GoldEvent,
  role: ArgumentRole,
  found: readonly GoldSpan[],
): void {
  for (const span of found) {
    const figure = draft.figures.find((other) => sameSpan(other, span));
    if ((role === 'time' || role === 'figure') && figure) {
      pushArgument(event, { role, ...span, entity: null, figure: figure.id });
      return;
    }
    const mention = draft.mentions.find((other) => sameSpan(other, span));
    if (role !== 'figure' && mention) {
      pushMention(draft, item, event, role, span, mention.entity);
      return;
    }
  }
  const text = found[0]?.text ?? '';
  const needs = role === 'time' || role === 'figure' ? 'to be a figure' : 'to be a name, or ">entity"';
  complain(draft, item, `the argument "${text}" needs ${needs}`);
}

function pushMention(
  draft: GoldDraft,
  item: SheetItem,
  event: GoldEvent,
  role: ArgumentRole,
  span: GoldSpan,
  entity: string,
): void {
  const mention = draft.mentions.find((other) => sameSpan(other, span));
  if (mention?.form === 'nominal' && !item.optional) delete mention.optional;
  pushArgument(event, { role, ...span, entity, figure: null });
  if (role !== 'actor' && role !== 'target' && role !== 'victim') return;
  for (const figure of draft.figures)
    if (contains(span, figure) && ['count', 'ratio', 'percent'].includes(figure.kind)) {
      const { start, end, text } = figure;
      pushArgument(event, { role: 'figure', start, end, text, entity: null, figure: figure.id });
    }
}

/** An argument with a reference: the entity's own name inside it, a pronoun, or a nominal. */
function referArgument(
  draft: GoldDraft,
  item: SheetItem,
  event: GoldEvent,
  role: ArgumentRole,
  found: readonly GoldSpan[],
  written: { quote: string; reference: string },
): void {
  const span = found[0];
  const entity = referTo(draft, item, written.reference, written.quote);
  if (span === undefined || entity === undefined) return;
  const name = draft.mentions.find((mention) => mention.form === 'name' && mention.entity === entity && contains(span, mention));
  if (name) {
    pushMention(draft, item, event, role, goldSpanOf(draft.text, name.start, name.end), entity);
    return;
  }
  if (!isPronoun(span.text)) addNominal(draft, item, span, entity, readQuote(written.quote));
  pushMention(draft, item, event, role, span, entity);
}
