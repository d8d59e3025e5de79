import type { GoldDocument, GoldSpan } from './gold.ts';

const mark = (item: { optional?: true }): string => (item.optional ? ' ?' : '');

/** Prints a gold document item by item. */
export function printItems(gold: GoldDocument): void {
  for (const m of gold.mentions) console.log(`${m.form} ${m.type} "${m.text}" [${m.head.text}] > ${m.entity}${mark(m)}`);
  for (const f of gold.figures) {
    const value = f.iso ?? f.value ?? f.magnitude ?? `${f.min}..${f.max}`;
    const source = f.attribution ?? '';
    console.log(`figure "${f.text}" ${f.kind} ${value} ${f.qualifier} ${f.unit} ${source}${mark(f)}`);
  }
  const joined = (spans: readonly GoldSpan[]): string => spans.map((s) => s.text).join(' + ');
  for (const a of gold.attributions)
    console.log(
      `${a.id} ${joined(a.source.spans)} [${a.source.head?.text}] | ${joined(a.cue.spans)} | ` +
        `${joined(a.content.spans)} | ${a.kind} ${a.stance}${mark(a)}`,
    );
  for (const e of gold.events) {
    const args = e.args.map((arg) => `${arg.role}:${arg.text}`).join(', ');
    console.log(`event "${e.trigger.text}" ${e.type} ${e.modality} (${args})${mark(e)}`);
  }
}

const REPORTING =
  /\b(?:said|says|told|tells|added|adds|according to|denied|denies|claimed|claims|alleged|alleges|confirmed|warned|warns|estimated|estimates|reported|reports|announced|urged|insisted|wrote|writes|called|argued|asked|expects?|expected|predicted|accused|promised|declined|acknowledged|admitted|conceded|believes?|suggests?|suggested|noted|cautioned|recalled|described)\b/g;

/** Words that look like an item of a layer but are in none: capitalised words, digits, reporting words, quotations. */
export function findMisses(text: string, gold: GoldDocument): string[] {
  const misses: string[] = [];
  const report = (layer: string, pattern: RegExp, taken: readonly GoldSpan[]): void => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken.some((span) => span.start < end && match.index < span.end)) continue;
      const around = text.slice(Math.max(0, match.index - 40), end + 30).replace(/\s+/g, ' ');
      misses.push(`${layer}? "${match[0]}" in: ${around}`);
    }
  };
  const names = gold.mentions.filter((mention) => mention.form === 'name');
  const attributed = gold.attributions.flatMap((a) => [...a.cue.spans, ...a.content.spans]);
  const cues = gold.attributions.flatMap((a) => a.cue.spans);
  const triggers = gold.events.map((event) => event.trigger);
  report('name', /(?<=[\p{Ll},;:)] )\p{Lu}[\p{L}'’-]+/gu, [...names, ...gold.figures]);
  report('figure', /\d[\d.,:]*/g, [...gold.figures, ...names]);
  report('attribution', REPORTING, [...cues, ...triggers]);
  report('attribution', /[“"][^“”"\n]{25,}[”"]/g, attributed);
  return misses;
}
