import * as z from 'zod/mini';
import { writeJsonLine } from '../../../core/sidecar/writeJson.ts';
import { decodeUtf8, encodeUtf8 } from '../../../core/text/utf8.ts';

const VERSION = 1;

/** One thing that a person did to an article. */
const JournalEntry = z.object({
  version: z.literal(VERSION),
  /** The article's URI, in VS Code's spelling. */
  article: z.string(),
  /** The workspace folder it was opened in, which says where its sidecar is; none for a file on its own. */
  root: z.optional(z.string()),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** What the store can do again; read by whoever does so. */
  act: z.unknown(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export function encodeEntry(entry: JournalEntry): Uint8Array {
  return encodeUtf8(writeJsonLine(entry));
}

/** Undefined for what a crash cut off, and for anything else that is no entry. */
export function decodeEntry(bytes: Uint8Array): JournalEntry | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    const parsed = JournalEntry.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is a whole entry of a version of this extension that writes others. */
export function isOfOtherVersion(bytes: Uint8Array): boolean {
  try {
    const parsed = z.looseObject({ version: z.number() }).safeParse(JSON.parse(decodeUtf8(bytes) ?? ''));
    return parsed.success && parsed.data.version !== VERSION;
  } catch {
    return false;
  }
}
