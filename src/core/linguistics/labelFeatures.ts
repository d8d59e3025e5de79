import type { FeatureBuffer } from './featureBuffer.ts';
import type { ParserInput } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

export const LABEL_FEATURE_CAPACITY = 64;

/** Adds the features for the label of an arc that is about to be made. Feature numbers 201–259. */
export function addLabelFeatures(
  out: FeatureBuffer,
  state: ParserState,
  input: ParserInput,
  head: number,
  dependent: number,
): void {
  const { words: W, tags: T, fine: C, middle: M, coarse: K, size } = input;
  const { labels: L, left1, right1 } = state;
  const none = state.none;
  const side = head > dependent ? 1 : 0;
  const wd = W[dependent] ?? 0;
  const td = T[dependent] ?? 0;
  const wh = W[head] ?? 0;
  const th = T[head] ?? 0;
  const dl = left1[dependent] ?? 0;
  const dr = right1[dependent] ?? 0;
  const hl = left1[head] ?? 0;
  const hr = right1[head] ?? 0;
  const gap = head === size ? 9 : Math.min(7, Math.abs(head - dependent));
  const before = T[dependent > 0 ? dependent - 1 : none] ?? 0;
  const after = T[dependent + 1 < size ? dependent + 1 : none] ?? 0;
  const marks = head === size ? 0 : Math.min(2, Math.abs((input.marks[head] ?? 0) - (input.marks[dependent] ?? 0)));
  const pair = Math.imul(th, 31) ^ td;
  out.clear();
  out.add(201, side);
  out.add2(202, wd, side);
  out.add2(203, td, side);
  out.add2(204, wh, side);
  out.add2(205, th, side);
  out.add3(206, wd, td, side);
  out.add3(207, wh, th, side);
  out.add2(208, pair, side);
  out.add3(209, wh, td, side);
  out.add3(210, wd, th, side);
  out.add3(211, wd, wh, side);
  out.add3(212, pair, gap, side);
  out.add3(213, pair, marks, side);
  out.add3(214, C[dependent] ?? 0, th, side);
  out.add3(215, C[head] ?? 0, td, side);
  out.add3(216, C[dependent] ?? 0, C[head] ?? 0, side);
  out.add3(217, M[dependent] ?? 0, M[head] ?? 0, side);
  out.add3(218, K[dependent] ?? 0, wh, side);
  out.add3(219, K[head] ?? 0, wd, side);
  out.add3(220, W[dl] ?? 0, td, side);
  out.add3(221, W[dl] ?? 0, wh, td);
  out.add3(222, W[dl] ?? 0, th, K[dependent] ?? 0);
  out.add3(223, L[dl] ?? 0, pair, side);
  out.add3(224, L[dr] ?? 0, pair, side);
  out.add3(225, state.labelSet(dependent), td, th);
  out.add3(226, state.labelSet(dependent), wd, side);
  out.add3(227, state.labelSet(head), td, side);
  out.add3(228, state.labelSet(head), pair, side);
  out.add3(229, state.labelSet(head), wh, td);
  out.add3(230, L[hl] ?? 0, L[hr] ?? 0, pair);
  out.add3(231, W[hl] ?? 0, pair, side);
  out.add3(232, before, pair, side);
  out.add3(233, after, pair, side);
  out.add3(234, T[head > 0 ? head - 1 : none] ?? 0, pair, side);
  out.add3(235, T[head + 1 < size ? head + 1 : none] ?? 0, pair, side);
  out.add3(236, input.suffixes[dependent] ?? 0, th, side);
  out.add3(237, input.suffixes[head] ?? 0, td, side);
  out.add3(238, state.labelSet(dependent), state.labelSet(head), pair);
  out.add3(239, T[dl] ?? 0, pair, T[dr] ?? 0);
  out.add3(240, W[dl] ?? 0, state.labelSet(dependent), th);
  out.add3(241, dependent === 0 ? 1 : 0, pair, head === size ? 1 : 0);
  out.add3(242, W[dependent > 0 ? dependent - 1 : none] ?? 0, td, th);
}
