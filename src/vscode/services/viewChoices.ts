import * as z from 'zod/mini';
import { ReviewStatus } from '../../core/model/review.ts';
import { ROW_ORDERS, USUAL_ARRANGEMENT, type Arrangement } from '../../core/present/arrange.ts';
import { CONCERNS, isFiltering, NO_FILTER, type AnnotationFilter } from '../../core/present/filter.ts';
import type { WindowMemory } from './windowMemory.ts';

const FILTER_KEY = 'filter';
const ARRANGEMENT_KEY = 'arrangement';

const StoredArrangement = z.catch(z.object({ order: z.enum(ROW_ORDERS), flat: z.boolean() }), USUAL_ARRANGEMENT);

const StoredFilter = z.catch(
  z.object({
    statuses: z.array(ReviewStatus),
    layers: z.array(z.enum(['mention', 'quantity', 'attribution', 'event', 'passage'])),
    concerns: z.array(z.enum(CONCERNS)),
    actor: z.string(),
    text: z.string(),
    codes: z._default(z.array(z.string()), []),
  }),
  { ...NO_FILTER, statuses: [], layers: [], concerns: [], codes: [] },
);

/** Which rows the views show and how they arrange them, kept for this workspace. What is stored and can't be read is as if nothing was chosen. */
export class ViewChoices {
  readonly #memory: WindowMemory;
  #filter: AnnotationFilter;
  #arrangement: Arrangement;

  constructor(memory: WindowMemory) {
    this.#memory = memory;
    this.#filter = StoredFilter.parse(memory.get(FILTER_KEY));
    this.#arrangement = StoredArrangement.parse(memory.get(ARRANGEMENT_KEY));
  }

  get filter(): AnnotationFilter {
    return this.#filter;
  }

  set filter(filter: AnnotationFilter) {
    this.#filter = filter;
    void this.#memory.update(FILTER_KEY, isFiltering(filter) ? filter : undefined);
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  set arrangement(arrangement: Arrangement) {
    this.#arrangement = arrangement;
    void this.#memory.update(ARRANGEMENT_KEY, arrangement);
  }
}
