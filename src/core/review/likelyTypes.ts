import { overlaps, type Span } from '../text/span.ts';

export interface LikelyTypes {
  /** All types that an event's trigger or a name may have, the likeliest first. */
  readonly likelyTypes: readonly { readonly span: Span; readonly types: readonly string[] }[];
}

/** The types of what stands at some words, the likeliest first; empty where nothing is known. */
export function likelyTypesAt({ likelyTypes }: LikelyTypes, at: Span): readonly string[] {
  return likelyTypes.find(({ span }) => overlaps(span, at))?.types ?? [];
}
