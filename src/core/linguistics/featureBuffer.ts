/**
 * Collects the hashed features of one decision. Each feature is a template number with up to three values; equal values under one
 * template give equal hashes on every machine.
 */
export class FeatureBuffer {
  readonly hashes: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  add(template: number, a: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    this.hashes[this.count++] = hash ^ (hash >>> 13);
  }

  add2(template: number, a: number, b: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash ^ b, 0x2c1b3c6d);
    hash ^= hash >>> 12;
    hash = Math.imul(hash, 0x297a2d39);
    this.hashes[this.count++] = hash ^ (hash >>> 15);
  }

  add3(template: number, a: number, b: number, c: number): void {
    let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash ^ b, 0x2c1b3c6d);
    hash ^= hash >>> 12;
    hash = Math.imul(hash ^ c, 0x297a2d39);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x165667b1);
    this.hashes[this.count++] = hash ^ (hash >>> 13);
  }
}
