/** What a sidecar's file name ends with. */
export const SIDECAR_ENDING = '.annotations.json';

/** Names and paths of files, as a user writes them: `#`, `?` and `%` are letters like others. URIs: see `path.ts`. */

export function isSidecarName(name: string): boolean {
  return name.endsWith(SIDECAR_ENDING) && !/(?:^|[/\\])\.annotations\.json$/.test(name);
}

/** `NAME.EXT` → `NAME.EXT.annotations.json`. */
export function sidecarName(article: string): string {
  return article + SIDECAR_ENDING;
}

/** The name of the article that a sidecar is of; what is no sidecar is its own article. */
export function articleName(name: string): string {
  return isSidecarName(name) ? name.slice(0, -SIDECAR_ENDING.length) : name;
}
