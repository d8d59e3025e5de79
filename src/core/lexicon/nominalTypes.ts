const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns, singular, for bodies of people that act as one. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = list(`
defence defense inquiry government administration regime cabinet parliament congress senate assembly legislature council commission committee panel board bureau agency department ministry office authority authorities secretariat
court tribunal jury prosecution judiciary police army military navy force forces guard militia brigade battalion regiment unit squad gendarmerie coastguard troop corps command alliance coalition bloc opposition junta
group organization organisation association union federation confederation league club team squad party movement faction network cartel gang syndicate cell front
company firm corporation conglomerate business enterprise startup start-up manufacturer maker carmaker automaker retailer supermarket supplier distributor contractor developer operator airline carrier railway bank lender insurer broker brokerage fund exchange utility brewery publisher studio label
newspaper magazine broadcaster outlet channel station network website media press newsroom agency tabloid daily weekly journal
university college school academy institute institution centre center laboratory lab thinktank think-tank foundation charity trust ngo nonprofit church mosque congregation diocese synagogue museum theatre orchestra band choir hospital clinic
watchdog regulator body consortium subsidiary unit division branch chapter headquarters crew delegation mission embassy consulate mayor's side sides militaries rebels-controlled service services bench chamber directorate inspectorate ombudsman's treasury leadership
chain franchise giant rival startup platform consultancy pollster lobby lobbyists' campaign caucus electorate
`);

/** Nouns, singular, for places. */
export const PLACE_NOUNS: ReadonlySet<string> = list(`
place area region zone district province state territory county municipality prefecture country nation kingdom republic island islands peninsula continent city town village hamlet suburb neighbourhood neighborhood quarter settlement capital outskirts downtown
border frontier coast coastline shore beach port harbour harbor bay gulf sea ocean lake river canal delta valley mountain hill slope summit peak desert forest jungle wood woods park garden field farm farmland plain plateau volcano cave cliff reef glacier basin
road street highway motorway freeway avenue lane route junction intersection crossing roundabout bridge tunnel railway track line rail station stop terminal airport airfield airstrip runway checkpoint post outpost base camp barracks garrison compound complex facility site ground grounds venue location spot scene
building house home structure structures stall stalls dwelling apartment flat block tower skyscraper residence palace villa cottage hut hotel motel hostel inn restaurant cafe café bar pub nightclub shop store mall market bazaar warehouse factory plant mill refinery mine quarry pit depot hangar garage workshop office offices
prison jail detention cell dormitory shelter barrier dam levee dike reservoir pipeline stadium arena court pitch gym pool square plaza hall auditorium cinema room corridor floor basement roof cemetery grave morgue shrine temple cathedral chapel monastery
northwest northeast southwest southeast north south east west part parts side bank riverbank corner end centre interior hinterland countryside wilderness world globe earth surroundings vicinity ward parish precinct constituency enclave
`);

