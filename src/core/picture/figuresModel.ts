import type { Qualifier } from '../model/quantity.ts';
import { dayInWords } from '../present/dayInWords.ts';
import { formatNumber } from '../present/formatQuantity.ts';
import { qualifierWord } from '../present/words.ts';
import { compareFigures } from '../project/compareFigures.ts';
import { capitalize } from '../text/capitalize.ts';
import { pictureMarkOf, memberOf, visitFacts, type Fact } from './gatherFacts.ts';
import type { Translate } from '../present/translate.ts';
import { mapSteps, type Steps } from '../steps.ts';
import type { PictureMark, PictureInput } from './picture.ts';
import { isolate } from './svg.ts';
import { timeSpan } from './timeSpan.ts';

/** A figure of a topic. */
export interface FigurePoint {
  readonly fact: Fact;
  /** As drawn: a value, or from the least to the most; `high` is missing where the text leaves it open. */
  readonly low: number;
  readonly high: number | undefined;
  readonly isRange: boolean;
  readonly qualifier: Qualifier;
  /** The number, without its unit but for "%". */
  readonly text: string;
  /** The same where there is little room: "5.5 m". */
  readonly short: string;
  /** When it held, or the article's date; ISO. */
  readonly iso: string | undefined;
  readonly day: string;
  readonly source: string | undefined;
  readonly mark: PictureMark;
}

export interface FigureLink {
  readonly from: number;
  readonly to: number;
  readonly kind: 'updated' | 'contradicted';
}

/** What is counted more than once, with its figures from the oldest state to the newest. */
export interface FigureTopic {
  readonly label: string;
  readonly points: readonly FigurePoint[];
  /** Between points by index. */
  readonly links: readonly FigureLink[];
}

/** Topics with at least two figures, those with most figures first. */
export function* readFigureTopics(input: PictureInput): Steps<readonly FigureTopic[]> {
  const groups = new Map<string, { label: string; facts: Fact[] }>();
  yield* visitFacts(input, 'quantity', (fact) => {
    const { figure } = fact.annotation;
    if (figure?.topic === undefined || figure.low === undefined) return;
    const known = groups.get(figure.topic.key);
    if (known === undefined) groups.set(figure.topic.key, { label: figure.topic.label, facts: [fact] });
    else known.facts.push(fact);
  });
  const topics: FigureTopic[] = [];
  for (const { label, facts } of groups.values()) if (facts.length > 1) topics.push(yield* readTopic(input, label, facts));
  return topics.sort((a, b) => b.points.length - a.points.length || (a.label < b.label ? -1 : 1));
}

function* readTopic(input: PictureInput, label: string, facts: readonly Fact[]): Steps<FigureTopic> {
  const sorted = orderByTime(facts);
  yield;
  const relations = yield* relationsOf(input, sorted);
  const ordered = orderByRelations(sorted, relations);
  const at = new Map(ordered.map((fact, index) => [memberOf(fact), index]));
  const links = relations.flatMap(({ older, newer, kind }): FigureLink[] => {
    const [from, to] = [at.get(older), at.get(newer)];
    return from === undefined || to === undefined ? [] : [{ from, to, kind }];
  });
  const points = yield* mapSteps(ordered, (fact) => readPoint(input, label, fact));
  return { label: capitalize(label) + unitWords(facts[0]), points, links };
}

/** What is counted is in a topic's name; in what something is measured goes after it. */
function unitWords(fact: Fact | undefined): string {
  if (fact === undefined || fact.annotation.type === 'count') return '';
  const unit = unitOf(fact);
  return unit === '' ? '' : `, ${unit}`;
}

function unitOf({ annotation: { type, figure } }: Fact): string {
  return figure?.unit ?? (type === 'percent' ? '%' : '');
}

function timeOf({ entry, annotation: { when } }: Fact): string | undefined {
  return when ?? entry.date;
}

function orderByTime(facts: readonly Fact[]): readonly Fact[] {
  const keys = new Map(
    facts.map((fact) => {
      const iso = timeOf(fact);
      return [fact, (iso === undefined ? undefined : timeSpan(iso))?.from ?? Number.POSITIVE_INFINITY];
    }),
  );
  const key = (fact: Fact): number => keys.get(fact) ?? 0;
  return [...facts].sort((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.entry.path < b.entry.path ? -1 : a.entry.path > b.entry.path ? 1 : a.annotation.start - b.annotation.start;
  });
}

