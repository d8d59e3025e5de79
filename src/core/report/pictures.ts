import { readDetails } from '../picture/articleDetails.ts';
import { locateEntries } from '../picture/locateEntries.ts';
import { makePicture } from '../picture/makePicture.ts';
import { type ArticleDetails, type Picture, PICTURE_KINDS } from '../picture/picture.ts';
import type { Translate } from '../present/translate.ts';
import type { ArticleEntry } from '../project/articleEntry.ts';
import { indexOpenArticle } from '../project/indexArticle.ts';
import type { Steps } from '../steps.ts';
import type { ReportInput } from './reportInput.ts';

/** For paper and a window alike; pixels. */
const WIDTH = 760;

/** The pictures that have something to show; statements are a table of the report anyway. */
export function* picturesOf(t: Translate, { articles, register, places }: ReportInput): Steps<readonly Picture[]> {
  const entries: ArticleEntry[] = [];
  const details = new Map<string, ArticleDetails>();
  for (const { path, document, text } of articles) {
    entries.push(indexOpenArticle(path, document, text));
    details.set(path, readDetails(t, document, text));
    yield;
  }
  const located = places === undefined ? {} : { locations: locateEntries(places, entries) };
  const pictures: Picture[] = [];
  for (const kind of PICTURE_KINDS.filter((one) => one !== 'statements' && (one !== 'map' || places !== undefined))) {
    yield;
    pictures.push(makePicture(kind, { t, entries, register, details, width: WIDTH, ...located }));
  }
  return pictures.filter(({ svg }) => svg !== undefined);
}
