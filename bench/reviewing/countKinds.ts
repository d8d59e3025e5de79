import type { ScoredDocument } from '../../measure/scorer/annotations.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { asidesOf } from '../../src/core/present/aside.ts';
import { indexDocument, type LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import { askedAbout } from '../../src/core/present/questions.ts';
import { matchGold, type GoldItem } from './gold.ts';

const KINDS = ['names', 'descriptions', 'figures', 'statements', 'events'] as const;
export type ProposalKind = (typeof KINDS)[number];

/** What becomes of the proposals of one kind, and how much of gold they are about. */
export interface KindCount {
  /** Gold that has to be found. */
  gold: number;
  proposed: number;
  /** Each a question of its own. */
  asked: number;
  /** Decided with a question: the same words again, a part of what is asked about. */
  together: number;
  /** Of all proposals, those that are about gold, and how much gold that has to be found is among it. */
  right: number;
  found: number;
  /** The same of what review decides, asked or together. */
  rightReviewed: number;
  foundReviewed: number;
  /** Of what is decided with a question, those that are about gold. */
  rightTogether: number;
}

const NOTHING: KindCount = {
  gold: 0,
  proposed: 0,
  asked: 0,
  together: 0,
  right: 0,
  found: 0,
  rightReviewed: 0,
  foundReviewed: 0,
  rightTogether: 0,
};

export type KindCounts = Readonly<Record<ProposalKind, KindCount>>;

export function noCounts(): KindCounts {
  return {
    names: { ...NOTHING },
    descriptions: { ...NOTHING },
    figures: { ...NOTHING },
    statements: { ...NOTHING },
    events: { ...NOTHING },
  };
}

/** Adds one article. */
export function countKinds(counts: KindCounts, document: AnnotatedDocument, gold: ScoredDocument): void {
  const { goldOf, missing } = matchGold(document, gold);
  const asides = asidesOf(document);
  const asked = askedAbout(document);
  for (const item of missing) counts[kindOf(item)].gold += 1;
  for (const annotation of indexDocument(document).annotations) {
    if (annotation.layer === 'passage') continue;
    const { id } = annotation.value;
    const item = goldOf.get(id);
    const isFound = item !== undefined && item.value.optional !== true;
    const isTogether = !asked.has(id) && !asides.has(id);
    // Gold counts as the kind that it is, whatever it was taken for.
    if (isFound) {
      const found = counts[kindOf(item)];
      found.gold += 1;
      found.found += 1;
      if (!asides.has(id)) found.foundReviewed += 1;
    }
    const count = counts[kindOf(annotation)];
    count.proposed += 1;
    if (asked.has(id)) count.asked += 1;
    if (isTogether) count.together += 1;
    if (item === undefined) continue;
    count.right += 1;
    if (!asides.has(id)) count.rightReviewed += 1;
    if (isTogether) count.rightTogether += 1;
  }
}

function kindOf(item: Exclude<LayeredAnnotation, { readonly layer: 'passage' }> | GoldItem): ProposalKind {
  switch (item.layer) {
    case 'mention':
      return item.value.form === 'nominal' ? 'descriptions' : 'names';
    case 'quantity':
      return 'figures';
    case 'attribution':
      return 'statements';
    case 'event':
      return 'events';
  }
}

const SHARE = 3;

/** A table: how many in 100 words, and what share of gold is found and of the proposals is about gold. */
export function tellKinds(counts: KindCounts, words: number): readonly string[] {
  const per100 = (count: number): string => ((count / words) * 100).toFixed(2).padStart(8);
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(SHARE)).padStart(8);
  const row = (name: string, { gold, proposed, asked, together, ...of }: KindCount): string =>
    [
      `  ${name.padEnd(14)}`,
      per100(gold),
      per100(proposed),
      per100(asked),
      per100(together),
      per100(proposed - asked - together),
      share(of.found, gold),
      share(of.foundReviewed, gold),
      share(of.right, proposed),
      share(of.rightReviewed, asked + together),
      share(of.rightTogether, together),
    ].join('');
  const sum = KINDS.reduce((all, kind) => addUp(all, counts[kind]), NOTHING);
  return [
    `${' '.repeat(16)}    gold proposed   asked together   aside  recall of review  precis. of review together`,
    ...KINDS.map((kind) => row(kind, counts[kind])),
    row('all', sum),
  ];
}

function addUp(a: KindCount, b: KindCount): KindCount {
  return {
    gold: a.gold + b.gold,
    proposed: a.proposed + b.proposed,
    asked: a.asked + b.asked,
    together: a.together + b.together,
    right: a.right + b.right,
    found: a.found + b.found,
    rightReviewed: a.rightReviewed + b.rightReviewed,
    foundReviewed: a.foundReviewed + b.foundReviewed,
    rightTogether: a.rightTogether + b.rightTogether,
  };
}
