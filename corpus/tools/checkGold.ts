import type { GoldAttribution, GoldDocument, GoldSpan } from './gold.ts';

/** Everything that is wrong with a gold document against its text; empty when it is sound. */
export function checkGold(text: string, gold: GoldDocument): string[] {
  const faults: string[] = [];
  const check = (span: GoldSpan, what: string): void => {
    const found = text.slice(span.start, span.end);
    if (span.start >= span.end || found !== span.text) faults.push(`${what}: "${span.text}" is not at ${span.start}-${span.end}`);
    if (/^\s|\s$/.test(found)) faults.push(`${what}: edge whitespace in "${found}"`);
    if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(found)) faults.push(`${what}: "${found}" splits a surrogate pair`);
    if (/\n\s*\n/.test(found)) faults.push(`${what}: crosses a paragraph: "${found}"`);
  };
  for (const mention of gold.mentions) {
    check(mention, mention.id);
    check(mention.head, `${mention.id}.head`);
  }
  for (const figure of gold.figures) {
    check(figure, figure.id);
    const fault = faultyValue(figure);
    if (fault !== undefined) faults.push(`figure "${figure.text}" ${fault}`);
  }
  for (const attribution of gold.attributions) {
    const { source, cue, content } = attribution;
    for (const span of [...source.spans, ...cue.spans, ...content.spans]) check(span, attribution.id);
    faults.push(...attributionFaults(attribution));
  }
  for (const event of gold.events) {
    check(event.trigger, event.id);
    for (const arg of event.args) check(arg, `${event.id}.${arg.role}`);
  }
  return [...faults, ...mentionFaults(gold), ...triggerFaults(gold)];
}

const ISO =
  /^(\d{3}[\dX](-(\d\d(-\d\d)?|Q[1-4]|H[12]|W\d\d|S[PU]|FA|WI))?)?(T(\d\d:\d\d|MO|AF|EV|NI))?(\/\d{4}(-\d\d(-\d\d)?)?)?$/;

function faultyValue(figure: GoldDocument['figures'][number]): string | undefined {
  const { kind, iso, value, min, max, magnitude } = figure;
  if (kind === 'date') {
    return iso !== null && iso !== '' && ISO.test(iso) ? undefined : `has a wrong date "${iso}"`;
  }
  if (value === null && min === null && max === null && magnitude === undefined) return 'has no value';
  if (min !== null && max !== null && min > max) return 'has min above max';
  if (kind === 'score') {
    return /^\d+(-\d+)+$/.test(String(value)) ? undefined : `has a wrong score "${value}"`;
  }
  return undefined;
}

function attributionFaults({ id, kind, content }: GoldAttribution): string[] {
  const unquoted = content.spans.find((span) => !/^["'“‘«„]|["'”’»]$/.test(span.text));
  if (kind === 'direct' && unquoted) return [`${id}: direct without quotation marks: "${unquoted.text}"`];
  if (kind === 'mixed' && !content.spans.some((span) => /["'“”‘’«»]/.test(span.text)))
    return [`${id}: mixed without a quotation`];
  return [];
}

function mentionFaults(gold: GoldDocument): string[] {
  const faults: string[] = [];
  const types = new Map(gold.entities.map((entity) => [entity.id, entity.type]));
  let last: GoldSpan | undefined;
  for (const mention of gold.mentions) {
    if (types.get(mention.entity) !== mention.type)
      faults.push(`mention "${mention.text}" and entity "${mention.entity}" differ in type`);
    if (mention.form !== 'name') continue;
    if (last && mention.start < last.end) faults.push(`names overlap: "${last.text}", "${mention.text}"`);
    last = mention;
  }
  return faults;
}

function triggerFaults(gold: GoldDocument): string[] {
  const faults: string[] = [];
  const seen = new Set<number>();
  for (const { trigger } of gold.events) {
    if (seen.has(trigger.start)) faults.push(`two events with the trigger "${trigger.text}"`);
    seen.add(trigger.start);
  }
  return faults;
}
