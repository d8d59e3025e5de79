import { readDetails } from '../picture/articleDetails.ts';
import { locateEntries } from '../picture/locateEntries.ts';
import { makePictureSteps } from '../picture/makePicture.ts';
import { type ArticleDetails, type Picture, PICTURE_KINDS } from '../picture/picture.ts';
import type { Translate } from '../present/translate.ts';
import type { ArticleEntry } from '../project/articleEntry.ts';
import { indexOpenArticle } from '../project/indexArticle.ts';
import type { Steps } from '../steps.ts';
import type { ReportInput } from './reportInput.ts';

/** For paper and a window alike, and for a phone held upright; pixels. */
const [WIDTH, NARROW] = [760, 340];

/** A picture for a wide place, and the same for a narrow one: one of them is shown. */
export interface ReportPicture {
  readonly wide: Picture;
  readonly narrow: Picture;
}

/** The pictures that have something to show; statements are a table of the report anyway. */
export function* picturesOf(t: Translate, { articles, register, places }: ReportInput): Steps<readonly ReportPicture[]> {
  const entries: ArticleEntry[] = [];
  const details = new Map<string, ArticleDetails>();
  for (const { path, document, text } of articles) {
    entries.push(indexOpenArticle(path, document, text));
    details.set(path, readDetails(t, document, text));
    yield;
  }
  const located = places === undefined ? {} : { locations: yield* locateEntries(places, entries) };
  const pictures: ReportPicture[] = [];
  for (const kind of PICTURE_KINDS.filter((one) => one !== 'statements' && (one !== 'map' || places !== undefined))) {
    yield;
    const wide = yield* makePictureSteps(kind, { t, entries, register, details, width: WIDTH, ...located });
    if (wide.svg === undefined) continue;
    const narrow = yield* makePictureSteps(kind, { t, entries, register, details, width: NARROW, ...located });
    pictures.push({ wide, narrow });
  }
  return pictures;
}
