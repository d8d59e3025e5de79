import type { FeatureBuffer } from './featureBuffer.ts';
import type { ParserInput } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

export const MOVE_FEATURE_CAPACITY = 128;

/** Places in a list of nodes: the three on top of the stack, the front of the buffer; then the first, second and front with what they have got (`shapeOf`). */
const TOP = 0;
const SECOND = 1;
const THIRD = 2;
const FRONT = 3;
const GROWN_TOP = 4;
const GROWN_SECOND = 5;
const GROWN_FRONT = 6;
/** A place that is always 0. */
const NOTHING = 7;

export const MOVE_NODES = 8;

/** Reads the nodes of a state that the choice of the next move looks at. */
export function readMoveNodes(nodes: Int32Array, state: ParserState): void {
  const top = state.fromTop(0);
  const second = state.fromTop(1);
  nodes[TOP] = top;
  nodes[SECOND] = second;
  nodes[THIRD] = state.fromTop(2);
  nodes[FRONT] = state.buffer;
  nodes[GROWN_TOP] = state.shapes[top] ?? 0;
  nodes[GROWN_SECOND] = state.shapes[second] ?? 0;
  nodes[GROWN_FRONT] = state.shapes[state.buffer] ?? 0;
}

/** Features that are equal, within one sentence, wherever the nodes of the key are. */
export interface MoveFeatureGroup {
  readonly key: readonly [number, number, number];
  readonly add: (out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput) => void;
}

/**
 * The features of a parser state for the choice of the next move: words, tags and clusters on top of the stack and in front of the
 * buffer, dependents found so far, distance, valency (after Zhang & Nivre 2011), the noun and the verbs that lie ahead. Feature numbers
 * 1–122, in groups by the nodes that they see, so that the sum of a group's weights can be kept for the next state that shares them.
 */
export const MOVE_FEATURE_GROUPS: readonly MoveFeatureGroup[] = [
  { key: [FRONT, NOTHING, NOTHING], add: addFront },
  { key: [TOP, FRONT, NOTHING], add: addTopAndFront },
  { key: [TOP, NOTHING, NOTHING], add: addTop },
  { key: [SECOND, NOTHING, NOTHING], add: addSecond },
  { key: [SECOND, TOP, NOTHING], add: addSecondAndTop },
  { key: [SECOND, TOP, FRONT], add: addSecondTopFront },
  { key: [GROWN_TOP, NOTHING, NOTHING], add: addGrownTop },
  { key: [GROWN_TOP, FRONT, NOTHING], add: addGrownTopWithFront },
  { key: [TOP, GROWN_FRONT, NOTHING], add: addGrownFront },
  { key: [GROWN_SECOND, TOP, NOTHING], add: addGrownSecond },
  { key: [SECOND, GROWN_TOP, NOTHING], add: addGrownTopWithSecond },
  { key: [THIRD, SECOND, GROWN_TOP], add: addThird },
  { key: [THIRD, SECOND, FRONT], add: addThirdTags },
];

const stateNodes = new Int32Array(MOVE_NODES);

/** Adds all features of a state, as the training of the weights sees them. */
export function addMoveFeatures(out: FeatureBuffer, state: ParserState, input: ParserInput): void {
  readMoveNodes(stateNodes, state);
  out.clear();
  for (const { add } of MOVE_FEATURE_GROUPS) add(out, stateNodes, state, input);
}

function addFront(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const b0 = nodes[FRONT] ?? 0;
  const { words: W, tags: T, fine: C } = input;
  const b1 = state.fromFront(1);
  const b2 = state.fromFront(2);
  const wb = W[b0] ?? 0;
  const tb = T[b0] ?? 0;
  const wb1 = W[b1] ?? 0;
  const tb1 = T[b1] ?? 0;
  const tb2 = T[b2] ?? 0;
  out.add(1, 0);
  out.add(5, wb);
  out.add(6, tb);
  out.add2(7, wb, tb);
  out.add(8, wb1);
  out.add(9, tb1);
  out.add2(10, wb1, tb1);
  out.add2(11, W[b2] ?? 0, tb2);
  out.add(12, tb2);
  out.add2(18, C[b0] ?? 0, tb);
  out.add2(20, C[b1] ?? 0, tb1);
  out.add(21, T[state.fromFront(3)] ?? 0);
  out.add2(29, tb, tb1);
  out.add2(30, wb, tb1);
  out.add3(51, tb, tb1, tb2);
}

