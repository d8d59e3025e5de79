import { type Unzipped, unzipSync, zipSync } from 'fflate';
import type { ExchangeFile } from './format.ts';

export type ReadZip =
  | { readonly ok: true; readonly files: readonly ExchangeFile[] }
  | { readonly ok: false; /** One sentence in English. */ readonly problem: string };

/** What an archive of texts never needs: more is refused before it is unpacked, or it could fill the memory. */
const ZIP_LIMITS = { entries: 20_000, entryBytes: 100_000_000, bytes: 400_000_000, ratio: 200 };
/** Below this an archive may be as empty as it likes: bytes. */
const SMALL = 1_000_000;

/** Never throws. Nothing that is in the archive is written anywhere: paths are names only. */
export function readZip(bytes: Uint8Array): ReadZip {
  let [entries, sum, problem] = [0, 0, ''];
  const accept = ({ size, originalSize }: { size: number; originalSize: number }): boolean => {
    entries++;
    sum += originalSize;
    if (entries > ZIP_LIMITS.entries) problem ||= `more than ${ZIP_LIMITS.entries} files in it`;
    if (originalSize > ZIP_LIMITS.entryBytes) problem ||= 'a file in it is larger than 100 MB';
    if (sum > ZIP_LIMITS.bytes) problem ||= 'larger than 400 MB when unpacked';
    if (originalSize > SMALL && originalSize > size * ZIP_LIMITS.ratio) problem ||= 'it unpacks to more than 200 times its size';
    return problem === '';
  };
  try {
    const unzipped = unzipSync(bytes, { filter: accept });
    return problem === '' ? { ok: true, files: filesOf(unzipped) } : { ok: false, problem };
  } catch (error) {
    return { ok: false, problem: `not a ZIP archive (${error instanceof Error ? error.message : String(error)})` };
  }
}

function filesOf(unzipped: Unzipped): readonly ExchangeFile[] {
  return Object.entries(unzipped)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, content]) => ({ path, bytes: content }));
}

/** @param modified ISO 8601, for every file in it */
export function writeZip(files: readonly ExchangeFile[], modified: string): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime: modified });
}
