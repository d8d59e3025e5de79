/** Prefixes that stay in one token with the lower-case word after their hyphen (UD English tokenization). */
export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  (
    'a ante anti bi co counter cross de e eco ex extra hyper infra inter intra macro mega micro mid mini multi neo non omni over ' +
    'paleo pan para post pre pro proto pseudo re semi sub super trans tri ultra un under uni vice'
  ).split(' '),
);

/** The Arabic article in its assimilated forms: part of a name with the capitalised word after its hyphen. */
export const ARABIC_ARTICLES: ReadonlySet<string> = new Set('al el ul ad ar as at an ash az adh edh es'.split(' '));

/** Units and scales written without a space after a number, a token of their own. */
export const NUMBER_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'k m b t bn mn tn mln bln trn am pm km cm mm nm kg mg g l ml kph mph kmh hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh gwh v ' +
    'ft in lb lbs oz hr hrs min mins sec secs yr yrs ms c f x bps bp pc pct p ha sq'
  ).split(' '),
);

/** Currency codes and short forms written directly before a number. */
export const JOINED_CURRENCIES: ReadonlySet<string> = new Set(
  'EUR USD GBP CHF JPY CNY RMB INR AUD CAD NZD HKD SGD SEK NOK DKK PLN RUB TRY ZAR BRL MXN KRW ILS AED SAR Rs RM Rp'.split(' '),
);

/** Words written as one that are two words of grammar: the length of the first. */
export const FUSED_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
]);
