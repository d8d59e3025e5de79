import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Target } from '../model/target.ts';
import { lastStartingBy } from '../text/searchSpans.ts';

/** So far around an annotation its sentence is read, in code units; a selector keeps less. */
const REACH = 160;

/** A stretch of the article whose words are known. */
interface Stretch {
  readonly start: number;
  readonly text: string;
}

/**
 * Gives a target more of the text around it than its own selector keeps, as far as other annotations of the document know it: in a story they stand so
 * close that little is missing. What contradicts what is known already, as an annotation that is nowhere in the text may, is left out.
 */
export function createWidener(document: AnnotatedDocument): (target: Target) => Target {
  const stretches = joinStretches(targetsOf(document).map(stretchOf));
  const spans = stretches.map(({ start, text }) => ({ start, end: start + text.length }));
  return (target) => {
    const around = stretches[lastStartingBy(spans, target.start)];
    const at = target.start - (around?.start ?? 0);
    if (around === undefined || !around.text.startsWith(target.exact, at)) return target;
    const end = at + target.exact.length;
    const [prefix, suffix] = [around.text.slice(Math.max(0, at - REACH), at), around.text.slice(end, end + REACH)];
    const isKnown = prefix.endsWith(target.prefix) && suffix.startsWith(target.suffix);
    return isKnown ? { ...target, prefix: plainSpaces(prefix), suffix: plainSpaces(suffix) } : target;
  };
}

/** Spaces of every width are read as one kind; the length stays. */
function plainSpaces(words: string): string {
  return words.replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ');
}

function targetsOf({ mentions, quantities, attributions, events }: AnnotatedDocument): readonly Target[] {
  return [
    ...mentions.map(({ target }) => target),
    ...quantities.map(({ target }) => target),
    ...attributions.flatMap(({ source, cue, content }) => [...source.targets, ...cue.targets, ...content.targets]),
    ...events.flatMap((event) => [event.target, ...event.arguments.map(({ target }) => target)]),
  ];
}

function stretchOf({ start, prefix, exact, suffix }: Target): Stretch {
  return { start: start - prefix.length, text: `${prefix}${exact}${suffix}` };
}

function joinStretches(parts: readonly Stretch[]): readonly Stretch[] {
  const joined: { start: number; end: number; texts: string[]; tail: Stretch }[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || part.start > last.end) {
      joined.push({ start: part.start, end: part.start + part.text.length, texts: [part.text], tail: part });
      continue;
    }
    const known = last.end - part.start;
    if (known >= part.text.length || part.start < last.tail.start || !meets(last.tail, part, known)) continue;
    last.texts.push(part.text.slice(known));
    last.end = part.start + part.text.length;
    last.tail = part;
  }
  return joined.map(({ start, texts }) => ({ start, text: texts.join('') }));
}

/** Whether the end of what is known is the beginning of the next part. */
function meets(tail: Stretch, part: Stretch, known: number): boolean {
  return tail.text.slice(part.start - tail.start) === part.text.slice(0, known);
}
