/** A name that an assignment would take for the object's prototype. Schemas leave it out of what they read. */
const PROTOTYPE = '__proto__';

/**
 * Gives a value that a schema has read the fields of this name that stand in the JSON it was read from, as fields like any other. What is
 * no part of the schema is the same object in both, and has them still.
 */
export function restoreNames(read: unknown, raw: unknown): void {
  if (read === raw || !isObject(read) || !isObject(raw)) return;
  for (const name of Object.keys(raw)) {
    const value: unknown = Reflect.get(raw, name);
    if (name === PROTOTYPE) Object.defineProperty(read, name, { value, enumerable: true, configurable: true, writable: true });
    else if (isObject(value)) restoreNames(Reflect.get(read, name), value);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
