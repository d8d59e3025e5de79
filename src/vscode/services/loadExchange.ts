import type * as exchange from '../../core/exchange/exchange.ts';
import { exporting, type LazyBundles } from './lazyBundles.ts';

/** Everything that writes and reads formats of other programs. */
export type Exchange = typeof exchange;

const isExchange = exporting<Exchange>('FORMATS', 'startExport', 'takeImport', 'takeEdits');

export async function loadExchange(bundles: LazyBundles): Promise<Exchange> {
  return bundles.load('exchange', isExchange);
}
