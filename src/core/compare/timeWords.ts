/** Words of time, as parts of expressions. */
export const PERIOD = '(?:year|month|week|quarter|season|day|decade|century)';
export const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
export const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
