import { indexDocument, type DocumentIndex } from '../present/documentIndex.ts';
import { joinTargets, sourceName } from '../present/attributionOutline.ts';
import { comparisonFacts } from '../present/comparison.ts';
import { formatQuantity } from '../present/formatQuantity.ts';
import { oneLine } from '../present/outline.ts';
import { readSourcing } from '../present/sourcing.ts';
import type { Translate } from '../present/translate.ts';
import { stanceWord } from '../present/words.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Quantity } from '../model/quantity.ts';
import { indexOpenArticle } from '../project/indexArticle.ts';
import type { Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import type { ReportArticle } from './reportInput.ts';

/** Something that an article claims and a person can check. */
export interface Claim {
  readonly article: ReportArticle;
  /** Of the annotation. */
  readonly id: string;
  readonly kind: 'statement' | 'figure';
  readonly words: string;
  /** What stands right before and after it in its paragraph: a bare number says nothing. */
  readonly before: string;
  readonly after: string;
  /** Of a figure: how it is read. */
  readonly reading: string;
  readonly source: string;
  readonly stance: string;
  /** What else is known of it: other figures for the same, where it rests on one unnamed source. */
  readonly others: readonly string[];
}

/** Dates and ranks are no findings. */
const FINDINGS: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'ratio', 'measurement', 'duration', 'age', 'score']);

/** Every statement and figure of the articles in text order, the figures of a statement right after it; rejected ones are left out. */
export function* claimsOf(t: Translate, articles: readonly ReportArticle[]): Steps<readonly Claim[]> {
  const elsewhere = yield* indexTopics(articles);
  const claims: Claim[] = [];
  for (const article of articles) {
    claims.push(...claimsOfArticle(t, article, elsewhere));
    yield;
  }
  return claims;
}

function claimsOfArticle(t: Translate, article: ReportArticle, elsewhere: Topics): readonly Claim[] {
  const { document } = article;
  const index = indexDocument(document);
  const sourcing = readSourcing(document);
  const isShown = ({ review, target }: Attribution | Quantity): boolean =>
    review.status !== 'rejected' && target.end > target.start;
  const flags = (id: string): readonly string[] => {
    const found = sourcing.get(id);
    return [
      found?.has('anonymous') === true ? t('the source is not named') : '',
      found?.has('single-source') === true ? t('nobody else says so here') : '',
    ].filter((one) => one !== '');
  };
  const statements = document.attributions.filter(isShown).map((one) => ({
    at: Math.min(...[...one.content.targets, one.target].map(({ start }) => start)),
    claim: toStatement(t, article, index, one, flags(one.id)),
  }));
  const places = new Map(statements.map(({ at, claim }) => [claim.id, at]));
  const figures = document.quantities
    .filter((one) => isShown(one) && FINDINGS.has(one.kind))
    .map((one) => ({
      at: (one.attribution === undefined ? undefined : places.get(one.attribution)) ?? one.target.start,
      claim: toFigure(t, article, index, one, [...flags(one.id), ...(elsewhere.get(`${article.path}\n${one.id}`) ?? [])]),
    }));
  return [...statements, ...figures].sort((a, b) => a.at - b.at).map(({ claim }) => claim);
}

function toStatement(
  t: Translate,
  article: ReportArticle,
  index: DocumentIndex,
  one: Attribution,
  others: readonly string[],
): Claim {
  const content = joinTargets(one.content.targets);
  return {
    article,
    id: one.id,
    kind: 'statement',
    words: oneLine(content === '' ? one.target.exact : content),
    before: '',
    after: '',
    reading: '',
    source: sourceName(t, index, one),
    stance: stanceWord(t, one.stance),
    others,
  };
}

function toFigure(t: Translate, article: ReportArticle, index: DocumentIndex, one: Quantity, others: readonly string[]): Claim {
  const attribution = one.attribution === undefined ? undefined : index.annotation(one.attribution);
  const said = attribution?.layer === 'attribution' ? attribution.value : undefined;
  const predicate = one.predicate === undefined ? '' : ` · ${one.predicate}`;
  return {
    article,
    id: one.id,
    kind: 'figure',
    words: oneLine(one.target.exact),
    ...contextOf(article.text, one.target),
    reading: formatQuantity(t, one) + predicate,
    source: said === undefined ? '' : sourceName(t, index, said),
    stance: said === undefined ? '' : stanceWord(t, said.stance),
    others: [...comparisonFacts(t, index, one).map(({ text }) => text), ...others],
  };
}

/** Characters on either side. */
const CONTEXT = 60;

/** Whole words of the same paragraph. */
function contextOf(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const rest = after.split('\n')[0] ?? '';
  const isCutBefore = line.length === CONTEXT;
  const isCutAfter = rest.length === CONTEXT;
  return {
    before: isCutBefore ? `…${line.replace(/^\S*\s?/u, '')}` : line,
    after: isCutAfter ? `${rest.replace(/\s?\S*$/u, '')}…` : rest,
  };
}

/** By article and figure: what other articles give for the same. */
type Topics = ReadonlyMap<string, readonly string[]>;
/** Of other articles as many are told. */
const MOST_OTHERS = 3;

interface TopicFigure {
  readonly path: string;
  readonly id: string;
  readonly text: string;
}

function* indexTopics(articles: readonly ReportArticle[]): Steps<Topics> {
  if (articles.length < 2) return new Map();
  const byTopic = new Map<string, TopicFigure[]>();
  for (const { path, document, text } of articles) {
    for (const { id, figure, status } of indexOpenArticle(path, document, text).annotations) {
      const key = figure?.topic?.key;
      if (key === undefined || figure === undefined || status === 'rejected') continue;
      const known = byTopic.get(key);
      if (known === undefined) byTopic.set(key, [{ path, id, text: figure.text }]);
      else known.push({ path, id, text: figure.text });
    }
    yield;
  }
  const topics = new Map<string, readonly string[]>();
  for (const figures of byTopic.values()) {
    for (const { path, id } of figures) {
      const others = firstElsewhere(figures, path);
      if (others.length > 0) topics.set(`${path}\n${id}`, others);
    }
    yield;
  }
  return topics;
}

/** The first figures of other articles; a topic of many articles is not gone through for each of them. */
function firstElsewhere(figures: readonly TopicFigure[], path: string): readonly string[] {
  const others: string[] = [];
  for (const other of figures) {
    if (other.path === path) continue;
    others.push(`${other.path}: ${other.text}`);
    if (others.length === MOST_OTHERS) break;
  }
  return others;
}
