import { BLOCK, NONE, PLACE_KINDS, RECORD_BYTES, type KnownPlace, type PlaceHeader } from '../../src/core/places/placeTable.ts';

export interface PlaceToPack extends KnownPlace {
  /** Its usual names, folded. */
  readonly names: readonly string[];
  /** What it is called in other languages and was called at other times, folded. */
  readonly aliases: readonly string[];
}

/** The bytes that `readPlaceTable` reads. */
export function writePlaceTable(places: readonly PlaceToPack[]): Uint8Array {
  const countries = distinct(places.map(({ country, countryName }) => `${country}\t${countryName}`));
  const regions = distinct(places.flatMap(({ region }) => (region === undefined ? [] : [region])));
  const records = new Uint8Array(places.length * RECORD_BYTES);
  const view = new DataView(records.buffer);
  for (const [at, place] of places.entries()) {
    const start = at * RECORD_BYTES;
    view.setUint16(start, Math.round(((place.latitude + 90) / 180) * NONE), true);
    view.setUint16(start + 2, Math.round(((place.longitude + 180) / 360) * NONE), true);
    view.setUint16(start + 4, place.region === undefined ? NONE : (regions.get(place.region) ?? NONE), true);
    view.setUint8(start + 6, countries.get(`${place.country}\t${place.countryName}`) ?? 0);
    view.setUint8(start + 7, PLACE_KINDS.indexOf(place.kind));
    view.setUint8(start + 8, Math.round(Math.log2(Math.max(1, place.weight)) * 8));
  }
  const { bytes: names, blocks, count } = packNames(places);
  const header: PlaceHeader = {
    countries: [...countries.keys()].map((key): [string, string] => {
      const [code = '', name = ''] = key.split('\t');
      return [code, name];
    }),
    regions: [...regions.keys()],
    records: places.length,
    names: count,
    blocks,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Uint8Array.from([...length, ...head, ...records, ...names]);
}

function distinct(keys: readonly string[]): Map<string, number> {
  return new Map([...new Set(keys)].sort().map((key, at) => [key, at]));
}

/** A varint and a count hold no more. */
const MOST_PLACES = 255;

function packNames(places: readonly PlaceToPack[]): { bytes: readonly number[]; blocks: number[]; count: number } {
  const byName = new Map<string, number[]>();
  for (const [record, { names, aliases }] of places.entries()) {
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), record * 2]);
    for (const name of aliases) byName.set(name, [...(byName.get(name) ?? []), record * 2 + 1]);
  }
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  const blocks: number[] = [];
  let before: Uint8Array = new Uint8Array(0);
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [at, [name, records]] of sorted.entries()) {
    const isFirst = at % BLOCK === 0;
    if (isFirst) blocks.push(bytes.length);
    const encoded = encoder.encode(name);
    const shared = isFirst ? 0 : sharedStart(before, encoded);
    bytes.push(shared, encoded.length - shared, ...encoded.subarray(shared));
    before = encoded;
    const largest = [...records]
      .sort((a, b) => (places[b >> 1]?.weight ?? 0) - (places[a >> 1]?.weight ?? 0) || a - b)
      .slice(0, MOST_PLACES);
    bytes.push(largest.length);
    for (const record of largest) {
      let rest = record;
      for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
      bytes.push(rest);
    }
  }
  return { bytes, blocks, count: sorted.length };
}

function sharedStart(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
