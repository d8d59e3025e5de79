import * as z from 'zod/mini';
import { decodeUtf8 } from '../text/utf8.ts';

export const PLACES_FILE = 'places.bin';

/** `people`: a nationality; it says which country is spoken of, and is no point on a map. */
export const PLACE_KINDS = ['country', 'region', 'city', 'people'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the gazetteer. Coordinates are decimal degrees (WGS 84), exact to a hundredth. */
export interface KnownPlace {
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly countryName: string;
  /** State or province: of a city the one it lies in, of a region itself. */
  readonly region: string | undefined;
  readonly latitude: number;
  readonly longitude: number;
  /** How large it is: people to a twelfth, those of a capital counted eight times. */
  readonly weight: number;
}

/** A place that bears a name. `byAlias`: the name is not its usual one. */
export interface NamedPlace {
  readonly place: KnownPlace;
  readonly byAlias: boolean;
}

/** The places known by name. */
export interface PlaceTable {
  readonly size: number;
  /** Those that bear the name, given as `foldPlaceName` makes it; the largest first. */
  find(folded: string): readonly NamedPlace[];
}

/**
 * Bytes of `places.bin`, little endian: length of the header (uint32), the header (JSON: names of countries and regions, counts), the records
 * (latitude, longitude: uint16 each as share of 180° and 360°; region: uint16, `NONE` for none; country: uint8; kind by
 * its place in `PLACE_KINDS`: uint8; weight as log₂ × 8: uint8), then the names in order, in blocks of `BLOCK`: bytes shared with the
 * start of the name before (uint8), length of the rest (uint8), the rest in UTF-8, number of places (uint8), each a varint: twice the record, one
 * more where the name is an alias. The header lists where each block starts.
 */
export const RECORD_BYTES = 9;
export const BLOCK = 32;
export const NONE = 0xffff;

const Header = z.object({
  countries: z.array(z.tuple([z.string(), z.string()])),
  regions: z.array(z.string()),
  records: z.int(),
  names: z.int(),
  blocks: z.array(z.int()),
});
export type PlaceHeader = z.infer<typeof Header>;

/** @throws RangeError when the bytes end too early; SyntaxError or a zod error when they are no such table. */
export function readPlaceTable(bytes: Uint8Array): PlaceTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  const header = Header.parse(JSON.parse(decodeUtf8(bytes.subarray(4, 4 + headerLength)) ?? ''));
  const recordsAt = 4 + headerLength;
  const namesAt = recordsAt + header.records * RECORD_BYTES;

  const readPlace = (record: number): KnownPlace => {
    const at = recordsAt + record * RECORD_BYTES;
    const region = view.getUint16(at + 4, true);
    const [country = '', countryName = ''] = header.countries[view.getUint8(at + 6)] ?? [];
    return {
      kind: PLACE_KINDS[view.getUint8(at + 7)] ?? 'city',
      country,
      countryName,
      region: region === NONE ? undefined : header.regions[region],
      latitude: round((view.getUint16(at, true) / NONE) * 180 - 90),
      longitude: round((view.getUint16(at + 2, true) / NONE) * 360 - 180),
      weight: Math.round(2 ** (view.getUint8(at + 8) / 8)),
    };
  };

  /** Reads the block's names one after another until `visit` returns true. */
  const readBlock = (block: number, visit: (name: string, records: readonly number[]) => boolean): void => {
    let at = namesAt + (header.blocks[block] ?? 0);
    let name = new Uint8Array(0);
    for (let left = Math.min(BLOCK, header.names - block * BLOCK); left > 0; left--) {
      const [shared, rest] = [view.getUint8(at), view.getUint8(at + 1)];
      const next = new Uint8Array(shared + rest);
      next.set(name.subarray(0, shared));
      next.set(bytes.subarray(at + 2, at + 2 + rest), shared);
      name = next;
      at += 2 + rest;
      const records: number[] = [];
      for (let count = view.getUint8(at++); count > 0; count--) {
        let [value, shift, byte] = [0, 0, 0];
        do {
          byte = view.getUint8(at++);
          value += (byte & 0x7f) * 2 ** shift;
          shift += 7;
        } while (byte >= 0x80);
        records.push(value);
      }
      if (visit(decodeUtf8(name) ?? '', records)) return;
    }
  };

  const firstOf = (block: number): string => {
    let first = '';
    readBlock(block, (name) => {
      first = name;
      return true;
    });
    return first;
  };

  return {
    size: header.records,
    find(folded) {
      let [low, high] = [0, header.blocks.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (firstOf(middle) <= folded) low = middle;
        else high = middle - 1;
      }
      let found: readonly NamedPlace[] = [];
      if (header.blocks.length > 0)
        readBlock(low, (name, records) => {
          if (name !== folded) return name > folded;
          found = records.map((value) => ({ place: readPlace(value >> 1), byAlias: (value & 1) === 1 }));
          return true;
        });
      return found;
    },
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
