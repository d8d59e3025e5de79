/** Unions of states: what bears their name and more is a body of its own ("the United Nations High Commissioner for Refugees"). */
export const UNIONS: ReadonlySet<string> = new Set([
  'united nations',
  'un',
  'european union',
  'eu',
  'african union',
  'au',
  'arab league',
  'nato',
]);

/** News agencies that sign a dateline: "ARANSAS PASS, Texas (AP)". */
export const WIRE_AGENCIES: ReadonlySet<string> = new Set('AP AFP UPI DPA PTI EFE ANI IANS AAP CP PA SID APA'.split(' '));
