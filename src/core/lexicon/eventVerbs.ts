import type { EventType } from '../model/event.ts';

/**
 * Verbs that report a happening, by the type of event (guideline §4). A verb followed by a particle ("break_out") is a phrasal verb; its
 * particle belongs to the trigger. Speech acts, states and aspectual verbs are left out on purpose.
 */
export const EVENT_VERBS: Readonly<Partial<Record<EventType, string>>> = {
  attack:
    'attack assault ambush bomb bombard shell raid strafe storm invade besiege clash torch firebomb stab shoot beat batter rape molest rob ' +
    'mug kidnap abduct hijack lynch massacre repress crush target_with open_fire fire_on assail punch kick slap maul gun_down set_upon ' +
    'burgle loot ransack pillage vandalise vandalize harass intimidate torture brutalise brutalize repel foil thwart',
  'kill-die':
    'kill die murder assassinate slay execute drown perish slaughter suffocate asphyxiate succumb behead strangle electrocute decapitate ' +
    'pass_away gun_down hunt_down wipe_out lynch euthanise euthanize poison',
  injure:
    'injure wound hurt maim burn scald bruise fracture sprain concuss disfigure hospitalise hospitalize cripple paralyse paralyze',
  escape: 'escape flee abscond bolt break_out slip_away get_away break_free run_away',
  protest:
    'protest demonstrate rally riot mutiny picket boycott march strike rebel rise_up walk_out down_tools chant petition blockade occupy revolt ' +
    'heckle',
  arrest:
    'arrest detain imprison jail apprehend incarcerate intern remand capture seize_from round_up lock_up take_into_custody handcuff nab ' +
    'recapture extradite hold_in',
  disaster:
    'crash collapse sink capsize derail explode erupt flood catch_fire burst collide overturn ignite burn_down inundate submerge avalanche ' +
    'rupture crumble topple break_up run_aground veer skid plunge plough_into slam_into blow_up give_way cave_in',
  damage:
    'damage destroy wreck devastate flatten demolish raze gut level ravage ruin shatter crack batter smash tear_down mangle obliterate ' +
    'pulverise pulverize sever knock_out contaminate pollute topple',
  displacement:
    'displace evacuate uproot evict resettle relocate expel deport flee_home emigrate migrate repatriate drive_out force_out turn_away',
  'military-operation':
    'deploy mobilise mobilize conquer recapture capture liberate retake overrun advance patrol intercept besiege shoot_down airlift occupy ' +
    'parachute drill redeploy regain seize scramble garrison blockade take_over encircle launch_offensive rearm disarm clear_of',
  withdrawal: 'withdraw retreat pull_out pull_back surrender retreat disengage vacate',
  rescue:
    'rescue save evacuate free treat resuscitate retrieve recover search aid airlift salvage winch pull_from deliver_aid distribute donate ' +
    'revive shelter vaccinate_against',
  political:
    'appoint nominate resign oust overthrow impeach veto enact legislate ratify ban outlaw sanction repeal abolish succeed dissolve depose ' +
    'topple inaugurate swear_in step_down reshuffle promulgate decree impose lift nationalise nationalize privatise privatize amend pass ' +
    'approve reject adopt endorse dismiss sack demote promote legalise legalize criminalise criminalize recognise suspend restrict tighten ' +
    'crack_down secede annex proclaim reinstate scrap postpone delay shelve authorise authorize licence license regulate lobby defect cede',
  election: 'elect vote re-elect reelect unseat poll win_seat ballot campaign contest choose defeat_at concede run_for stand_for',
  meeting:
    'meet visit convene gather host attend confer assemble reconvene hold_talks sit_down contact interview converge greet receive welcome adjourn',
  agreement:
    'agree sign settle negotiate strike_deal broker conclude reconcile compromise partner ally renegotiate broker_deal shake_hands ' +
    'team_up mediate',
  economic:
    'rise fall climb jump drop slump surge plunge tumble soar decline gain lose earn buy sell acquire merge invest borrow lend raise cut ' +
    'increase decrease grow shrink slip edge_up edge_down rally slide dip swell spend pay cost close open trade list lay_off hire ' +
    'default bail_out subsidise subsidize fund finance export import slow accelerate ease double triple halve quadruple narrow widen ' +
    'contract expand post outperform underperform rebound recover reduce lower boost slash trim tick_up tick_down hike write_off write_down ' +
    'buy_back float spin_off take_over divest snap_up price refinance hit_record swing shed add peak bottom_out stagnate depreciate ' +
    'appreciate devalue levy tax fine award',
  justice:
    'charge convict acquit sentence indict prosecute sue try testify plead appeal arraign fine investigate probe exonerate pardon rule ' +
    'overturn uphold dismiss adjudicate litigate subpoena quash indemnify impound confiscate plead_guilty question interrogate bail ' +
    'release disbar raid hear file summon cross-examine remand commute seize extradite settle',
  health:
    'infect vaccinate diagnose hospitalise hospitalize contract sicken recover quarantine immunise immunize inoculate relapse ' +
    'fall_ill collapse_with suffer_from treat operate_on transplant miscarry deteriorate spread test_positive inject',
  research:
    'study discover publish analyse analyze experiment recruit enrol enroll randomise randomize survey sequence detect observe_in measure ' +
    'examine test assess evaluate follow trial excavate unearth replicate peer-review sample simulate assign',
  sport:
    'score beat defeat win draw equalise equalize concede qualify book substitute win draw trounce thrash edge outclass relegate ' +
    'promote eliminate knock_out bowl bat dismiss sprint overtake clinch tackle foul head volley net convert lead_by sign transfer ' +
    'crown retain dethrone',
  life:
    'marry divorce graduate retire study join resign leave wed bear_child adopt_child engage quit enlist award honour honor knight ' +
    'win_prize inherit raise_in train_as grow_up settle_in enrol attend_school be_born christen baptise baptize bury cremate educate',
  movement:
    'travel arrive depart fly return move transfer leave land sail drive go come walk cross ship transport head enter send sail_from ' +
    'relocate dock touch_down take_off board disembark reach bring carry haul tow divert reroute smuggle traffic head_for set_off ' +
    'set_out commute migrate pull_into deliver dispatch',
  infrastructure:
    'build construct open close reopen install shut inaugurate expand dismantle renovate restore upgrade extend repair pave electrify ' +
    'commission decommission demolish connect disconnect shut_down switch_on switch_off replace refurbish suspend_service run_out ' +
    'retrofit dredge resurface widen',
  creation:
    'launch publish release unveil produce create design compose record write film paint direct invent develop found establish set_up ' +
    'premiere premier debut print stage exhibit broadcast screen introduce roll_out manufacture engrave redesign coin sculpt curate ' +
    'translate upload post stream',
  other: 'steal vanish disappear quarrel cancel halt disrupt postpone',
};
