import type { EventType } from '../model/event.ts';

/** Nouns that name a happening, by the type of event (guideline §4). Compounds are joined with "_" . */
export const EVENT_NOUNS: Readonly<Partial<Record<EventType, string>>> = {
  attack:
    'attack assault raid bombing shelling shooting ambush airstrike air_strike drone_strike missile_strike clash war civil_war conflict fighting ' +
    'gunfire violence invasion massacre offensive incursion stabbing bombardment battle skirmish insurgency hijacking kidnapping abduction ' +
    'robbery burglary rape torture arson siege terrorism crackdown repression shootout firefight cyberattack looting aggression crossfire ' +
    'rebellion onslaught pogrom heist theft mugging vandalism sabotage uprising',
  'kill-die':
    'death killing murder suicide assassination execution homicide manslaughter fatality massacre genocide beheading drowning slaying ' +
    'murder-suicide femicide demise',
  injure: 'injury wound burn fracture concussion wounding',
  escape: 'escape jailbreak prison_break breakout getaway flight_from',
  protest:
    'protest demonstration rally riot mutiny strike march unrest boycott walkout sit-in picket petition uprising revolt rebellion stoppage ' +
    'blockade hunger_strike vigil',
  arrest: 'arrest detention imprisonment capture custody incarceration roundup apprehension',
  disaster:
    'earthquake quake aftershock tremor flood flooding fire blaze wildfire crash collision explosion blast collapse landslide mudslide avalanche ' +
    'hurricane cyclone typhoon tornado storm tsunami eruption derailment shipwreck sinking accident drought famine heatwave disaster ' +
    'catastrophe outage blackout spill leak stampede crush pile-up inferno deluge meltdown sinkhole cloudburst rockfall capsizing',
  damage: 'damage destruction devastation demolition wreckage_of contamination pollution',
  displacement: 'displacement evacuation exodus deportation eviction migration expulsion repatriation resettlement refuge',
  'military-operation':
    'operation offensive deployment drill mobilisation mobilization patrol airlift manoeuvre manoeuvres maneuver capture liberation blockade ' +
    'defeat ceasefire_violation incursion military_exercise war_game airdrop redeployment',
  withdrawal: 'withdrawal retreat pullout pull-out surrender drawdown disengagement',
  rescue:
    'rescue search aid_delivery treatment evacuation relief relief_effort rescue_operation resuscitation airlift first_aid donation',
  political:
    'resignation appointment nomination coup impeachment sanction ban veto referendum_call legislation law_change reshuffle inauguration ' +
    'crackdown reform dismissal embargo annexation devolution decree repeal curfew lockdown approval succession ouster overthrow secession ' +
    'moratorium',
  election:
    'election vote referendum ballot by-election runoff run-off poll primary recount landslide_victory re-election campaign',
  meeting:
    'meeting talks summit conference visit hearing session interview gathering roadshow press_conference conference_call briefing assembly ' +
    'forum encounter rally_of reunion debate consultation symposium',
  agreement:
    'agreement deal treaty accord ceasefire truce pact settlement contract memorandum compromise negotiation negotiations armistice ' +
    'partnership alliance reconciliation',
  economic:
    'rise fall increase decrease drop gain loss growth decline slump surge acquisition merger takeover purchase sale layoff layoffs job_cuts ' +
    'rate_cut rate_hike rate_rise cut hike earnings_report investment bankruptcy default bailout ipo listing recession downturn recovery ' +
    'payment spending reduction slowdown expansion contraction devaluation buyout buyback dividend payout rebound rally sell-off selloff ' +
    'funding subsidy loan rights_issue price_rise price_cut restructuring insolvency liquidation jump climb',
  justice:
    'trial verdict conviction acquittal indictment lawsuit investigation inquiry probe charge sentence prosecution appeal hearing ruling ' +
    'arraignment inquest sentencing plea testimony extradition pardon bail fine injunction suit settlement judgment judgement court_case ' +
    'tribunal litigation amnesty autopsy post-mortem',
  health:
    'outbreak infection illness pandemic epidemic diagnosis surgery vaccination pneumonia stroke heart_attack transplant disease cancer ' +
    'poisoning overdose operation_on hospitalisation hospitalization miscarriage birth_defect relapse quarantine fall cardiac_arrest ' +
    'treatment injection',
  research:
    'study trial experiment survey analysis research discovery excavation publication clinical_trial sequencing test assessment follow-up',
  sport:
    'match goal win victory defeat draw final semi-final semifinal quarter-final quarterfinal game race penalty equaliser equalizer try wicket ' +
    'innings tournament championship substitution red_card yellow_card transfer playoff kick-off shootout knockout century hat-trick bout ' +
    'fixture tie comeback',
  life: 'birth marriage wedding divorce retirement graduation funeral burial engagement adoption prize award knighthood education studies',
  movement:
    'trip journey flight arrival departure return transfer voyage tour crossing move delivery shipment pilgrimage transit landing',
  infrastructure:
    'construction opening closure reopening installation shutdown renovation repair upgrade expansion demolition restoration disruption',
  creation:
    'launch release publication premiere unveiling exhibition debut invention creation recording design foundation redesign',
  other: 'incident quarrel confrontation dispute scandal removal theft disappearance',
};
