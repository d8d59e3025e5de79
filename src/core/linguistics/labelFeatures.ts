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
  const wd = W[dependent]!;
  const td = T[dependent]!;
  const wh = W[head]!;
  const th = T[head]!;
  const dl = left1[dependent]!;
  const dr = right1[dependent]!;
  const hl = left1[head]!;
  const hr = right1[head]!;
  const gap = head === size ? 9 : Math.min(7, Math.abs(head - dependent));
  const before = T[dependent > 0 ? dependent - 1 : none]!;
  const after = T[dependent + 1 < size ? dependent + 1 : none]!;
  const marks = head === size ? 0 : Math.min(2, Math.abs(input.marks[head]! - input.marks[dependent]!));
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
  out.add3(214, C[dependent]!, th, side);
  out.add3(215, C[head]!, td, side);
  out.add3(216, C[dependent]!, C[head]!, side);
  out.add3(217, M[dependent]!, M[head]!, side);
  out.add3(218, K[dependent]!, wh, side);
  out.add3(219, K[head]!, wd, side);
  out.add3(220, W[dl]!, td, side);
  out.add3(221, W[dl]!, wh, td);
  out.add3(222, W[dl]!, th, K[dependent]!);
  out.add3(223, L[dl]!, pair, side);
  out.add3(224, L[dr]!, pair, side);
  out.add3(225, state.labelSet(dependent), td, th);
  out.add3(226, state.labelSet(dependent), wd, side);
  out.add3(227, state.labelSet(head), td, side);
  out.add3(228, state.labelSet(head), pair, side);
  out.add3(229, state.labelSet(head), wh, td);
  out.add3(230, L[hl]!, L[hr]!, pair);
  out.add3(231, W[hl]!, pair, side);
  out.add3(232, before, pair, side);
  out.add3(233, after, pair, side);
  out.add3(234, T[head > 0 ? head - 1 : none]!, pair, side);
  out.add3(235, T[head + 1 < size ? head + 1 : none]!, pair, side);
  out.add3(236, input.suffixes[dependent]!, th, side);
  out.add3(237, input.suffixes[head]!, td, side);
  out.add3(238, state.labelSet(dependent), state.labelSet(head), pair);
  out.add3(239, T[dl]!, pair, T[dr]!);
  out.add3(240, W[dl]!, state.labelSet(dependent), th);
  out.add3(241, dependent === 0 ? 1 : 0, pair, head === size ? 1 : 0);
  out.add3(242, W[dependent > 0 ? dependent - 1 : none]!, td, th);
}
