import type { FeatureBuffer } from './featureBuffer.ts';
import type { ParserInput } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

export const MOVE_FEATURE_CAPACITY = 128;

/**
 * Adds the features of a parser state for the choice of the next move: words, tags and clusters on top of the stack and in front of the
 * buffer, dependents found so far, distance, valency (after Zhang & Nivre 2011), the noun and the verbs that lie ahead. Feature numbers
 * 1–122.
 */
export function addMoveFeatures(out: FeatureBuffer, state: ParserState, input: ParserInput): void {
  const { words: W, tags: T, fine: C, middle: M, coarse: K } = input;
  const { labels: L, left1, left2, right1, right2, leftCount, rightCount } = state;
  const s0 = state.fromTop(0);
  const s1 = state.fromTop(1);
  const s2 = state.fromTop(2);
  const b0 = state.buffer;
  const b1 = state.fromFront(1);
  const b2 = state.fromFront(2);
  const b3 = state.fromFront(3);
  const s0l = left1[s0] ?? 0;
  const s0l2 = left2[s0] ?? 0;
  const s0r = right1[s0] ?? 0;
  const s0r2 = right2[s0] ?? 0;
  const s1l = left1[s1] ?? 0;
  const s1r = right1[s1] ?? 0;
  const s1r2 = right2[s1] ?? 0;
  const b0l = left1[b0] ?? 0;
  const b0l2 = left2[b0] ?? 0;
  const w0 = W[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  const w1 = W[s1] ?? 0;
  const t1 = T[s1] ?? 0;
  const t2 = T[s2] ?? 0;
  const wb = W[b0] ?? 0;
  const tb = T[b0] ?? 0;
  const tb1 = T[b1] ?? 0;
  const tb2 = T[b2] ?? 0;
  const none = state.none;
  const near = s0 === none ? 0 : distance(b0 - s0);
  const far = s1 === none ? 0 : distance(s0 - s1);
  const between = s0 === none ? 0 : Math.min(3, (input.marks[b0] ?? 0) - (input.marks[s0] ?? 0));
  const verbsBetween = s0 === none ? 0 : Math.min(3, (input.verbs[b0] ?? 0) - (input.verbs[s0 + 1] ?? 0));
  const between1 = s1 === none ? 0 : Math.min(3, (input.marks[s0] ?? 0) - (input.marks[s1] ?? 0));
  const verbsBetween1 = s1 === none ? 0 : Math.min(3, (input.verbs[s0] ?? 0) - (input.verbs[s1 + 1] ?? 0));
  const valency0 = Math.min(4, leftCount[s0] ?? 0) * 8 + Math.min(4, rightCount[s0] ?? 0);
  const valencyB = Math.min(4, leftCount[b0] ?? 0);
  const valency1 = Math.min(4, rightCount[s1] ?? 0);
  out.clear();
  out.add(1, 0);
  // Single nodes
  out.add(2, w0);
  out.add(3, t0);
  out.add2(4, w0, t0);
  out.add(5, wb);
  out.add(6, tb);
  out.add2(7, wb, tb);
  out.add(8, W[b1] ?? 0);
  out.add(9, tb1);
  out.add2(10, W[b1] ?? 0, tb1);
  out.add2(11, W[b2] ?? 0, tb2);
  out.add(12, tb2);
  out.add(13, w1);
  out.add(14, t1);
  out.add2(15, w1, t1);
  out.add2(16, W[s2] ?? 0, t2);
  out.add2(17, C[s0] ?? 0, t0);
  out.add2(18, C[b0] ?? 0, tb);
  out.add2(19, C[s1] ?? 0, t1);
  out.add2(20, C[b1] ?? 0, tb1);
  out.add(21, T[b3] ?? 0);
  // Pairs
  out.add3(22, w0, wb, t0);
  out.add3(23, w0, wb, tb);
  out.add3(24, w0, t0, tb);
  out.add3(25, t0, wb, tb);
  out.add2(26, t0, tb);
  out.add2(27, w0, tb);
  out.add2(28, t0, wb);
  out.add2(29, tb, tb1);
  out.add2(30, wb, tb1);
  out.add2(31, w1, w0);
  out.add2(32, t1, t0);
  out.add2(33, w1, t0);
  out.add2(34, t1, w0);
  out.add3(35, t1, w1, t0);
  out.add3(36, w0, W[b1] ?? 0, tb);
  out.add2(37, w1, wb);
  out.add2(38, t1, tb);
  // Clusters in pairs
  out.add2(39, C[s0] ?? 0, C[b0] ?? 0);
  out.add2(40, C[s0] ?? 0, tb);
  out.add2(41, t0, C[b0] ?? 0);
  out.add2(42, C[s1] ?? 0, C[s0] ?? 0);
  out.add2(43, C[s1] ?? 0, t0);
  out.add2(44, t1, C[s0] ?? 0);
  out.add3(45, M[s0] ?? 0, M[b0] ?? 0, tb);
  out.add3(46, M[s1] ?? 0, M[s0] ?? 0, tb);
  out.add3(47, K[s0] ?? 0, K[b0] ?? 0, tb1);
  out.add3(48, M[s0] ?? 0, M[b0] ?? 0, M[s1] ?? 0);
  out.add3(49, K[s1] ?? 0, w0, tb);
  // Triples of tags
  out.add3(50, t0, tb, tb1);
  out.add3(51, tb, tb1, tb2);
  out.add3(52, t1, t0, tb);
  out.add3(53, t2, t1, t0);
  out.add3(54, t0, T[s0l] ?? 0, tb);
  out.add3(55, t0, T[s0r] ?? 0, tb);
  out.add3(56, t0, tb, T[b0l] ?? 0);
  out.add3(57, t1, T[s1r] ?? 0, t0);
  out.add3(58, t1, t0, T[s0l] ?? 0);
  out.add3(59, t1, t0, T[s0r] ?? 0);
  out.add3(60, t1, T[s1l] ?? 0, t0);
  out.add3(61, w0, tb, tb1);
  out.add3(62, t0, wb, tb1);
  out.add3(63, w1, t0, tb);
  out.add3(64, t1, w0, tb);
  out.add3(65, t1, t0, wb);
  out.add3(66, t2, t1, tb);
  out.add3(67, t0 ^ Math.imul(tb, 31), tb1, tb2);
  out.add3(68, t1 ^ Math.imul(t0, 31), tb, tb1);
  // Distance, valency, what stands between
  out.add2(69, t0, near);
  out.add2(70, w0, near);
  out.add2(71, tb, near);
  out.add3(72, t0, tb, near);
  out.add3(73, t1, t0, far);
  out.add2(74, w1, far);
  out.add3(75, t0, tb, between * 4 + verbsBetween);
  out.add3(76, t1, t0, between1 * 4 + verbsBetween1);
  out.add2(77, w0, valency0);
  out.add2(78, t0, valency0);
  out.add2(79, wb, valencyB);
  out.add2(80, tb, valencyB);
  out.add2(81, w1, valency1);
  out.add3(82, t1, t0, valency1);
  // Labels of dependents
  out.add2(83, L[s0l] ?? 0, w0);
  out.add2(84, L[s0r] ?? 0, w0);
  out.add2(85, L[b0l] ?? 0, wb);
  out.add2(86, L[s0l] ?? 0, t0);
  out.add2(87, L[s0r] ?? 0, t0);
  out.add3(88, L[b0l] ?? 0, L[b0l2] ?? 0, tb);
  out.add3(89, L[s0l] ?? 0, L[s0r] ?? 0, t0);
  out.add3(90, L[s0l] ?? 0, L[s0l2] ?? 0, t0);
  out.add3(91, L[s0r] ?? 0, L[s0r2] ?? 0, t0);
  out.add3(92, L[s1r] ?? 0, L[s1r2] ?? 0, t1);
  out.add3(93, t1, L[s1r] ?? 0, t0);
  out.add3(94, state.labelSet(s0), t0, tb);
  out.add2(95, state.labelSet(s0), w0);
  out.add2(96, state.labelSet(b0), tb);
  out.add3(97, state.labelSet(s1), t1, t0);
  out.add2(98, state.labelSet(s1), w1);
  out.add3(99, state.labelSet(b0), t0, tb);
  // Words of dependents
  out.add2(100, W[s0l] ?? 0, t0);
  out.add2(101, W[s0r] ?? 0, t0);
  out.add2(102, W[b0l] ?? 0, tb);
  out.add3(103, W[s0l] ?? 0, t0, t1);
  out.add3(104, W[s0l] ?? 0, w0, w1);
  out.add3(105, W[s0l] ?? 0, t0, w1);
  out.add3(106, t1, W[s1r] ?? 0, t0);
  out.add3(107, W[s0l] ?? 0, t0, tb);
  out.add3(108, M[s1] ?? 0, W[s0l] ?? 0, M[s0] ?? 0);
  out.add3(109, W[b0l] ?? 0, t0, tb);
  out.add3(110, T[s0 === none ? none : s0 + 1] ?? 0, t0, T[b0 === 0 ? none : b0 - 1] ?? 0);
  // What lies ahead
  const n0 = input.nouns[b0] ?? none;
  const wn = W[n0] ?? 0;
  const verbsLeft = Math.min(2, (input.verbs[none] ?? 0) - (input.verbs[b0] ?? 0));
  const s0c = W[s0l] ?? 0;
  out.add3(111, w1, w0, wb);
  out.add3(112, w0, wb, wn);
  out.add3(113, w1, wb, wn);
  out.add3(114, C[s0] ?? 0, wb, M[n0] ?? 0);
  out.add3(115, C[s1] ?? 0, wb, M[n0] ?? 0);
  out.add3(116, t0, tb, verbsLeft);
  out.add3(117, state.labelSet(s0), t0, verbsLeft);
  out.add3(118, t1 ^ Math.imul(t0, 31), tb, verbsLeft);
  out.add3(119, W[s2] ?? 0, s0c, t0);
  out.add3(120, M[s2] ?? 0, s0c, M[s0] ?? 0);
  out.add3(121, W[b0 === 0 ? none : b0 - 1] ?? 0, t0, tb);
  out.add3(122, t0, tb, T[n0] ?? 0);
}

function distance(d: number): number {
  return d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7;
}
