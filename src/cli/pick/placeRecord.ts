import path from 'node:path';
import type { AnnotatedDocument } from '../../core/model/annotatedDocument.ts';
import { encodeSidecar } from '../../core/sidecar/codec.ts';
import { sidecarUri } from '../../core/sidecar/path.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';
import { toUri } from '../articlePaths.ts';
import type { CliIo } from '../cliIo.ts';
import { makeFolder } from '../makeFolder.ts';
import { readIfPresent } from '../../core/store/rewriteInTurn.ts';
import { ArticleError } from '../readArticle.ts';
import { readSidecar } from '../readSidecar.ts';
import { inTurnAt } from '../turn.ts';
import type { Rebuild } from './rebuildDocument.ts';
import { namesOf } from './recordName.ts';
import { RecordReference, type ResultRecord } from './resultRecord.ts';

export interface PickedPlace {
  /** As a user would write it. */
  readonly shown: string;
  /** `there`: it was picked before, and stays as people left it. */
  readonly outcome: 'written' | 'there';
}

/** Writes a record's article and sidecar into a folder, over nothing that is there. @throws ArticleError that says what is in the way */
export async function placeRecord(record: ResultRecord, rebuild: Rebuild, folder: string, io: CliIo): Promise<PickedPlace> {
  await makeFolder(path.resolve(io.folder, folder));
  for (const name of namesOf(record.reference)) {
    const uri = toUri(path.resolve(io.folder, folder, `${name}.txt`));
    // Of two that pick at one time the second sees what the first one wrote.
    const placed = await inTurnAt(uri, io, async () => placeAs({ file: `${name}.txt`, folder, uri }, record, rebuild, io));
    if (placed !== undefined) return placed;
  }
  throw new ArticleError(
    `record ${JSON.stringify(record.reference.id)}: its names are taken in ${folder}: pick into another folder`,
  );
}

interface RecordPlace {
  readonly file: string;
  readonly folder: string;
  readonly uri: string;
}

/** Undefined where another record of the same id has the name. @throws ArticleError */
async function placeAs(
  { file, folder, uri }: RecordPlace,
  record: ResultRecord,
  rebuild: Rebuild,
  io: CliIo,
): Promise<PickedPlace | undefined> {
  const shown = path.join(folder, file);
  const sidecar = await readSidecar({ shown, name: file, inFolder: file, uri, found: false }, io);
  const holder = sidecar === undefined ? undefined : referenceOf(sidecar.document);
  const isSameId = holder !== undefined && String(holder.id) === String(record.reference.id);
  const isOurs = isSameId && holder.key === record.reference.key;
  if (isSameId && !isOurs) return undefined;
  if (sidecar !== undefined && !isOurs)
    throw new ArticleError(`${shown} is there already and is another article: pick into another folder`);
  const article = await readIfPresent(io.files, uri);
  if (sidecar !== undefined && article !== undefined) return { shown, outcome: 'there' };
  if (article !== undefined && decodeUtf8(article) !== record.text)
    throw new ArticleError(`${shown} is there already with another text: pick into another folder`);
  const content = sidecar === undefined ? encodeSidecar(await rebuild(record, file)) : undefined;
  if (article === undefined) await io.files.writeAtomically(uri, encodeUtf8(record.text));
  if (content !== undefined) await io.files.writeAtomically(sidecarUri(uri), encodeUtf8(content));
  return { shown, outcome: 'written' };
}

/** The record that an article was picked from; undefined where it was not. */
export function referenceOf({ article }: AnnotatedDocument): RecordReference | undefined {
  return RecordReference.safeParse(article['record']).data;
}
