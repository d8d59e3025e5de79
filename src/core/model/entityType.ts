import * as z from 'zod/mini';

/** What a name stands for; `norp`: nationality, religious or political group (OntoNotes). Guideline §1. */
export const EntityType = z.enum(['person', 'organization', 'place', 'norp', 'other']);
export type EntityType = z.infer<typeof EntityType>;
