import type { EntityType } from '../../core/model/entityType.ts';

/** Names of VS Code's icons. */
export const ENTITY_ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  norp: 'globe',
  other: 'tag',
};
