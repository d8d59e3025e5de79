import { wordSet } from './wordList.ts';

/** Words of the names of stock indices. */
export const STOCK_INDICES = wordSet(
  'index indices dow nasdaq nikkei ftse sensex nifty kospi dax cac sti topix seng hangseng composite bovespa ibovespa stoxx asx tsx psei',
);
/** What an index measures or is called; a share alone may be of votes. */
export const MARKET_WORDS = wordSet('bourse stock stocks shares benchmark gauge pmi');
