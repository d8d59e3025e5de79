/** Above so many pairs of characters the distance is not worth its time; then the longer length stands for it. */
const MOST_CELLS = 250_000;

/**
 * How many characters must be inserted, deleted or replaced to make one string of the other (Levenshtein); an upper bound for very long
 * ones. A letter with its accent is one character, however it is encoded.
 */
export function editDistance(a: string, b: string): number {
  return a === b ? 0 : distance(a.normalize('NFC'), b.normalize('NFC'));
}

function distance(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return Math.max(rows, columns);
  return measure(a, b, head, rows, columns);
}

/** Row by row of the table of Wagner and Fischer. */
function measure(a: string, b: string, head: number, rows: number, columns: number): number {
  const row = Int32Array.from({ length: columns + 1 }, (_, index) => index);
  for (let y = 1; y <= rows; y++) {
    let diagonal = row[0] ?? 0;
    row[0] = y;
    const code = a.charCodeAt(head + y - 1);
    for (let x = 1; x <= columns; x++) {
      const above = row[x] ?? 0;
      const replaced = diagonal + (code === b.charCodeAt(head + x - 1) ? 0 : 1);
      row[x] = Math.min(replaced, above + 1, (row[x - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[columns] ?? 0;
}
