/** Scores of one sentence of `size` words: `scores[dependent * size + head]`; a word's score with itself is that of being the root. */
export interface ArcScores {
  readonly size: number;
  readonly scores: Float64Array;
}

/** The head of each word, the root's is itself: the best one of each word where these make a projective tree with one root, else the best such tree. */
export function bestTree(arcs: ArcScores): Int32Array {
  const best = bestHeads(arcs);
  return isProjectiveTree(best) ? best : eisner(arcs);
}

function bestHeads({ size, scores }: ArcScores): Int32Array {
  const heads = new Int32Array(size);
  for (let word = 0; word < size; word++) {
    const row = scores.subarray(word * size, (word + 1) * size);
    heads[word] = row.reduce((best, score, head) => (score > (row[best] ?? 0) ? head : best), 0);
  }
  return heads;
}

/** Whether each word comes to the one root, and no arc leaves the words that another spans. */
export function isProjectiveTree(heads: Int32Array): boolean {
  const root = heads.findIndex((head, word) => head === word);
  if (root < 0) return false;
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word] ?? word;
    if (head === word && word !== root) return false;
    for (let between = Math.min(word, head) + 1; between < Math.max(word, head); between++)
      if (!descends(heads, between, head, word)) return false;
    if (!descends(heads, word, root, root)) return false;
  }
  return true;
}

/** Whether a word's way up the tree meets one of two words. */
function descends(heads: Int32Array, word: number, first: number, second: number): boolean {
  let at = word;
  for (let steps = 0; steps <= heads.length; steps++) {
    if (at === first || at === second) return true;
    const head = heads[at] ?? at;
    if (head === at) return false;
    at = head;
  }
  return false;
}

/** Spans of words by their ends, in one row of numbers: a half of a tree, complete or still open at its far end, and where it was put together. */
class Chart {
  readonly score: Float64Array;
  readonly split: Int32Array;
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.score = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
    this.split = new Int32Array(size * size);
  }

  at(left: number, right: number): number {
    return this.score[left * this.size + right] ?? Number.NEGATIVE_INFINITY;
  }

  splitAt(left: number, right: number): number {
    return this.split[left * this.size + right] ?? left;
  }

  /** Takes what makes most of `score(split)`, for `first` ≤ split < `end`. */
  put(left: number, right: number, first: number, end: number, score: (split: number) => number): void {
    let best = first;
    let most = Number.NEGATIVE_INFINITY;
    for (let split = first; split < end; split++) {
      const found = score(split);
      if (found <= most) continue;
      most = found;
      best = split;
    }
    this.score[left * this.size + right] = most;
    this.split[left * this.size + right] = best;
  }
}

/** The best projective tree with one root (Eisner 1996), in time that grows with the cube of the words. */
function eisner({ size, scores }: ArcScores): Int32Array {
  const arc = (head: number, dependent: number): number => scores[dependent * size + head] ?? Number.NEGATIVE_INFINITY;
  const [rightward, leftward, openRight, openLeft] = [new Chart(size), new Chart(size), new Chart(size), new Chart(size)];
  for (let word = 0; word < size; word++)
    for (const chart of [rightward, leftward]) chart.put(word, word, word, word + 1, () => 0);
  for (let width = 1; width < size; width++)
    for (let left = 0; left + width < size; left++) {
      const right = left + width;
      const joined = (split: number): number => rightward.at(left, split) + leftward.at(split + 1, right);
      openRight.put(left, right, left, right, (split) => joined(split) + arc(left, right));
      openLeft.put(left, right, left, right, (split) => joined(split) + arc(right, left));
      rightward.put(left, right, left + 1, right + 1, (split) => openRight.at(left, split) + rightward.at(split, right));
      leftward.put(left, right, left, right, (split) => leftward.at(left, split) + openLeft.at(split, right));
    }
  const whole = (root: number): number => leftward.at(0, root) + rightward.at(root, size - 1) + arc(root, root);
  let root = 0;
  for (let word = 1; word < size; word++) if (whole(word) > whole(root)) root = word;
  return unfold(size, root, { rightward, leftward, openRight, openLeft });
}

type Charts = Readonly<Record<'rightward' | 'leftward' | 'openRight' | 'openLeft', Chart>>;

function unfold(size: number, root: number, charts: Charts): Int32Array {
  const heads = new Int32Array(size).fill(root);
  const agenda: [keyof Charts, left: number, right: number][] = [
    ['leftward', 0, root],
    ['rightward', root, size - 1],
  ];
  for (let part = agenda.pop(); part !== undefined; part = agenda.pop()) {
    const [kind, left, right] = part;
    if (left === right) continue;
    const split = charts[kind].splitAt(left, right);
    if (kind === 'rightward') agenda.push(['openRight', left, split], ['rightward', split, right]);
    else if (kind === 'leftward') agenda.push(['leftward', left, split], ['openLeft', split, right]);
    else {
      if (kind === 'openRight') heads[right] = left;
      else heads[left] = right;
      agenda.push(['rightward', left, split], ['leftward', split + 1, right]);
    }
  }
  return heads;
}
