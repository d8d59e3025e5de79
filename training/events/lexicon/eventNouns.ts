import type { EventType } from '../../../src/core/model/event.ts';

/** Nouns that name a happening, by the type of event (guideline §4). Compounds are joined with "_" . */
export const EVENT_NOUNS: Readonly<Partial<Record<EventType, string>>> = {
  attack:
    'attack assault raid bombing shelling shooting ambush airstrike air_strike drone_strike missile_strike clash war civil_war ' +
    'conflict fighting gunfire violence invasion massacre offensive incursion stabbing bombardment battle skirmish insurgency ' +
    'hijacking kidnapping abduction robbery burglary rape torture arson siege terrorism crackdown repression shootout firefight ' +
    'cyberattack looting aggression crossfire rebellion onslaught pogrom heist theft mugging vandalism sabotage uprising ' +
    'strike_on knife_attack gun_attack suicide_bombing car_bomb car_bombing rocket_attack salvo barrage bloodshed hostility ' +
    'hostilities cross-border_raid break-in assaults rocket_fire counterattack counteroffensive counter-attack feud lynching ' +
    'sniping stoning rampage carnage sexual_assault abuse beating gang_rape drive-by hostage-taking piracy jamming interference ' +
    'spoofing hacking hack ransomware intrusion data_breach air_raid gunbattle gun_battle firing brawl fight punch stab ' +
    'airstrikes cannonade mass_shooting',
  'kill-die':
    'death killing murder suicide assassination execution homicide manslaughter fatality massacre genocide beheading drowning ' +
    'slaying murder-suicide femicide demise loss_of_life passing dead euthanasia infanticide lynching shooting_death death_toll ' +
    'toll slaughter starvation self-immolation',
  injure:
    'injury wound burn fracture concussion wounding bruise cut gunshot_wound broken_leg laceration sprain tear smoke_inhalation ' +
    'trauma amputation frostbite head_injury knee_injury strain',
  escape: 'escape jailbreak prison_break breakout getaway flight_from prison_escape dash_for',
  protest:
    'protest demonstration rally riot mutiny strike march unrest boycott walkout sit-in picket petition uprising revolt rebellion ' +
    'stoppage blockade hunger_strike vigil sit-down general_strike school_strike stay-away disobedience street_protest ' +
    'occupation_of disturbance mutineers hartal bandh go-slow work_stoppage lockout encampment road_block roadblock standoff ' +
    'stand-off protests industrial_action picketing looting_spree',
  arrest:
    'arrest detention imprisonment capture custody incarceration roundup apprehension house_arrest seizure_of swoop sting lock-up ' +
    'raid_on internment jailing custody_order capture_of remand',
  disaster:
    'earthquake quake aftershock tremor flood flooding fire blaze wildfire crash collision explosion blast collapse landslide ' +
    'mudslide avalanche hurricane cyclone typhoon tornado storm tsunami eruption derailment shipwreck sinking accident drought ' +
    'famine heatwave disaster catastrophe outage blackout spill leak stampede crush pile-up inferno deluge meltdown sinkhole ' +
    'cloudburst rockfall capsizing bushfire house_fire forest_fire oil_spill gas_leak tidal_surge storm_surge landfall surge rain ' +
    'rainfall downpour hail hailstorm heat_wave wave cold_snap freeze snowfall blizzard gale wind plane_crash car_crash ' +
    'train_crash crashes smash wreck capsize breach power_cut power_outage power_failure flash_flood floods rupture subsidence ' +
    'cave-in failure malfunction bomb_scare tragedy calamity erosion gas_explosion chemical_spill near-miss grounding ' +
    'runway_excursion fire_outbreak',
  damage:
    'damage destruction devastation demolition wreckage_of contamination pollution scorching desecration defacement ' +
    'structural_damage harm ruin corrosion breakage',
  displacement:
    'displacement evacuation exodus deportation eviction migration expulsion repatriation resettlement refuge relocation ' +
    'banishment exile ethnic_cleansing forced_removal homelessness flight_of asylum',
  'military-operation':
    'operation offensive deployment drill mobilisation mobilization patrol airlift manoeuvre manoeuvres maneuver capture ' +
    'liberation blockade defeat ceasefire_violation incursion military_exercise war_game airdrop redeployment exercises ' +
    'military_drill show_of sortie reconnaissance advance recapture push_into build-up buildup troop_movement surge_of mission ' +
    'test-firing missile_test naval_exercise interception occupation defence_of garrison ground_operation counter-insurgency ' +
    'conscription draft_of',
  withdrawal:
    'withdrawal retreat pullout pull-out surrender drawdown disengagement exit departure_of brexit troop_withdrawal phase-out ' +
    'phaseout',
  rescue:
    'rescue search aid_delivery treatment evacuation relief relief_effort rescue_operation resuscitation airlift first_aid ' +
    'donation search_and manhunt search_operation rescue_mission rescue_effort recovery_effort distribution handout hand-out ' +
    'food_aid humanitarian_aid aid assistance first-aid firefighting',
  political:
    'resignation appointment nomination coup impeachment sanction ban veto referendum_call legislation law_change reshuffle ' +
    'inauguration crackdown reform dismissal embargo annexation devolution decree repeal curfew lockdown approval succession ' +
    'ouster overthrow secession moratorium bill_passage vote_of policy_change u-turn repeal_of suspension no-confidence_motion ' +
    'filibuster adoption enactment ratification revocation designation budget executive_order by-law bylaw rule_change ' +
    'expulsion_from censure recall_of hand-over handover power_sharing swearing-in oath_of step-down shutdown_of deregulation ' +
    'privatisation privatization nationalisation nationalization declaration restriction crackdown_on clampdown rollback delay ' +
    'decision tariff defection split rift leadership_contest coalition_talks resolution proclamation amendment process ' +
    'consultation_on review_of mandate_of deportation_order',
  election:
    'election vote referendum ballot by-election runoff run-off poll primary recount landslide_victory re-election campaign by- ' +
    'elections voting polling count landslide_win presidential_election general_election snap_election local_election ' +
    'leadership_election turnout runoffs ballot_count exit_poll defeat_of tally swing_to nomination candidacy primaries caucus',
  meeting:
    'meeting talks summit conference visit hearing session interview gathering roadshow press_conference conference_call briefing ' +
    'assembly forum encounter rally_of reunion debate consultation symposium news_conference phone_call telephone_call call ' +
    'video_call state_visit teach-in townhall town_hall town-hall roundtable workshop seminar congress plenary annual_meeting agm ' +
    'sitting audience dinner reception gala_dinner ceremony lecture webcast public_meeting viewing appearance visit_by tour_of ' +
    'congregation town_meeting discussion discussions negotiations_round',
  agreement:
    'agreement deal treaty accord ceasefire truce pact settlement contract memorandum compromise negotiation negotiations ' +
    'armistice partnership alliance reconciliation peace_deal trade_deal peace_accord peace_agreement memorandum_of understanding ' +
    'pledge_of tie-up joint_venture supply_agreement supply_deal loan_deal plea_deal concession mediation arbitration handshake ' +
    'ceasefire_deal prisoner_swap swap exchange signing peace_talks contract_award protocol',
  economic:
    'rise fall increase decrease drop gain loss growth decline slump surge acquisition merger takeover purchase sale layoff ' +
    'layoffs job_cuts rate_cut rate_hike rate_rise cut hike earnings_report investment bankruptcy default bailout ipo listing ' +
    'recession downturn recovery payment spending reduction slowdown expansion contraction devaluation buyout buyback dividend ' +
    'payout rebound rally sell-off selloff funding subsidy loan rights_issue price_rise price_cut restructuring insolvency ' +
    'liquidation jump climb price_increase rate_increase rate_decision interest_rate_cut price_hike pay_rise wage_increase ' +
    'pay_cut tax_cut tax_rise uptick downtick upturn turnaround dip drop-off plunge tumble nosedive spike boom bust crash crunch ' +
    'freeze redundancy redundancies sacking firing hiring expense outlay spend revenue_growth share_sale share_issue ' +
    'share_buyback stock_split flotation float spin-off demerger divestment divestiture bid takeover_bid auction tender refund ' +
    'rebate compensation repayment bailout_of stimulus tax tariff_increase levy grant donation fundraiser fund-raiser ' +
    'crowdfunding contribution boycott_of trade export import shipment_of harvest write-down writedown write-off impairment ' +
    'profit earnings result results tightening easing hike_of adjustment doubling halving shortfall deficit shortage ' +
    'cost_increase foreclosure receivership administration closure_of backlog_rise order_intake recruitment drive restocking ' +
    'destocking rationing revaluation overhaul cost-cutting savings_plan merger_of acquisition_of',
  justice:
    'trial verdict conviction acquittal indictment lawsuit investigation inquiry probe charge sentence prosecution appeal hearing ' +
    'ruling arraignment inquest sentencing plea testimony extradition pardon bail fine injunction suit settlement judgment ' +
    'judgement court_case tribunal litigation amnesty autopsy post-mortem guilty_plea class_action court_ruling court_order ' +
    'restraining_order cross-examination deliberation deliberations arraignment_of bail_hearing court_hearing retrial mistrial ' +
    'testimony_of proceedings proceeding legal_action civil_suit legal_challenge judicial_review stay_of adjournment audit ' +
    'crackdown_on impeachment_trial deportation_hearing life_sentence death_sentence prison_sentence jail_term prison_term ' +
    'community_service penalty warrant arrest_warrant search_warrant subpoena summons complaint petition fraud corruption bribery ' +
    'theft robbery embezzlement money_laundering extortion smuggling trafficking burglary offence crime misconduct perjury ' +
    'insider_trading settlement_of damages_award confession raid_by filing parole remand_hearing discovery_motion whistleblowing ' +
    'misappropriation questioning interrogation extradition_hearing disciplinary_hearing fraud_trial murder_trial',
  health:
    'outbreak infection illness pandemic epidemic diagnosis surgery vaccination pneumonia stroke heart_attack transplant disease ' +
    'cancer poisoning overdose operation_on hospitalisation hospitalization miscarriage birth_defect relapse quarantine fall ' +
    'cardiac_arrest treatment injection fever symptom stroke_of seizure collapse_of death_of dose booster jab shot check-up ' +
    'checkup examination scan operation c-section transfusion dialysis chemotherapy therapy fit epidemic_of measles cholera ' +
    'malaria flu influenza dengue ebola covid amputation_of side_effect allergic_reaction complication admission discharge ' +
    'recuperation rehabilitation infection_with sickness dehydration hypothermia malnutrition addiction overdose_of pregnancy ' +
    'stillbirth abortion concussion_test doping case confirmed_case hospital_treatment hospital_stay cure remission',
  research:
    'study trial experiment survey analysis research discovery excavation publication clinical_trial sequencing test assessment ' +
    'follow-up finding sampling fieldwork field_trial dig expedition observation measurement modelling modeling simulation ' +
    'calculation poll_of peer_review screening census recording monitoring evaluation inspection mission_to dna_test ' +
    'carbon_dating autopsy_of phase_3_trial pilot_study meta-analysis flyby scan_of',
  sport:
    'match goal win victory defeat draw final semi-final semifinal quarter-final quarterfinal game race penalty equaliser ' +
    'equalizer try wicket innings tournament championship substitution red_card yellow_card transfer playoff kick-off shootout ' +
    'knockout century hat-trick bout fixture tie comeback kickoff test_match one-dayer odi hundred double_century fifty half- ' +
    'century wicket_of dismissal stumping run-out no-ball six boundary partnership stand tryline touchdown interception home_run ' +
    'homer strikeout double_play inning shutout triple-double free_kick corner spot-kick spot_kick own_goal header volley save ' +
    'substitution_of booking red-card sending-off sending_off overtime extra_time shoot-out semis last_16 quarter-finals semi- ' +
    'finals finals playoffs play-off qualifier qualifying qualification pole pole_position lap pit_stop overtake sprint finish ' +
    'breakaway time_trial stage_win gold gold_medal silver_medal bronze_medal knockout_blow set tiebreak tie-break break_point ' +
    'ace grand_slam title_win cup_win derby friendly draft signing relegation promotion_to debut_for world_record record_time ' +
    'heat leg series whitewash rout thrashing upset loss_to regatta marathon handball foul offside var_check follow-on ' +
    'collapse_for innings_defeat drubbing',
  life:
    'birth marriage wedding divorce retirement graduation funeral burial engagement adoption prize award knighthood education ' +
    'studies bereavement adoption_of admission_to enrolment enrollment apprenticeship scholarship internship honour award_of ' +
    'wedding_of bar_mitzvah baptism christening ordination memorial_service cremation wake mourning jubilee anniversary birthday ' +
    'coming-of-age career_change upbringing childhood schooling degree stint',
  movement:
    'trip journey flight arrival departure return transfer voyage tour crossing move delivery shipment pilgrimage transit landing ' +
    'drive sail sailing walk ride commute cruise expedition_to migration_of relocation_of passage takeoff take-off lift-off ' +
    'liftoff touchdown docking splashdown stopover evacuation_flight emergency_landing diversion detour convoy procession ' +
    'transport transportation ferrying homecoming arrival_of smuggling_of stop visit_to deportation_flight',
  infrastructure:
    'construction opening closure reopening installation shutdown renovation repair upgrade expansion demolition restoration ' +
    'disruption groundbreaking ground-breaking demolition_of maintenance roadworks works rebuilding reconstruction refurbishment ' +
    'completion commissioning decommissioning electrification extension blackout_of service_cut cancellation suspension_of delay ' +
    'connection outage_of rollout roll-out retrofit dredging resurfacing power_supply water_supply rationing_of load_shedding ' +
    'modernisation modernization conversion installation_of reopening_of site_clearance',
  creation:
    'launch release publication premiere unveiling exhibition debut invention creation recording design foundation redesign ' +
    'rollout_of album_release book_launch screening broadcast performance concert show gig premiere_of staging adaptation remake ' +
    'translation painting_of composition_of production filming shoot edition reissue relaunch rebranding announcement ' +
    'report_publication post upload recording_session tour_of commission sculpture_of curation formation establishment founding',
  other:
    'incident quarrel confrontation dispute scandal removal theft disappearance prank hoax mishap delay cancellation row feud ' +
    'argument blunder mix-up error glitch jam traffic_jam queue hunting hunt theft_of tampering heckling misuse smuggling',
};
