import type * as exchange from '../core/exchange/exchange.ts';

/** Reads the bundle of everything that exports and imports: other commands start without it. */
export async function importExchange(): Promise<typeof exchange> {
  return import('../core/exchange/exchange.ts');
}