/** Nouns, singular, for people, where the ending does not tell. */
export const PERSON_NOUNS: ReadonlySet<string> = list(`
man men woman women person people child children boy girl baby infant toddler teenager teen youth adult youngster kid minor elder senior male female human humans individual
mother father parent son daughter brother sister sibling uncle aunt cousin nephew niece grandmother grandfather grandparent grandson granddaughter grandchild wife husband spouse widow widower fiancé fiancée girlfriend boyfriend partner relative family couple household twin heir orphan
friend neighbour neighbor colleague peer mate acquaintance guest host stranger passerby passer-by bystander onlooker witness survivor casualty victim injured wounded dead deceased patient
king queen prince princess president premier minister chancellor secretary mayor governor senator chief head boss deputy aide adviser advisor envoy ambassador diplomat consul delegate representative mp lawmaker legislator politician candidate nominee incumbent official bureaucrat statesman
judge justice magistrate prosecutor lawyer attorney solicitor barrister counsel defendant accused suspect convict inmate prisoner detainee hostage captive fugitive criminal thief robber burglar killer murderer gunman gunmen shooter assailant attacker bomber terrorist militant insurgent rebel fighter jihadist extremist separatist soldier troop troops serviceman marine sailor airman pilot officer general colonel major captain commander sergeant lieutenant private veteran recruit conscript guard sentry spy agent policeman policewoman cop detective sheriff constable trooper
doctor nurse surgeon physician medic paramedic dentist pharmacist therapist midwife scientist researcher professor scholar academic expert specialist analyst economist historian engineer technician student pupil teacher lecturer principal coach trainer athlete player captain striker defender goalkeeper keeper midfielder winger forward quarterback pitcher batsman bowler runner rider cyclist swimmer referee umpire fan supporter spectator
worker employee employer staff staffer labourer laborer miner farmer fisherman fishermen rancher shepherd driver conductor chef cook waiter cleaner clerk cashier banker trader broker investor shareholder owner landlord tenant customer client consumer buyer seller shopper manager executive ceo chairman chairwoman director founder entrepreneur tycoon billionaire millionaire
journalist reporter correspondent editor columnist author writer poet novelist artist painter sculptor musician singer actor actress dancer composer comedian model celebrity star filmmaker producer photographer blogger influencer
activist campaigner protester protestor demonstrator marcher striker dissident critic opponent volunteer member leader resident inhabitant citizen civilian villager local native migrant immigrant refugee asylum-seeker seeker evacuee expatriate tourist traveller traveler visitor passenger commuter pedestrian motorist
priest bishop pope imam cleric monk nun rabbi pastor preacher believer follower worshipper pilgrim ally enemy rival foe source spokesman spokeswoman spokesperson monitor observer inspector investigator negotiator mediator rescuer firefighter firefighters crew crowd mob audience public population majority minority half third many some others most several dozens hundreds thousands everyone nobody somebody anyone none more participant voter applicant recipient beneficiary donor sponsor patron author
assassin guy lad lass bloke folk folks dj pontiff emir sultan monarch duke duchess bystanders mason stonemason stepson stepdaughter stepfather stepmother stepbrother stepsister both nobles
management pair trio duo quartet group-mates crowds ones hand hands mourner looter smuggler trafficker dealer poacher hacker user viewer reader listener subscriber taxpayer pensioner retiree
`);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'people'],
  ['police', 'police'],
  ['premises', 'building'],
  ['headquarters', 'headquarters'],
  ['media', 'media'],
]);

/** What a lower-case noun may be the plural of, itself first: "houses" gives houses, house, hous. For looking lists up. */
export function singularForms(lower: string): readonly string[] {
  const forms = [IRREGULAR.get(lower) ?? lower];
  if (/[^su]s$/.test(lower)) forms.push(lower.slice(0, -1));
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) forms.push(lower.slice(0, -2));
  if (lower.endsWith('ies')) forms.push(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('men') && lower.length > 4) forms.push(`${lower.slice(0, -2)}an`);
  if (lower.endsWith('ves') && lower.length > 4) forms.push(`${lower.slice(0, -3)}f`, `${lower.slice(0, -3)}fe`);
  return forms;
}

const PERSON_ENDING =
  /(?:ists?|ians?|ees?|women|woman|men|man|ers|ors|mates?|persons?|goers?|holders?|keepers?|makers?|workers?|ants|ents|er|or|ee)$/;
/** Nouns in -er, -or, -ent … that are no people. */
const NOT_PERSON =
  /^(?:number|water|power|paper|river|tower|order|letter|matter|weather|summer|winter|computer|helicopter|tanker|freighter|trawler|bomber|fighter jet|cutter|rover|trailer|boiler|container|server|router|printer|carrier|liner|cruiser|steamer|ferr\w+|motor|tractor|reactor|sensor|factor|sector|corridor|mirror|error|terror|labor|labour|harbor|harbour|armor|armour|door|floor|document|statement|agreement|settlement|payment|shipment|equipment|element|government|parliament|department|investment|treatment|ceasefire|disaster|wildfire|fire|boulder|shelter|chapter|quarter|cancer|fever|virus|tiger|spider|timber|number|cluster|plant|restaurant|rent|event|accident|incident|tent|cent|talent|patent|content|component|crater|order|offer|answer|layer|border|ladder|gutter|meter|metre|litre|theater|theatre|centre|center|fiber|fibre|car|war|year|dollar|calendar|seminar|solar|missile|committee|coffee|fee|tree|knee|degree|guarantee|referee)s?$/;

/** Whether a common noun, lower case, is one for people. */
export function isWordForPeople(lower: string): boolean {
  return endsLikePerson(lower) || singularForms(lower).some((form) => PERSON_NOUNS.has(form));
}

/** Whether a lower-case noun ends as those for people do: "protester", "analyst". */
export function endsLikePerson(lower: string): boolean {
  return PERSON_ENDING.test(lower) && !singularForms(lower).some((form) => NOT_PERSON.test(form));
}
