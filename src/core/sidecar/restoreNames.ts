/** A name that an assignment would take for the object's prototype. Schemas leave it out of what they read. */
const PROTOTYPE = '__proto__';

/**
 * Gives a value that a schema has read the fields of this name that stand in the JSON it was read from, as fields like any other. What is
 * no part of the schema is the same object in both, and has them still.
 */
export function restoreNames(read: unknown, raw: unknown): void {
  if (read === raw || !isObject(read) || !isObject(raw)) return;
  const fields = new Map(Object.entries(read));
  for (const [name, value] of Object.entries(raw)) {
    if (name !== PROTOTYPE) restoreNames(fields.get(name), value);
    else Object.defineProperty(read, name, { value, enumerable: true, configurable: true, writable: true });
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
