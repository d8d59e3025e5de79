import { wholeClass } from './wordList.ts';

/** Words of the names of stock indices: a gazetteer, so that names of markets that no text has stay in it; and of what they measure. */
export const STOCK_INDICES = wholeClass(
  `index indices dow nasdaq nikkei ftse sensex nifty kospi dax cac sti topix seng hangseng composite bovespa ibovespa stoxx asx tsx psei
   stock benchmark`,
);