function addTopAndFront(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s0 = nodes[TOP] ?? 0;
  const b0 = nodes[FRONT] ?? 0;
  const { words: W, tags: T, fine: C, middle: M, coarse: K } = input;
  const none = state.none;
  const w0 = W[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  const wb = W[b0] ?? 0;
  const tb = T[b0] ?? 0;
  const b1 = state.fromFront(1);
  const tb1 = T[b1] ?? 0;
  const near = s0 === none ? 0 : distance(b0 - s0);
  const between = s0 === none ? 0 : Math.min(3, (input.marks[b0] ?? 0) - (input.marks[s0] ?? 0));
  const verbsBetween = s0 === none ? 0 : Math.min(3, (input.verbs[b0] ?? 0) - (input.verbs[s0 + 1] ?? 0));
  const before = b0 === 0 ? none : b0 - 1;
  // What lies ahead
  const n0 = input.nouns[b0] ?? none;
  const verbsLeft = Math.min(2, (input.verbs[none] ?? 0) - (input.verbs[b0] ?? 0));
  out.add3(22, w0, wb, t0);
  out.add3(23, w0, wb, tb);
  out.add3(24, w0, t0, tb);
  out.add3(25, t0, wb, tb);
  out.add2(26, t0, tb);
  out.add2(27, w0, tb);
  out.add2(28, t0, wb);
  out.add3(36, w0, W[b1] ?? 0, tb);
  out.add2(39, C[s0] ?? 0, C[b0] ?? 0);
  out.add2(40, C[s0] ?? 0, tb);
  out.add2(41, t0, C[b0] ?? 0);
  out.add3(45, M[s0] ?? 0, M[b0] ?? 0, tb);
  out.add3(47, K[s0] ?? 0, K[b0] ?? 0, tb1);
  out.add3(50, t0, tb, tb1);
  out.add3(61, w0, tb, tb1);
  out.add3(62, t0, wb, tb1);
  out.add3(67, t0 ^ Math.imul(tb, 31), tb1, T[state.fromFront(2)] ?? 0);
  out.add2(69, t0, near);
  out.add2(70, w0, near);
  out.add2(71, tb, near);
  out.add3(72, t0, tb, near);
  out.add3(75, t0, tb, between * 4 + verbsBetween);
  out.add3(110, T[s0 === none ? none : s0 + 1] ?? 0, t0, T[before] ?? 0);
  out.add3(112, w0, wb, W[n0] ?? 0);
  out.add3(114, C[s0] ?? 0, wb, M[n0] ?? 0);
  out.add3(116, t0, tb, verbsLeft);
  out.add3(121, W[before] ?? 0, t0, tb);
  out.add3(122, t0, tb, T[n0] ?? 0);
}

function addTop(out: FeatureBuffer, nodes: Int32Array, _: ParserState, { words: W, tags: T, fine: C }: ParserInput): void {
  const s0 = nodes[TOP] ?? 0;
  const w0 = W[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  out.add(2, w0);
  out.add(3, t0);
  out.add2(4, w0, t0);
  out.add2(17, C[s0] ?? 0, t0);
}

function addSecond(out: FeatureBuffer, nodes: Int32Array, _: ParserState, { words: W, tags: T, fine: C }: ParserInput): void {
  const s1 = nodes[SECOND] ?? 0;
  const w1 = W[s1] ?? 0;
  const t1 = T[s1] ?? 0;
  out.add(13, w1);
  out.add(14, t1);
  out.add2(15, w1, t1);
  out.add2(19, C[s1] ?? 0, t1);
}

function addSecondAndTop(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s1 = nodes[SECOND] ?? 0;
  const s0 = nodes[TOP] ?? 0;
  const { words: W, tags: T, fine: C } = input;
  const w0 = W[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  const w1 = W[s1] ?? 0;
  const t1 = T[s1] ?? 0;
  const has = s1 !== state.none;
  const far = has ? distance(s0 - s1) : 0;
  const between = has ? Math.min(3, (input.marks[s0] ?? 0) - (input.marks[s1] ?? 0)) : 0;
  const verbsBetween = has ? Math.min(3, (input.verbs[s0] ?? 0) - (input.verbs[s1 + 1] ?? 0)) : 0;
  out.add2(31, w1, w0);
  out.add2(32, t1, t0);
  out.add2(33, w1, t0);
  out.add2(34, t1, w0);
  out.add3(35, t1, w1, t0);
  out.add2(42, C[s1] ?? 0, C[s0] ?? 0);
  out.add2(43, C[s1] ?? 0, t0);
  out.add2(44, t1, C[s0] ?? 0);
  out.add3(73, t1, t0, far);
  out.add2(74, w1, far);
  out.add3(76, t1, t0, between * 4 + verbsBetween);
}

function addSecondTopFront(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s1 = nodes[SECOND] ?? 0;
  const s0 = nodes[TOP] ?? 0;
  const b0 = nodes[FRONT] ?? 0;
  const { words: W, tags: T, fine: C, middle: M, coarse: K } = input;
  const w0 = W[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  const w1 = W[s1] ?? 0;
  const t1 = T[s1] ?? 0;
  const wb = W[b0] ?? 0;
  const tb = T[b0] ?? 0;
  const none = state.none;
  const n0 = input.nouns[b0] ?? none;
  const verbsLeft = Math.min(2, (input.verbs[none] ?? 0) - (input.verbs[b0] ?? 0));
  out.add2(37, w1, wb);
  out.add2(38, t1, tb);
  out.add3(46, M[s1] ?? 0, M[s0] ?? 0, tb);
  out.add3(48, M[s0] ?? 0, M[b0] ?? 0, M[s1] ?? 0);
  out.add3(49, K[s1] ?? 0, w0, tb);
  out.add3(52, t1, t0, tb);
  out.add3(63, w1, t0, tb);
  out.add3(64, t1, w0, tb);
  out.add3(65, t1, t0, wb);
  out.add3(68, t1 ^ Math.imul(t0, 31), tb, T[state.fromFront(1)] ?? 0);
  out.add3(111, w1, w0, wb);
  out.add3(113, w1, wb, W[n0] ?? 0);
  out.add3(115, C[s1] ?? 0, wb, M[n0] ?? 0);
  out.add3(118, t1 ^ Math.imul(t0, 31), tb, verbsLeft);
}

function addGrownTop(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s0 = nodes[TOP] ?? 0;
  const { words: W, tags: T } = input;
  const { labels: L } = state;
  const left = state.left1[s0] ?? 0;
  const right = state.right1[s0] ?? 0;
  const leftLabel = L[left] ?? 0;
  const rightLabel = L[right] ?? 0;
  const w0 = W[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  const valency = Math.min(4, state.leftCount[s0] ?? 0) * 8 + Math.min(4, state.rightCount[s0] ?? 0);
  out.add2(77, w0, valency);
  out.add2(78, t0, valency);
  out.add2(83, leftLabel, w0);
  out.add2(84, rightLabel, w0);
  out.add2(86, leftLabel, t0);
  out.add2(87, rightLabel, t0);
  out.add3(89, leftLabel, rightLabel, t0);
  out.add3(90, leftLabel, L[state.left2[s0] ?? 0] ?? 0, t0);
  out.add3(91, rightLabel, L[state.right2[s0] ?? 0] ?? 0, t0);
  out.add2(95, state.labelSet(s0), w0);
  out.add2(100, W[left] ?? 0, t0);
  out.add2(101, W[right] ?? 0, t0);
}

function addGrownTopWithFront(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s0 = nodes[TOP] ?? 0;
  const b0 = nodes[FRONT] ?? 0;
  const { words: W, tags: T } = input;
  const left = state.left1[s0] ?? 0;
  const right = state.right1[s0] ?? 0;
  const t0 = T[s0] ?? 0;
  const tb = T[b0] ?? 0;
  const labels = state.labelSet(s0);
  const verbsLeft = Math.min(2, (input.verbs[state.none] ?? 0) - (input.verbs[b0] ?? 0));
  out.add3(54, t0, T[left] ?? 0, tb);
  out.add3(55, t0, T[right] ?? 0, tb);
  out.add3(94, labels, t0, tb);
  out.add3(107, W[left] ?? 0, t0, tb);
  out.add3(117, labels, t0, verbsLeft);
}

function addGrownFront(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s0 = nodes[TOP] ?? 0;
  const b0 = nodes[FRONT] ?? 0;
  const { words: W, tags: T } = input;
  const { labels: L } = state;
  const left = state.left1[b0] ?? 0;
  const leftLabel = L[left] ?? 0;
  const t0 = T[s0] ?? 0;
  const wb = W[b0] ?? 0;
  const tb = T[b0] ?? 0;
  const labels = state.labelSet(b0);
  const valency = Math.min(4, state.leftCount[b0] ?? 0);
  out.add3(56, t0, tb, T[left] ?? 0);
  out.add2(79, wb, valency);
  out.add2(80, tb, valency);
  out.add2(85, leftLabel, wb);
  out.add3(88, leftLabel, L[state.left2[b0] ?? 0] ?? 0, tb);
  out.add2(96, labels, tb);
  out.add3(99, labels, t0, tb);
  out.add2(102, W[left] ?? 0, tb);
  out.add3(109, W[left] ?? 0, t0, tb);
}

function addGrownSecond(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s1 = nodes[SECOND] ?? 0;
  const s0 = nodes[TOP] ?? 0;
  const { words: W, tags: T } = input;
  const { labels: L } = state;
  const right = state.right1[s1] ?? 0;
  const rightLabel = L[right] ?? 0;
  const t0 = T[s0] ?? 0;
  const w1 = W[s1] ?? 0;
  const t1 = T[s1] ?? 0;
  const labels = state.labelSet(s1);
  const valency = Math.min(4, state.rightCount[s1] ?? 0);
  out.add3(57, t1, T[right] ?? 0, t0);
  out.add3(60, t1, T[state.left1[s1] ?? 0] ?? 0, t0);
  out.add2(81, w1, valency);
  out.add3(82, t1, t0, valency);
  out.add3(92, rightLabel, L[state.right2[s1] ?? 0] ?? 0, t1);
  out.add3(93, t1, rightLabel, t0);
  out.add3(97, labels, t1, t0);
  out.add2(98, labels, w1);
  out.add3(106, t1, W[right] ?? 0, t0);
}

function addGrownTopWithSecond(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s1 = nodes[SECOND] ?? 0;
  const s0 = nodes[TOP] ?? 0;
  const { words: W, tags: T, middle: M } = input;
  const left = state.left1[s0] ?? 0;
  const leftWord = W[left] ?? 0;
  const t0 = T[s0] ?? 0;
  const w1 = W[s1] ?? 0;
  const t1 = T[s1] ?? 0;
  out.add3(58, t1, t0, T[left] ?? 0);
  out.add3(59, t1, t0, T[state.right1[s0] ?? 0] ?? 0);
  out.add3(103, leftWord, t0, t1);
  out.add3(104, leftWord, W[s0] ?? 0, w1);
  out.add3(105, leftWord, t0, w1);
  out.add3(108, M[s1] ?? 0, leftWord, M[s0] ?? 0);
}

function addThird(out: FeatureBuffer, nodes: Int32Array, state: ParserState, input: ParserInput): void {
  const s2 = nodes[THIRD] ?? 0;
  const s1 = nodes[SECOND] ?? 0;
  const s0 = nodes[TOP] ?? 0;
  const { words: W, tags: T, middle: M } = input;
  const leftWord = W[state.left1[s0] ?? 0] ?? 0;
  const t0 = T[s0] ?? 0;
  out.add2(16, W[s2] ?? 0, T[s2] ?? 0);
  out.add3(53, T[s2] ?? 0, T[s1] ?? 0, t0);
  out.add3(119, W[s2] ?? 0, leftWord, t0);
  out.add3(120, M[s2] ?? 0, leftWord, M[s0] ?? 0);
}

function addThirdTags(out: FeatureBuffer, nodes: Int32Array, _: ParserState, input: ParserInput): void {
  const s2 = nodes[THIRD] ?? 0;
  const s1 = nodes[SECOND] ?? 0;
  const b0 = nodes[FRONT] ?? 0;
  const { tags: T } = input;
  out.add3(66, T[s2] ?? 0, T[s1] ?? 0, T[b0] ?? 0);
}

function distance(d: number): number {
  return d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7;
}
