/** Why a rule or list stays that fires in fewer than two documents of the corpora, or only in our own. */
export const REASONS: Readonly<Record<string, string>> = {
  'date.third Monday of a month': 'a fixed way of setting holidays, clocks and elections; the corpora have few calendars',
  'date.2nd of this month': 'agency style for days of the running month outside North America',
  'date.7 to 9 May': 'days outside North America; the corpora write months first',
  'age.band': 'ages in polls and ratings: “adults 18-49”',
  'date.year end': 'how firms and governments set deadlines',
  'drop.you two': 'talk, in interviews',
  'date.9/11': 'a day that has its date for a name; what happened on it is mostly named with a noun behind',
  'age.of a group': 'ages in medicine and polls, of which the corpora have little',
  'age.between ages': 'ages that a law or a study sets',
  'age.group': 'how British papers name age groups',
  'age.average': 'ages that a law or a statistic sets',
  'age.listed': 'several children of one family, in crime and accident reports',
  'pass.unit behind': 'a row of rates with one unit, in economic reports',
  'quantities/dates/yearRules.ts:TRADE': 'of halves of a year, which reports of trade have and matches have not',
};