interface Relation {
  readonly older: string;
  readonly newer: string;
  readonly kind: FigureLink['kind'];
}

/** Figures that are compared with those before them between two pauses. */
const COMPARED_A_STEP = 50;

/** What the article itself says of its figures, and what comparing articles shows. */
function* relationsOf({ details, entries }: PictureInput, facts: readonly Fact[]): Steps<readonly Relation[]> {
  const paths = new Set(facts.map(({ entry }) => entry.path));
  const within = [...paths].flatMap((path) =>
    (details?.get(path)?.relations ?? []).map(({ older, newer, kind }) => ({
      older: `${path}#${older}`,
      newer: `${path}#${newer}`,
      kind,
    })),
  );
  if (entries.length < 2) return within;
  const across: Relation[] = [];
  for (let from = 0; from < facts.length; from += COMPARED_A_STEP) {
    yield;
    for (const [hit, { kind, other }] of compareFigures(facts, from, from + COMPARED_A_STEP))
      if (kind !== 'copied') across.push({ older: memberOf(other), newer: memberOf(hit), kind });
  }
  return [...within, ...across];
}

/** An older state goes before the newer one that the text tells first. */
function orderByRelations(facts: readonly Fact[], relations: readonly Relation[]): readonly Fact[] {
  const byMember = new Map(facts.map((fact) => [memberOf(fact), fact]));
  const ordered = [...byMember.keys()];
  for (const { older, newer, kind } of relations) {
    if (kind !== 'updated') continue;
    const from = ordered.indexOf(newer);
    const to = ordered.indexOf(older);
    if (from < 0 || to < from) continue;
    ordered.splice(to, 1);
    ordered.splice(from, 0, older);
  }
  return ordered.flatMap((member) => byMember.get(member) ?? []);
}

function readPoint(input: PictureInput, topic: string, fact: Fact): FigurePoint {
  const { t } = input;
  const { figure, source, type } = fact.annotation;
  const isRange = typeof figure?.value !== 'number';
  const low = typeof figure?.value === 'number' ? figure.value : (figure?.low ?? 0);
  const bound = isRange ? figure?.high : low;
  const high = bound === undefined || !Number.isFinite(bound) ? undefined : bound;
  const iso = timeOf(fact);
  const day = iso === undefined ? '' : dayInWords(t, iso);
  const percent = unitOf(fact) === '%' ? '%' : '';
  const text = rangeText(input, low, high, formatNumber) + percent;
  const short = rangeText(input, low, high, (value) => shortNumber(t, value)) + percent;
  const unit = type === 'count' || percent !== '' ? '' : unitOf(fact);
  const qualifier = figure?.qualifier ?? 'exactly';
  const label = [
    `${topic}: ${[qualifierWord(t, qualifier), text, unit].filter((part) => part !== '').join(' ')}`,
    day,
    source === undefined ? t('nobody is cited for it') : t('says {0}', isolate(source)),
    input.entries.length > 1 ? fact.entry.path : '',
  ];
  return {
    fact,
    low,
    high,
    isRange,
    qualifier,
    text,
    short,
    iso,
    day,
    source,
    mark: pictureMarkOf(fact, label.filter((part) => part !== '').join(', ')),
  };
}

function rangeText({ t }: PictureInput, low: number, high: number | undefined, format: (value: number) => string): string {
  if (high === undefined) return t('{0} or more', format(low));
  return low === high ? format(low) : t('{0} to {1}', format(low), format(high));
}

/** Millions and more in words, where that loses no digit. */
export function shortNumber(t: Translate, value: number): string {
  const fits = (size: number): boolean => Math.abs(value) >= size && Number.isInteger((value / size) * 1000);
  if (fits(1e12)) return t('{0} tn', formatNumber(value / 1e12));
  if (fits(1e9)) return t('{0} bn', formatNumber(value / 1e9));
  return fits(1e6) ? t('{0} m', formatNumber(value / 1e6)) : formatNumber(value);
}
