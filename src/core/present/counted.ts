import type { Translate } from './translate.ts';

/** What is counted in messages, with a form for one and a form for none or many; the only place where a number stands before a plural. */
const FORMS = {
  actor: (t) => [t('1 actor'), (n) => t('{0} actors', n)],
  annotation: (t) => [t('1 annotation'), (n) => t('{0} annotations', n)],
  article: (t) => [t('1 article'), (n) => t('{0} articles', n)],
  cell: (t) => [t('1 cell'), (n) => t('{0} cells', n)],
  claim: (t) => [t('1 claim or figure'), (n) => t('{0} claims and figures', n)],
  code: (t) => [t('1 code'), (n) => t('{0} codes', n)],
  conflict: (t) => [t('1 conflict'), (n) => t('{0} conflicts', n)],
  decision: (t) => [t('1 decision'), (n) => t('{0} decisions', n)],
  event: (t) => [t('1 event'), (n) => t('{0} events', n)],
  figure: (t) => [t('1 figure'), (n) => t('{0} figures', n)],
  file: (t) => [t('1 file'), (n) => t('{0} files', n)],
  link: (t) => [t('1 link'), (n) => t('{0} links', n)],
  mention: (t) => [t('1 mention'), (n) => t('{0} mentions', n)],
  name: (t) => [t('1 name'), (n) => t('{0} names', n)],
  namedActor: (t) => [t('1 named actor'), (n) => t('{0} named actors', n)],
  otherMention: (t) => [t('1 other mention'), (n) => t('{0} other mentions', n)],
  otherPlace: (t) => [t('1 other place'), (n) => t('{0} other places', n)],
  passage: (t) => [t('1 coded passage'), (n) => t('{0} coded passages', n)],
  pickedArticle: (t) => [t('1 picked article'), (n) => t('{0} picked articles', n)],
  place: (t) => [t('1 place'), (n) => t('{0} places', n)],
  problem: (t) => [t('1 problem'), (n) => t('{0} problems', n)],
  proposal: (t) => [t('1 proposal'), (n) => t('{0} proposals', n)],
  record: (t) => [t('1 record'), (n) => t('{0} records', n)],
  row: (t) => [t('1 row'), (n) => t('{0} rows', n)],
  source: (t) => [t('1 source'), (n) => t('{0} sources', n)],
  statement: (t) => [t('1 statement'), (n) => t('{0} statements', n)],
  thing: (t) => [t('1 thing'), (n) => t('{0} things', n)],
  word: (t) => [t('1 word'), (n) => t('{0} words', n)],
} as const satisfies Readonly<Record<string, (t: Translate) => readonly [one: string, many: (count: number) => string]>>;

/** What `counted` can count. */
export type Countable = keyof typeof FORMS;

/** "1 article", "12 articles": to be put into messages as a whole. */
export function counted(t: Translate, what: Countable, count: number): string {
  const [one, many] = FORMS[what](t);
  return count === 1 ? one : many(count);
}
