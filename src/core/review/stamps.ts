/** Several people may have decided the same without knowing of each other: then a field carries all their decisions, joined by spaces. */
export function splitStamp(stamp: string | undefined): readonly string[] {
  return stamp === undefined ? [] : stamp.split(' ');
}

/** Undefined for no decision. */
export function joinStamps(stamps: readonly string[]): string | undefined {
  return stamps.length === 0 ? undefined : [...new Set(stamps)].sort().join(' ');
}
