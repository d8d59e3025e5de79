import * as z from 'zod/mini';
import { annotationFields } from './annotation.ts';

/** A stretch of text that a person gave codes to and that is nothing else: no name, figure, attribution or event. */
export const Passage = z.looseObject({ ...annotationFields });
export type Passage = z.infer<typeof Passage>;
