import type { EventType } from '../../../src/core/model/event.ts';

/**
 * Verbs that report a happening, by the type of event (guideline §4). A verb followed by a particle ("break_out") is a phrasal verb; its
 * particle belongs to the trigger. Speech acts, states and aspectual verbs are left out on purpose.
 */
export const EVENT_VERBS: Readonly<Partial<Record<EventType, string>>> = {
  attack:
    'attack assault ambush bomb bombard shell raid strafe storm invade besiege clash torch firebomb stab shoot beat batter rape ' +
    'molest rob mug kidnap abduct hijack lynch massacre repress crush target_with open_fire fire_on assail punch kick slap maul ' +
    'gun_down set_upon burgle loot ransack pillage vandalise vandalize harass intimidate torture brutalise brutalize repel foil ' +
    'thwart pound hit_out lob clobber detonate retaliate bludgeon slash hack spear gas terrorise terrorize pelt shove choke ' +
    'fire_at shoot_at break_in lash_out snatch menace beat_up savage knife knock_over',
  'kill-die':
    'kill die murder assassinate slay execute drown perish slaughter suffocate asphyxiate succumb behead strangle electrocute ' +
    'decapitate pass_away gun_down hunt_down wipe_out lynch euthanise euthanize poison massacre gas cull starve hang shoot_dead ' +
    'trample_to freeze_to bleed_out',
  injure:
    'injure wound hurt maim burn scald bruise fracture sprain concuss disfigure hospitalise hospitalize cripple paralyse paralyze ' +
    'gash lacerate dislocate trample graze blind scar stab_in rupture tear',
  escape:
    'escape flee abscond bolt break_out slip_away get_away break_free run_away evade elude sneak_out slip_out break_loose ' +
    'tunnel_out make_off',
  protest:
    'protest demonstrate rally riot mutiny picket boycott march strike rebel rise_up walk_out down_tools chant petition blockade ' +
    'occupy revolt heckle agitate barricade storm_out rampage resist clash_with disperse sit_in turn_out',
  arrest:
    'arrest detain imprison jail apprehend incarcerate intern remand capture seize_from round_up lock_up take_into_custody ' +
    'handcuff nab recapture extradite hold_in pick_up take_in bust collar confine haul_in rearrest interdict take_away bring_in ' +
    'drag_off',
  disaster:
    'crash collapse sink capsize derail explode erupt flood catch_fire burst collide overturn ignite burn_down inundate submerge ' +
    'avalanche rupture crumble topple break_up run_aground veer skid plunge plough_into slam_into blow_up give_way cave_in engulf ' +
    'ravage rage sweep_through shake jolt swamp breach overflow subside spew smoulder smolder spill leak malfunction rip_through ' +
    'roar_through tear_through jackknife lash pummel rain snow thaw strand maroon trap bury drench blaze fail fall_in smash_into ' +
    'crash_into barrel_into struggle_with short-circuit backfire misfire go_off plough batter',
  damage:
    'damage destroy wreck devastate flatten demolish raze gut level ravage ruin shatter crack batter smash tear_down mangle ' +
    'obliterate pulverise pulverize sever knock_out contaminate pollute topple scorch char dent puncture deface scratch fell ' +
    'uproot foul corrode breach strip soak spoil bulldoze splinter wash_away rip_off consume blow_out tear_off crush mar despoil',
  displacement:
    'displace evacuate uproot evict resettle relocate expel deport flee_home emigrate migrate repatriate drive_out force_out ' +
    'turn_away rehouse banish exile chase_out turn_out flee_to relocate_to',
  'military-operation':
    'deploy mobilise mobilize conquer recapture capture liberate retake overrun advance patrol intercept besiege shoot_down ' +
    'airlift occupy parachute drill redeploy regain seize scramble garrison blockade take_over encircle rearm ' +
    'disarm clear_of fortify reinforce outflank sortie amass mass push_into neutralise neutralize dislodge repulse entrench ' +
    'dig_in infiltrate beat_back fend_off move_into roll_into dispatch station scout strafe arm train_with',
  withdrawal:
    'withdraw retreat pull_out pull_back surrender disengage vacate decamp scale_back hand_back relinquish exit bow_out draw_down ' +
    'step_back stand_down',
  rescue:
    'rescue save evacuate free treat resuscitate retrieve recover search aid airlift salvage winch pull_from ' +
    'distribute donate revive shelter vaccinate_against assist help_out winch_up pluck dig_out extinguish douse contain comfort ' +
    'feed nurse bandage hand_out ferry medevac extricate bring_ashore dig fetch put_out pump_out dispense',
  political:
    'appoint nominate resign oust overthrow impeach veto enact legislate ratify ban outlaw sanction repeal abolish succeed ' +
    'dissolve depose topple inaugurate swear_in step_down reshuffle promulgate decree impose lift nationalise nationalize ' +
    'privatise privatize amend pass approve reject adopt endorse dismiss sack demote promote legalise legalize criminalise ' +
    'criminalize recognise suspend restrict tighten crack_down secede annex proclaim reinstate scrap postpone delay shelve ' +
    'authorise authorize licence license regulate lobby defect cede table delegate rename redraw install rescind revoke overrule ' +
    'filibuster defer shortlist censure reprimand discipline blacklist designate naturalise naturalize requisition mandate ' +
    'certify accredit deregulate rezone disqualify prorogue rebel split quit ditch deregister bar block scupper water_down ' +
    'roll_back sign_into phase_out bring_in push_through usher_in unseat_from reallocate devolve entrench codify',
  election:
    'elect vote re-elect reelect unseat poll ballot campaign contest choose defeat_at concede run_for stand_for canvass ' +
    'rerun nominate_for stand caucus campaign_for turn_out recount',
  meeting:
    'meet visit convene gather host attend confer assemble reconvene sit_down contact interview converge greet receive ' +
    'welcome adjourn talk_with speak_with lunch dine huddle phone telephone parley debate consult brief tour catch_up reunite ' +
    'call_on drop_in debrief mingle',
  agreement:
    'agree sign settle negotiate broker conclude reconcile compromise partner ally renegotiate ' +
    'team_up mediate ink sign_up accede bargain patch_up make_up shake_on agree_on agree_to settle_on',
  economic:
    'rise fall climb jump drop slump surge plunge tumble soar decline gain lose earn buy sell acquire merge invest borrow lend ' +
    'raise cut increase decrease grow shrink slip edge_up edge_down rally slide dip swell spend pay cost close open trade list ' +
    'lay_off hire default bail_out subsidise subsidize fund finance export import slow accelerate ease double triple halve ' +
    'quadruple narrow widen contract expand post outperform underperform rebound recover reduce lower boost slash trim tick_up ' +
    'tick_down hike write_off write_down buy_back float spin_off take_over divest snap_up price refinance swing shed ' +
    'add peak bottom_out stagnate depreciate appreciate devalue levy tax fine award advance rocket skyrocket plummet nosedive ' +
    'dive edge inch firm strengthen weaken gross net budget allocate earmark disburse reimburse refund repay compensate auction ' +
    'bid outbid undercut discount recall furlough axe downsize restructure outsource relist delist liquidate fold mint sponsor ' +
    'underwrite bankroll pledge stockpile ration loosen quicken moderate cool heat_up total exceed creep_up steady pare claw_back ' +
    'recoup market rent lease set_aside put_aside go_bankrupt go_up go_down pick_up pull_back trickle balloon mushroom dwindle ' +
    'fluctuate stabilise stabilize level_off top_up shell_out fork_out splash_out buy_out buy_into sell_off sell_out lay_out ' +
    'mark_up mark_down write_up ring_up chip_in sink_to tumble_to overtake outpace undershoot overshoot miss_out upgrade ' +
    'downgrade contribute procure',
  justice:
    'charge convict acquit sentence indict prosecute sue try testify plead appeal arraign fine investigate probe exonerate pardon ' +
    'rule overturn uphold dismiss adjudicate litigate subpoena quash indemnify impound confiscate plead_guilty question ' +
    'interrogate bail release disbar raid hear file summon cross-examine remand commute seize extradite settle jail_for absolve ' +
    'vindicate retry enjoin fingerprint lodge incriminate implicate perjure reoffend parole penalise penalize caution repossess ' +
    'forfeit deliberate stay strike_down throw_out hand_down turn_over search countersue swear confess adjourn remit depose ' +
    'swear_in serve blackmail defraud embezzle launder bribe extort swindle forge counterfeit traffic rape pickpocket shoplift ' +
    'commit',
  health:
    'infect vaccinate diagnose hospitalise hospitalize contract sicken recover quarantine immunise immunize inoculate relapse ' +
    'fall_ill collapse_with suffer_from treat operate_on transplant miscarry deteriorate spread test_positive inject cough vomit ' +
    'faint bleed haemorrhage mutate admit discharge amputate anaesthetise sedate intubate ventilate prescribe cure subside poison ' +
    'worsen improve weaken abort break_out come_down pass_out catch remiss transmit screen',
  research:
    'study discover publish analyse analyze experiment recruit enrol enroll randomise randomize survey sequence detect observe_in ' +
    'measure examine test assess evaluate follow trial excavate unearth replicate peer-review sample simulate assign identify map ' +
    'chart synthesise synthesize isolate clone model calculate compute track monitor tag observe spot decode decipher dissect ' +
    'compare inspect exhume scan weigh extract date film drill',
  sport:
    'score beat defeat win draw equalise equalize concede qualify book substitute trounce thrash edge outclass relegate promote ' +
    'eliminate knock_out bowl bat dismiss sprint overtake clinch tackle foul head volley net convert lead_by sign transfer crown ' +
    'retain dethrone level whitewash blank upset advance progress bench sub_on come_on send_off caution parry curl slot tap_in ' +
    'nod_in head_in drill_home bat_first bowl_out run_out catch_out declare chase_down chase resume serve_out ace lap pit outrun ' +
    'outscore outplay race swim row ski dribble spar wrestle draft trade rout stump cap captain dive fumble rush punt bunt homer ' +
    'dunk rebound tip_in putt birdie bogey chip smash lob_home fire_home rifle_home fight_back hang_on hold_off crash_out bow_out ' +
    'bundle_out dump_out knock_off trail defend no-ball reverse',
  life:
    'marry divorce graduate retire study join resign leave wed engage quit enlist award honour honor ' +
    'knight inherit raise_in train_as grow_up settle_in enrol be_born christen baptise baptize bury ' +
    'cremate educate bear conceive matriculate drop_out apprentice remarry elope inter succeed befriend ordain mourn commemorate ' +
    'settle_down split_up move_in lay_to pass_on widow orphan teach coach train serve enter start finish excel major tutor',
  movement:
    'travel arrive depart fly return move transfer leave land sail drive go come walk cross ship transport head enter send ' +
    'sail_from relocate dock touch_down take_off board disembark reach bring carry haul tow divert reroute smuggle traffic ' +
    'head_for set_off set_out commute migrate pull_into deliver dispatch steam steer descend ascend hike wander roam hurry crawl ' +
    'drift berth moor anchor unload load offload hitch escort accompany trek lift_off blast_off splash_down fly_to fly_in fly_out ' +
    'fly_back go_back come_back go_home turn_back pull_up pull_over run_to rush_to stream_into pour_into flock_to take_to ' +
    'bring_to drive_to walk_to sail_to step_off climb_down climb_up swim_to arrive_in',
  infrastructure:
    'build construct open close reopen install shut inaugurate expand dismantle renovate restore upgrade extend repair pave ' +
    'electrify commission decommission demolish connect disconnect shut_down switch_on switch_off replace refurbish ' +
    'run_out retrofit dredge resurface widen break_ground top_out erect dig excavate lay wire plug_in power_up ' +
    'restart mothball ground fix patch mend rebuild reconstruct convert cordon seal pump irrigate go_live go_offline wind_down ' +
    'block rewire insulate refit scrap take_down put_up cut_off hook_up supply',
  creation:
    'launch publish release unveil produce create design compose record write film paint direct invent develop found establish ' +
    'set_up premiere premier debut print stage exhibit broadcast screen introduce roll_out manufacture engrave redesign coin ' +
    'sculpt curate translate upload post stream pen author sing perform act choreograph sketch photograph tape livestream remix ' +
    'reissue relaunch rebrand program prototype showcase display illustrate knit bake brew issue patent trademark put_out ' +
    'bring_out come_out dream_up',
  other:
    'steal vanish disappear quarrel cancel halt disrupt postpone hoax prank dump ditch hide confiscate collect gather insult boo ' +
    'hiss jeer cheer applaud go_missing run_out drag_on bounce scare clean tie disguise shout_down lure trick cheat dupe sabotage ' +
    'misuse tamper chase chase_away film break',
};
