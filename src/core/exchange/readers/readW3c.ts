import * as z from 'zod/mini';
import type { Target } from '../../model/target.ts';
import type { Span } from '../../text/span.ts';
import { createCodePoints } from '../codePoints.ts';
import { isRecord, parseJson } from '../fields.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import { ANNOTATION_URN } from '../formats/w3c.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { OurActors, OurFields } from '../jsonValues.ts';
import type { MarkLink } from '../marks.ts';
import { articlePath, createCollector, textsOf } from './collect.ts';

const Selector = z.looseObject({
  type: z.string(),
  start: z.optional(z.int()),
  end: z.optional(z.int()),
  exact: z.optional(z.string()),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});
const Page = z.looseObject({ items: z.optional(z.array(z.unknown())), 'article-annotator': z.optional(z.unknown()) });

/** Web Annotations with a position or a quote in a text that lies beside the file: they don't bring their text. */
export async function readW3c(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(files, collector)) {
    const value = parseJson(text);
    const page = Page.safeParse(value);
    const items = Array.isArray(value) ? value : page.success ? (page.data.items ?? [value]) : [];
    if (items.length === 0) collector.addProblem(path, 'it holds no annotations');
    const ours = page.success && isRecord(page.data['article-annotator']) ? page.data['article-annotator'] : {};
    const bySource = new Map<string, ForeignItem[]>();
    const links: MarkLink[] = [];
    items.forEach((item: unknown, index) => {
      const link = readLink(item);
      if (link !== undefined) links.push(link);
      const found = link === undefined ? readItem(item, index) : undefined;
      if (found === undefined && link === undefined) collector.addProblem(path, `annotation ${index + 1} has no text target`);
      if (found !== undefined) bySource.set(found.source, [...(bySource.get(found.source) ?? []), found]);
    });
    for (const [source, found] of bySource) {
      const name = articlePath(decode(source), path);
      const article = await around.look(name);
      if (article === undefined) {
        collector.addProblem(path, `${name} is not there: put the article beside the file`);
        continue;
      }
      const marks = found.flatMap((one) => place(one, article));
      collector.addArticle(path, {
        path: name,
        text: article,
        bringsText: false,
        marks,
        links,
        actors: OurActors.parse(ours['actors']),
      });
    }
  }
  return collector.result();
}

interface ForeignItem {
  readonly id: string;
  readonly source: string;
  readonly label: string;
  /** Of each piece. */
  readonly selectors: readonly (readonly z.infer<typeof Selector>[])[];
  readonly ours: z.infer<typeof OurFields>;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function readItem(item: unknown, index: number): ForeignItem | undefined {
  if (!isRecord(item)) return undefined;
  const targets = list(item['target']).filter(isRecord);
  const source = targets.map((target) => target['source']).find((one) => typeof one === 'string');
  const selectors = targets.map((target) =>
    list(target['selector']).flatMap((one) => {
      const selector = Selector.safeParse(one);
      return selector.success ? [selector.data] : [];
    }),
  );
  if (source === undefined || !selectors.some((one) => one.length > 0)) return undefined;
  const bodies = list(item['body'])
    .map((body) => (typeof body === 'string' ? { value: body } : body))
    .filter(isRecord);
  const valueOf = (purpose: string): unknown => bodies.find((body) => body['purpose'] === purpose)?.['value'];
  const label = valueOf('tagging') ?? bodies.map((body) => body['value']).find((value) => typeof value === 'string');
  const details = valueOf('describing');
  const described = typeof details === 'string' ? parseJson(details) : undefined;
  const { id } = item;
  return {
    id: typeof id === 'string' ? decode(id.replace(ANNOTATION_URN, '')) : `annotation-${index + 1}`,
    source,
    label: typeof label === 'string' ? label : 'annotation',
    selectors,
    ours: OurFields.parse(isRecord(described) ? described : {}),
  };
}

function readLink(item: unknown): MarkLink | undefined {
  if (!isRecord(item) || item['motivation'] !== 'linking') return undefined;
  const { target } = item;
  const bodies = list(item['body']).filter(isRecord);
  const to = bodies.map((body) => body['source']).find((one) => typeof one === 'string');
  const label = bodies.find((body) => body['purpose'] === 'tagging')?.['value'];
  if (typeof target !== 'string' || to === undefined || typeof label !== 'string') return undefined;
  return { from: decode(target.replace(ANNOTATION_URN, '')), label, to: decode(to.replace(ANNOTATION_URN, '')) };
}

/** The quote is the truth, the position a hint: of several places the one nearest to it, by its contexts. Words that are nowhere are lost. */
function place({ id, label, selectors, ours }: ForeignItem, text: string): readonly ForeignMark[] {
  const points = createCodePoints(text);
  const lost: Target[] = [];
  const spans = selectors.flatMap((pieces): readonly Span[] => {
    const position = pieces.find(({ start, end }) => start !== undefined && end !== undefined);
    const quote = pieces.find(({ exact }) => exact !== undefined);
    const hint =
      position === undefined
        ? undefined
        : { start: points.toOffset(position.start ?? 0), end: points.toOffset(position.end ?? 0) };
    if (quote?.exact === undefined || quote.exact === '') return hint === undefined ? [] : [hint];
    if (hint !== undefined && text.slice(hint.start, hint.end) === quote.exact) return [hint];
    const { exact, prefix = '', suffix = '' } = quote;
    const found = nearest(text, exact, prefix, suffix, hint?.start ?? 0);
    const start = found ?? hint?.start ?? 0;
    if (found === undefined) lost.push({ start, end: start, exact, prefix, suffix });
    return found === undefined ? [] : [{ start: found, end: found + exact.length }];
  });
  if (spans.length > 0) return [{ id, label, spans: [...spans].sort((a, b) => a.start - b.start), ...ours }];
  return lost[0] === undefined ? [] : [{ id, label, spans: [], lost: lost[0], ...ours }];
}

function nearest(text: string, exact: string, prefix: string, suffix: string, hint: number): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const framed =
      Number(text.endsWith(prefix, at) || text.slice(0, at).endsWith(prefix)) +
      Number(text.startsWith(suffix, at + exact.length));
    const score = framed * text.length - Math.abs(at - hint);
    if (best === undefined || score > best.score) best = { at, score };
  }
  return best?.at;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
