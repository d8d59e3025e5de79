/** The record with a type of the project's own; null takes it away, undefined leaves what is there. */
export function withOwnType<T extends { ownType?: string | undefined }>(record: T, ownType: string | null | undefined): T {
  if (ownType === undefined || ownType === (record.ownType ?? null)) return record;
  const changed = { ...record };
  if (ownType === null) delete changed.ownType;
  else Object.assign(changed, { ownType });
  return changed;
}
