import { readDetails } from '../picture/articleDetails.ts';
import { locateEntries } from '../picture/locateEntries.ts';
import { makePicture } from '../picture/makePicture.ts';
import { type Picture, PICTURE_KINDS } from '../picture/picture.ts';
import type { Translate } from '../present/translate.ts';
import { indexOpenArticle } from '../project/indexArticle.ts';
import type { ReportInput } from './reportInput.ts';

/** For paper and a window alike; pixels. */
const WIDTH = 760;

/** The pictures that have something to show; statements are a table of the report anyway. */
export function picturesOf(t: Translate, { articles, register, places }: ReportInput): readonly Picture[] {
  const entries = articles.map(({ path, document, text }) => indexOpenArticle(path, document, text));
  const details = new Map(articles.map(({ path, document, text }) => [path, readDetails(t, document, text)]));
  const located = places === undefined ? {} : { locations: locateEntries(places, entries) };
  return PICTURE_KINDS.filter((kind) => kind !== 'statements' && (kind !== 'map' || places !== undefined))
    .map((kind) => makePicture(kind, { t, entries, register, details, width: WIDTH, ...located }))
    .filter(({ svg }) => svg !== undefined);
}
