const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Last words, in lower case, of names of places and facilities. */
export const PLACE_ENDINGS: ReadonlySet<string> = list(`
airport airfield airstrip bridge dam tunnel stadium arena park road street lane avenue boulevard square highway motorway expressway river creek lake lagoon reservoir sea ocean bay gulf strait channel canal harbour harbor port wharf pier
island islands isle isles peninsula archipelago beach coast mountain mountains mount hill hills peak volcano valley canyon desert forest woods plain plains plateau glacier falls cape
district province county prefecture municipality governorate region territory township village city town borough parish suburb neighborhood neighbourhood barrio favela
market bazaar mall plaza tower towers palace castle fort fortress prison jail penitentiary barracks cemetery mausoleum monument memorial zoo reserve sanctuary refuge crossing checkpoint border junction roundabout station terminal runway base
`);

/** First words, in upper case or capitalised, of names of ships. */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set([
  'USS',
  'HMS',
  'HMAS',
  'HMCS',
  'HMNZS',
  'INS',
  'RMS',
  'MV',
  'M/V',
  'MT',
  'M/T',
  'RV',
  'R/V',
  'USNS',
  'USCGC',
  'RRS',
  'FV',
  'F/V',
]);

/** First words of names of storms, operations and the like. */
export const EVENT_PREFIXES: ReadonlySet<string> = new Set(['Cyclone', 'Hurricane', 'Typhoon', 'Storm', 'Operation']);

/** Abbreviations in capitals that name nothing: time zones, degrees, forms. */
export const NO_NAMES: ReadonlySet<string> = list(`
UTC GMT EST EDT CST CDT MST MDT PST PDT BST CET CEST EET EEST MSK IST AEST AEDT ACST AWST NZST NZDT JST KST HKT SGT PKT WAT EAT CAT SAST BRT ART
AM PM A.M. P.M. AD BC CE BCE A.D. B.C. XI Q&A PS P.S. RIP FAQ PDF URL TV PC ID OK VIP CEO CFO COO CTO GDP IPO HQ MP MPs PM VP MLA DCP ACP Hon. Hon Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr Prof. Prof Gen. Col. Lt. Capt. Sgt. Maj. Sen. Rep. Gov. Shri Smt
`);

/** Last words, in lower case, of names of organizations. */
export const ORGANIZATION_ENDINGS: ReadonlySet<string> = list(`
railway railways airlines airways university college polytechnic ministry department directorate secretariat party union federation confederation association alliance coalition council committee commission corporation authority agency bureau institute academy foundation trust society club
bank group company partners brothers motors pharmaceuticals technologies systems industries enterprises energy petroleum airline insurance securities capital ventures media records pictures entertainment broadcasting police army navy brigade battalion forces guard court tribunal parliament congress senate assembly
times post herald ledger tribune gazette chronicle telegraph observer guardian sentinel courier examiner inquirer news newspaper wire radio television tv press agency dal sabha cricket rugby united rovers wanderers athletic hotspur
`);

/** Last words, in lower case, of newspapers and magazines, which keep the article of their name. */
export const OUTLET_ENDINGS: ReadonlySet<string> = list(`
times post herald ledger tribune gazette chronicle telegraph observer guardian sentinel courier examiner inquirer independent economist mirror journal mail globe register mercury argus echo advertiser dispatch bulletin sun star standard atlantic conversation intercept verge
`);

/** First words, in lower case, of names of institutions that go on with *of*, *for* or *on*. */
export const INSTITUTION_HEADS: ReadonlySet<string> = list(`
academy administration agency alliance assembly association authority bank board bureau center centre chamber college commission committee confederation congress corporation council court
department directorate division embassy faculty federation foundation fund guild house institute institution league library ministry mission museum network office organisation organization
parliament party school secretariat service society syndicate tribunal trust union university
`);
