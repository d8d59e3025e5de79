import type {
  Dropped,
  DroppedLayer,
  DropReason,
  ExchangeArticle,
  ExchangeFile,
  ExportOptions,
  ExportSession,
  Format,
} from './format.ts';
import { selectArticle } from './selectArticle.ts';

export function startExport(format: Format, options: ExportOptions): ExportSession {
  const counts = new Map<string, Dropped>();
  const drop = (reason: DropReason, layer: DroppedLayer, count = 1): void => {
    const key = `${layer} ${reason}`;
    if (count > 0) counts.set(key, { reason, layer, count: count + (counts.get(key)?.count ?? 0) });
  };
  const writer = format.write(options, drop);
  return {
    add: (article) => writer.add(selectArticle(article, options, format.keepsStatus, drop)),
    end: async () => (await writer.end?.()) ?? [],
    dropped: () => [...counts.values()],
  };
}

/** One article by itself. */
export async function writeArticle(
  format: Format,
  article: ExchangeArticle,
  options: ExportOptions,
): Promise<{ readonly files: readonly ExchangeFile[]; readonly dropped: readonly Dropped[] }> {
  const session = startExport(format, options);
  const pieces = [...session.add(article), ...(await session.end())];
  return { files: joinPieces(pieces), dropped: session.dropped() };
}

/** The whole files that pieces make. */
export function joinPieces(pieces: readonly ExchangeFile[]): readonly ExchangeFile[] {
  const byPath = new Map<string, Uint8Array[]>();
  for (const { path, bytes } of pieces) byPath.set(path, [...(byPath.get(path) ?? []), bytes]);
  return [...byPath].map(([path, parts]) => ({ path, bytes: concatenate(parts) }));
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
