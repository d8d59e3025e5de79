import type { EventType } from '../../../src/core/model/event.ts';

/**
 * Nouns of persons and things that events of a type are about: "wicket" speaks for sport, "juror" for justice. They name no happening
 * themselves; beside a word of several senses they tell which one is meant. Lemmas.
 */
export const TOPIC_NOUNS: Readonly<Partial<Record<EventType, string>>> = {
  attack:
    'gunman gunmen militant militia rebel attacker assailant bomber bomb grenade rocket missile mortar shell insurgent jihadist extremist ' +
    'terrorist hostage drone bullet rifle shrapnel gang fighter knife suspect kidnapper pirate machete ied militiaman round',
  'kill-die': 'casualty victim corpse body fatality deceased dead killer murderer life toll grave',
  injure: 'wound leg arm head skull rib knee shoulder wrist ankle hand neck burn limb spine eye smoke',
  escape: 'fugitive escapee inmate prisoner convict cell fence',
  protest:
    'protester protestor demonstrator marcher activist banner placard union striker barricade slogan crowd signature tyre picket rebel sit-in ' +
    'unionist walkout grievance',
  arrest: 'police custody suspect detainee handcuffs cell jail prison prisoner raid inmate bond',
  disaster:
    'flame smoke firefighter storm cyclone wind rain water river dam roof landslide lava ash magnitude epicentre epicenter epicenter wave train ' +
    'truck bus plane aircraft car vessel hull wreckage debris survivor smoke bushfire hectare acre lightning hail mudslide gale gust surge ' +
    'ceiling tanker lorry carriage locomotive',
  damage:
    'building roof window house home wall crop tower hut pylon stall shop bridge structure property hutment facade bell pipe timber statue',
  displacement:
    'refugee evacuee migrant camp shelter resident villager family household asylum tent hutment settlement tenement slum',
  'military-operation':
    'troop soldier army navy battalion brigade warship frigate fighter warplane jet convoy frontline tank artillery outpost base commander ' +
    'peacekeeper destroyer submarine airspace squadron garrison marine paratrooper',
  withdrawal: 'troop position frontline base peacekeeper contingent pact treaty bloc',
  rescue:
    'rescuer survivor lifeboat helicopter ambulance paramedic coastguard diver stretcher rubble tent blanket relief aid water food volunteer tarpaulin ' +
    'parcel crew lifeguard debris wreckage',
  political:
    'minister parliament bill law cabinet government coalition president lawmaker senator senate congress deputy mp policy legislation amendment ' +
    'constitution decree opposition party premier governor mayor council councillor ordinance motion committee term regulation rule licence ' +
    'sanction embargo portfolio speaker statute assembly ambassador secretary commissioner',
  election:
    'voter ballot candidate constituency seat turnout poll majority electorate tally contender runoff nominee mandate ward polling precinct swing ' +
    'incumbent challenger plurality',
  meeting: 'delegation delegate envoy counterpart agenda table venue attendee palace guest visitor conference summit session',
  agreement: 'negotiator mediator clause terms memorandum signatory ceasefire truce pact treaty accord framework partner',
  economic:
    'share stock profit revenue earnings price market bank investor rate inflation dollar euro yen pound index sale company firm bond currency ' +
    'analyst quarter export import trade budget tax debt wage cost output shareholder dividend rand krona peso rouble ruble fund loan yield gdp ' +
    'tariff margin stake lender customer demand supply consumer contract economy worker staff job employee unemployment forecast barrel oil ' +
    'commodity retailer store bid billion million percent payment grant subsidy salary pension money cash income value growth outlook guidance ' +
    'valuation savings crop harvest',
  justice:
    'court judge jury juror lawyer prosecutor defendant attorney count charge evidence witness plaintiff suspect magistrate barrister verdict ' +
    'sentence prison fraud crime counsel justice tribunal solicitor indictment bribe bribery testimony plea bench warrant fine detective ' +
    'investigator accused police complaint law lawsuit petition notice claimant perjury extortion corruption laundering inspector auditor ' +
    'offence felony misdemeanor misdemeanour bail co-conspirator conspirator',
  health:
    'patient hospital doctor disease virus symptom vaccine clinic nurse surgeon dose drug infection cancer cholera malaria fever tumor tumour ' +
    'physician ward case epidemic medicine blood syndrome pain health bed infant transplant organ heart lung kidney therapy',
  research:
    'scientist researcher study paper journal sample laboratory lab experiment participant data finding professor university species specimen fossil ' +
    'genome telescope asteroid probe volunteer placebo hypothesis author galaxy particle dataset cohort archaeologist artefact tomb whale ' +
    'hydrophone recording trial evidence spacecraft rover lander orbit isotope model biologist physicist questionnaire respondent',
  sport:
    'coach team player goal match season league cup wicket over innings batsman bowler striker midfielder goalkeeper keeper referee umpire club ' +
    'captain title half final game ball penalty fan stadium lap race driver medal gold silver bronze olympics tournament defender champion ' +
    'quarterback touchdown pitcher inning set tiebreak opponent rider peloton stage winger substitute try scrum marathon sprinter series run ' +
    'athlete manager card squad round century spinner batter fielder podium record finish swimmer podium scoreboard playoff finalist bench',
  life:
    'wife husband bride groom son daughter widow child school college university degree career prize medal parent mother father grandchild wedding ' +
    'funeral sister brother uncle aunt fellowship award scholarship apprentice job post staff employer',
  movement:
    'ship flight plane train passenger cargo airport port border convoy bus boat vessel truck journey route voyage road crew traveller tourist ' +
    'lorry container orbit trip destination harbour harbor coast visa ferry freight tanker',
  infrastructure:
    'road bridge railway airport station dam plant factory line service hospital school library pipeline power electricity grid network runway ' +
    'highway building tunnel turbine construction contractor water branch cable tenant housing flat apartment port harbour beacon server ' +
    'site roof project flight train metro tram depot reactor battery substation museum gate shop branch',
  creation:
    'album film book novel song single show exhibition museum author artist director painting gallery edition product app software device ' +
    'magazine record play poem opera series podcast feature website report model chip phone orchestra choir theatre theater sculpture cover ' +
    'platform update version photograph portrait score script',
};
