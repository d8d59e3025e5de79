/** Where the first number stands that JSON can't hold, as `codes.0.score`; undefined where there is none. Looks as deep as it goes. */
export function findInfinite(value: unknown): string | undefined {
  return mayHold(value, SHALLOW) ? search(value) : undefined;
}

/** Records of ours are no deeper: nothing has to be noted to look through them. */
const SHALLOW = 12;

function mayHold(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => mayHold(part, depth - 1));
}

function search(value: unknown): string | undefined {
  const waiting: JsonPlace[] = [{ value, name: '', within: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'number' && !Number.isFinite(next.value)) return pathOf(next);
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const name of Object.keys(next.value)) {
      const part: unknown = Reflect.get(next.value, name);
      const isFinite = typeof part === 'number' && Number.isFinite(part);
      if (!isFinite && (typeof part === 'object' || typeof part === 'number')) waiting.push({ value: part, name, within: next });
    }
  }
  return undefined;
}

interface JsonPlace {
  readonly value: unknown;
  readonly name: string;
  readonly within: JsonPlace | undefined;
}

function pathOf(place: JsonPlace): string {
  const names: string[] = [];
  for (let at: JsonPlace | undefined = place; at?.within !== undefined; at = at.within) names.push(at.name);
  return names.reverse().join('.');
}
