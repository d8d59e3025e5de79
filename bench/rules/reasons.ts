/** Why a rule or list stays that fires in fewer than two documents of the corpora, or only in our own. */
export const REASONS: Readonly<Record<string, string>> = {
  'date.2nd of this month': 'agency style for days of the running month outside North America',
  'age.of a group': 'ages in medicine and polls, of which the corpora have little',
  'date.Wednesday the 17th': 'how invitations and notices name a day; agencies write the month',
  'age.months': 'ages of infants behind a comma, in accident and crime reports',
};
