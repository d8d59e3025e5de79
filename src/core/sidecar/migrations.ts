/** Turns a sidecar of version `from` into one of the next version. Keeps what it doesn't know. */
export interface Migration {
  readonly from: number;
  migrate(sidecar: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** Version 2 tells decisions apart. Those of version 1 get their ids when the document is taken in (`adoptDecisions`). */
export const MIGRATIONS: readonly Migration[] = [{ from: 1, migrate: (sidecar) => ({ ...sidecar }) }];

/** Applies the migrations from `version` on, one after the other. Undefined where one is missing: the version is none of ours. */
export function migrate(
  sidecar: Readonly<Record<string, unknown>>,
  version: number,
  target: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> | undefined {
  let migrated: Record<string, unknown> = { ...sidecar };
  for (let at = version; at < target; at++) {
    const step = migrations.find(({ from }) => from === at);
    if (step === undefined) return undefined;
    migrated = { ...step.migrate(migrated), formatVersion: at + 1 };
  }
  return migrated;
}
