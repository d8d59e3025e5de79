/**
 * Verbs (and verbs with particle) with their types, the commonest in news first: the word, then the types, divided by bars. They take the
 * place of what `eventVerbs` says.
 */
export const VERB_SENSES = `
abandon displacement withdrawal research political | abstain political election
accept political agreement economic research | accuse justice | acquire economic | acquit justice | add economic other
admit health | adopt political life | advance sport military-operation political | air creation
airlift rescue movement military-operation | allow political justice | annul justice political election | appeal justice
appear creation justice meeting sport | apply political justice economic life | appoint political life
approve political justice economic | arraign justice | arrange creation meeting | assemble meeting creation infrastructure
attend meeting life | auction economic | audit research justice economic | audition creation | autopsy research justice
award life economic justice | axe economic political | back political election | bag sport arrest economic | bail justice
bail_out economic | ban political sport justice | banish displacement | barricade protest | bat sport
batter damage attack disaster | bear life | beat sport economic attack | become political life | behead kill-die attack
bench sport | bequeath life economic | berth movement | bestow life | beta-test research | bid economic | blast_off movement
block protest political infrastructure justice | blockade protest military-operation | blow damage disaster
blow_down damage disaster | blow_up disaster attack | board movement | boil_over protest attack | bomb attack
book arrest sport economic | bounce_back economic sport | bow_out sport political | bowl sport | brawl attack
breach attack justice disaster | break injure damage sport disaster | break_down infrastructure agreement
break_ground infrastructure | break_out disaster attack health escape | break_up disaster protest justice | bribe justice
bring movement rescue justice | bring_back movement rescue | bring_down disaster political military-operation
broker agreement | buckle disaster damage | build infrastructure creation | burn disaster damage injure
burn_down disaster damage | burn_up disaster damage | bury life | busk creation | buy economic | call meeting other
call_in economic | camp protest displacement | cancel infrastructure other economic | cap sport economic
capture military-operation arrest | carry movement rescue | carry_off sport attack | carry_out attack research
carve creation | cast election creation | catch_fire disaster | cease_fire agreement | celebrate life | censure political
chain protest | chair meeting | challenge justice political election | change other political economic
charge justice economic attack | charter economic movement | chase sport attack justice | choke kill-die health
choose election political | christen life creation | clear justice political rescue | clear_out displacement
climb economic movement sport | clinch sport agreement | close infrastructure economic
collapse disaster economic health agreement | collar arrest | collect other movement justice | collide disaster
comb rescue justice | come movement political sport | come_down disaster economic | come_second sport | come_third sport
commemorate life | commute movement justice | compensate economic justice | compete sport election
complete infrastructure economic sport | compose creation | con justice | concede sport election | conduct creation research
confer life meeting | confirm political health | connect infrastructure | contract health economic | convalesce health
convene meeting | convert infrastructure sport life | convict justice | cooperate justice agreement
cordon infrastructure justice | cordon_off infrastructure justice | count election research | countersue justice
court-martial justice | crash disaster economic | crash-land disaster movement | crater economic | create creation economic
creep_up economic | crowdfund economic | crown sport life | crush attack damage kill-die | crush_to kill-die
cut economic political damage | cut_down damage kill-die | cut_off infrastructure disaster | cycle movement sport
dance creation | debut creation sport | decide political justice sport | declare political election sport
decontaminate rescue infrastructure | decorate life | decree political | deface damage | default economic
defend justice sport military-operation | delay political infrastructure other movement | deliver movement rescue economic
demonstrate protest creation research | demote life sport | deploy military-operation rescue | deport displacement
depose political justice | derail disaster | despatch movement sport | detain arrest | detonate attack disaster
dig_out rescue | direct creation justice military-operation | disband political military-operation
discharge health justice | discontinue economic | discover research other justice rescue | disembark movement
dismantle infrastructure other protest | dismiss justice life political sport economic
dispatch sport movement military-operation | disqualify sport political election | ditch disaster movement
divert movement infrastructure economic military-operation | divide political | divorce life | dock movement infrastructure
document research creation | dodge escape justice | donate economic rescue | double economic other
downgrade economic political | draft sport political military-operation | draw sport creation | draw_level sport
draw_up political | dredge infrastructure rescue | drill research infrastructure military-operation
drive movement displacement sport | drive_out displacement military-operation | drop economic political justice sport
drop_off movement | drop_out sport life | drub sport | ease economic political health | ease_past sport
edge economic sport | electrify infrastructure | embark movement | emigrate displacement movement
empty displacement rescue | enact political | end protest agreement economic other | end_up sport
endorse political election | enrol life research | enroll life research | enter movement life election economic
erupt disaster protest attack | escape escape | evade escape justice | examine research justice health
exchange economic agreement other | exchange_fire attack | exclude political life sport | execute kill-die
exhume justice research | exile displacement | expand infrastructure economic political | expel displacement political life
expire political agreement | explode disaster attack | export economic | expose justice health
extend political infrastructure economic | extradite justice arrest | face justice sport
fail other disaster economic infrastructure | fall economic disaster health sport | fall_apart disaster agreement
fend_off military-operation sport attack | ferry movement rescue | fetch movement economic | field sport
fight attack justice election rescue sport | fight_off attack rescue | file justice | fill creation protest | film creation
find rescue other justice research | fine justice political | finish sport life infrastructure | finish_second sport
fire attack economic life | fire_at attack | fit infrastructure research | flare_up disaster attack | flatten damage
flee displacement escape movement | flee_to displacement | flip disaster election | flood disaster | fold economic
follow research movement other | force displacement political | forecast economic | forge justice creation
form political creation | found creation economic | founder disaster agreement | free rescue justice
freeze economic political | fundraise economic | furlough economic | gain economic election | get other movement economic
give economic other | give_birth life | give_up economic other withdrawal | glue protest | go movement economic
go_ahead sport | go_bust economic | go_down economic disaster sport infrastructure | go_off disaster attack
go_out infrastructure sport | go_under economic disaster | go_up economic disaster | gore injure
grab sport attack economic | graduate life | graffiti damage | grant political economic justice
greenlight political economic | grenade attack | grow economic | guide economic | hack attack | halve economic other
hammer_out agreement | hand_back withdrawal economic | hand_down justice | hand_out rescue economic
hand_over justice movement military-operation | hang kill-die justice | haul movement | haul_in arrest | headhunt life
headline creation | hear justice | hedge economic | help rescue | hire life economic
hit disaster attack injure sport economic | hit_back attack sport | hitchhike movement
hold arrest meeting military-operation | hold_off sport | hold_up sport other attack | honour life
hospitalise health rescue | hospitalize health rescue | host meeting sport | huddle meeting | humble sport
hunt justice rescue | hurl attack protest | hurt injure economic | illustrate creation | immigrate displacement movement
impeach political | implement political economic agreement | implicate justice | import economic | impose political justice
imprison arrest justice | inaugurate political infrastructure | inch economic movement | indict justice | induct life
infringe justice | inherit life economic | injure injure | inoculate health | inspect research political
intercept military-operation | interrupt infrastructure other | intervene political economic military-operation
interview meeting research | introduce political creation infrastructure | inundate disaster damage
invalidate justice election | invest economic | investigate justice research | isolate health research
issue political justice creation | jail justice arrest | jam attack infrastructure disaster
join life political military-operation | jump economic sport | keep other | kick attack sport | kick_off sport
kidnap attack | knife attack injure | knight life | knock_down damage injure | knock_out sport damage infrastructure
land movement sport | lap sport | lapse agreement political | launch creation attack movement | launder justice economic
lay_down withdrawal infrastructure | lay_off economic | lay_siege attack military-operation | lead sport political
leak disaster creation | learn life | lease economic | leave movement life economic | lend economic
let justice political rescue | level sport damage | levy economic political | liberate military-operation rescue
license political economic | lift economic political rescue sport | lift_off movement | light disaster
limp_off sport injure | list economic | litigate justice | loan sport economic | lob attack | lock arrest justice
lock_down political | log economic research | look rescue justice | look_for rescue justice | loot attack
lose economic sport election kill-die damage | lug movement | lynch kill-die attack | make creation economic
march protest movement military-operation | marry life | match economic sport | matriculate life | medal sport
medevac rescue | mediate agreement | meet meeting sport | merge economic | miss economic sport other
mobilise military-operation protest | mobilize military-operation protest | monitor research other | moor movement
mothball infrastructure economic | mourn life | move movement displacement economic life
move_in displacement movement military-operation | move_out displacement movement | nab arrest | name political sport life
nationalise political economic | negotiate agreement meeting | net sport economic | nosedive economic disaster
notch sport economic | nullify justice political election | object political justice | obtain justice life economic
occupy protest military-operation | offer economic agreement political | offload economic
open infrastructure economic justice creation | open_fire attack | operate rescue health infrastructure | oppose political
orbit movement research | order justice political economic | organise meeting political protest creation
organize meeting political protest creation | oust political | outbid economic | outlaw political
overrule justice political | overrun military-operation attack | overspend economic | overturn justice disaster
paint creation | pardon justice political | park protest infrastructure | parole justice | pass political movement
patch infrastructure | pause economic infrastructure political | pave infrastructure | pay economic justice | peel damage
pelt protest attack | penalise sport justice | penalize sport justice | perform creation health | permit political justice
petition protest justice political | petrol-bomb attack | pick_up arrest movement rescue economic | picket protest
pile_up economic disaster | pilot research political | pitch sport | place military-operation other
plant attack other creation | play sport creation | plead justice | pledge economic agreement | plough disaster
plummet economic disaster | plunder attack | plunge economic disaster | ply movement | poach life economic
pocket economic justice | podium sport | poll research election | post economic creation | pound attack
pour economic infrastructure | premiere creation | prepare military-operation political | present creation political meeting
preside meeting justice | preview creation | print creation | privatise political economic | probe justice
progress sport political | prohibit political justice | promote life sport political | propose life political
provide rescue economic | pull rescue economic political | pull_apart damage | pull_down damage infrastructure
pull_out withdrawal rescue | pull_over justice | pull_up sport justice | pummel attack disaster | purchase economic
pursue justice arrest attack | push economic political | put infrastructure economic | put_down protest military-operation
put_out rescue | put_up infrastructure economic | quadruple economic | quake disaster | qualify sport | quarantine health
quash justice | quit political life | raid justice attack arrest | rain_off sport | raise economic
rally protest economic election sport | ram attack disaster | ratify political agreement | re-open infrastructure economic
re-sign sport | reach movement sport rescue agreement economic | read creation other justice | rear-end disaster
rebound economic sport | recall economic political | recapture arrest military-operation | recede disaster
receive economic life meeting | recognise political life | recognize political life | reconnect infrastructure
record creation research economic | recover rescue health economic | recruit life economic research military-operation
recuperate health | redeploy military-operation | redistribute political economic | reduce economic
refer political justice health | refile justice | refinance economic | refund economic | refuse political justice
register political justice | rehearse creation | rehire life economic | rehouse displacement rescue | reimburse economic
reimpose political | reject political justice economic | relax political economic | release creation justice rescue
relegate sport | relocate displacement economic movement | remand arrest justice | remaster creation
remove rescue political other infrastructure | renew political economic agreement | rent economic
reopen infrastructure economic | repay economic | replace infrastructure economic life sport political
reroute infrastructure movement | reschedule other sport movement | resettle displacement | resign political life
resolve agreement justice | respond rescue | restore infrastructure political health
resume economic infrastructure other sport | retake military-operation | retire life sport | retire_hurt sport injure
retract withdrawal other | retrain life | return movement | return_fire attack | reveal creation research
review political research justice | rewire infrastructure | ride movement sport | rig election justice | ring other
rip_up damage | rise economic protest | rob attack justice | roll_out creation infrastructure economic | roll_over disaster
rout sport military-operation | row sport movement | rule justice political | rumble disaster
run sport movement election infrastructure life | run_over disaster injure | rush movement rescue
sack life economic political | sail movement sport | sample research creation | save rescue sport economic
scale movement escape | scoop life creation sport | score sport | scour rescue justice
scrap political infrastructure economic | screen creation health | scrub rescue infrastructure | scuffle attack protest
sculpt creation | seal infrastructure justice | search rescue justice | secure economic military-operation justice
see_off sport | seek justice | seek_refuge displacement | seize military-operation justice attack arrest
select political sport | sell economic | sell_off economic | send movement military-operation rescue
send_back displacement movement | send_off sport | sentence justice | serialise creation | serialize creation
serve sport justice arrest | set political justice sport | set_ablaze attack damage | set_alight attack damage
set_aside economic justice | set_fire attack damage disaster | set_off movement attack | set_sail movement
set_up creation infrastructure political | settle agreement justice displacement | sew creation | share economic election
shed economic | shell attack | shelter displacement rescue | shelve political infrastructure
shift movement displacement economic | ship economic movement creation | shock sport | shoot attack creation sport
shoot_dead kill-die attack | shoot_down military-operation attack | show_up movement | shut infrastructure economic
shut_down infrastructure economic | shutter economic infrastructure | sideswipe disaster | sign agreement sport political
sing creation | sink disaster military-operation economic | siphon_off justice economic | sit justice meeting
skid disaster | slash economic damage | slide economic disaster | slump economic sport | smash damage attack sport
smuggle justice movement | snap_up economic | snatch attack justice sport | snow_in disaster | spar attack sport
speak meeting | spend economic | spin_off economic | splash_down movement | split life political | spread disaster health
stage creation protest sport | stall infrastructure agreement political | stampede disaster
stand_down political life withdrawal | star creation | start life infrastructure | station military-operation | stay justice
steal justice other attack economic | step_aside political life | step_down political life
stop economic political justice infrastructure | storm attack protest military-operation | stow_away movement escape
strafe attack | stream creation | strengthen disaster economic | strike attack disaster protest sport
strike_down justice political | strike_out sport | strip sport damage political | study research life | stun sport
sub sport | submit political economic justice | subpoena justice | subside disaster health | subsidise economic
substitute sport | sue justice | suffer injure health economic | summon justice meeting | supply economic infrastructure
support political economic rescue | surrender withdrawal justice military-operation arrest
surround military-operation arrest | survive rescue health | suspend infrastructure political sport economic
swallow_up economic disaster | swap rescue movement economic | swear_in political | sweep disaster election sport
sweep_aside sport | swerve disaster movement | swindle justice economic | swing economic election | switch infrastructure
switch_on infrastructure | swoop arrest attack | table political | tackle sport disaster | tail justice
take movement political sport life economic | take_away arrest movement | take_down infrastructure damage | take_in rescue
take_off movement | take_office political | take_on sport economic life
take_over economic military-operation political life | tank economic | tax economic political | teach life
tear injure damage | tear_down damage infrastructure | tee_off sport | televise creation | tender economic
terminate economic political agreement | test research health military-operation | test_positive health | testify justice
thrash_out agreement | throw attack sport | throw_out justice displacement | tick economic | tighten economic political
top economic sport | topple political damage | topple_over disaster | torch attack damage | toss sport | touch movement
touch_down movement | toughen political | tour meeting movement creation | trace justice health research
track_down arrest justice rescue | trade economic sport | trade_fire attack | traffic justice | trail sport justice
train life military-operation research | trample injure kill-die | transfer sport movement | translate creation
treat rescue health | trial research | trip sport injure | triple economic other | truck movement rescue | try justice
tunnel escape | turn movement infrastructure | turn_around movement displacement | turn_away displacement movement
turn_back movement displacement | turn_down political economic | turn_off infrastructure | turn_out protest election
turn_over justice economic | turn_up movement research | undergo health | undershoot economic | undock movement
unfurl protest creation | unseat election political | unveil creation | uphold justice | use_up economic
vacate displacement justice withdrawal | vaccinate health | vandalise damage attack | vandalize damage attack
veer disaster movement | veto political | violate agreement justice | visit meeting movement | walk movement
walk_off sport protest | walk_out protest withdrawal | wash_away damage disaster | wash_out disaster damage sport
wash_up disaster | weave creation | wed life | win sport election life justice economic | wind_down economic infrastructure
wind_up economic justice | wire infrastructure | withdraw withdrawal justice sport political
work rescue infrastructure life economic | wound injure | write creation | write_down economic | write_off economic damage`;
