/** Nouns with their types, the commonest in news first, as in `eventVerbSenses`. They take the place of what `eventNouns` says. */
export const NOUN_SENSES = `
abduction attack | accession political | accord agreement | acquittal justice | action protest military-operation justice
aftershock disaster | ailment health | altercation attack | anniversary life | appeal justice | appointment political life
appraisal research economic | arraignment justice | arrangement agreement economic | arrival movement
arson attack disaster damage | asphyxiation kill-die | assist sport | attempt movement research | auction economic
autopsy research justice | bailout economic | ballot election protest | ban political sport justice | baptism life
bargain agreement justice | beheading kill-die | bereavement life kill-die | bid economic political election
bill political | biopsy health research | blackmail justice | blackout infrastructure disaster | blast attack disaster
bloodbath kill-die attack | blow attack | booking sport | boom economic | bout sport health | brace sport
break disaster sport attack | break-in attack justice | breakdown disaster infrastructure | burglary attack justice
burial life | bust arrest justice economic | buyout economic | cameo creation sport
campaign election military-operation political | candidacy election | capture military-operation arrest | carjacking attack
case health justice | casualty kill-die injure | ceasefire agreement | celebration life meeting | celebrations life meeting
change economic political sport infrastructure | charge justice | christening life | claim justice | clash attack sport
clashes attack protest | clean-up rescue infrastructure | cleanup rescue infrastructure | clearance sport political
close economic | closure infrastructure economic | cloudburst disaster | collaboration agreement research
collapse disaster economic agreement | comeback sport | commemoration life meeting | competition sport economic
complaint justice | compromise agreement | concession agreement political | confirmation political health
confiscation justice | conflict attack | contagion health | contest sport election | controversy other | conviction justice
correction economic | cost economic | count election | coup political | coverage creation | crack damage
crackdown attack political | crash disaster economic | crisis economic political | crunch economic
cut economic infrastructure injure | cutback economic | cutbacks economic | cyclone disaster | deal agreement economic
death kill-die | debate political meeting election | debut creation sport | decision political justice
defeat sport election military-operation political | delisting economic | delivery movement economic rescue
demise kill-die | demolition damage infrastructure | dent damage | departure movement life | deposition justice
depression economic | development creation infrastructure | dig research | disappearance other attack | discharge health
discovery research | dismissal political sport justice life | dispute other justice
disqualification sport election political | dissent justice | dive sport movement economic | downgrade economic
downturn economic | draw sport | drill military-operation research | drive political military-operation | drizzle disaster
duel sport | effort rescue | ejection sport | electrocution kill-die | eligibility sport | emigration displacement
encore creation | encounter sport meeting | enrolment life | equaliser sport | escalation attack economic
espionage justice attack | eulogy life | event meeting sport creation | excavation research infrastructure
exercise military-operation | exhibit creation | exhibition creation | exhumation justice research
exit withdrawal political sport | expansion economic infrastructure | expedition movement research
explosion disaster attack | extension infrastructure military-operation political economic | face-off sport
facelift infrastructure | fall economic health disaster | festival creation life | feud attack other | fight attack sport
final sport | finale sport creation | fine justice | finish sport | fire disaster attack | firestorm disaster
firing attack life economic | fistfight attack | fixture sport | flare-up health attack | flight movement escape
float economic | forfeiture justice | foul sport | fracas attack | frost disaster | fundraiser economic | funeral life
gain economic election | gala meeting life creation | game sport | goal sport | graduation life | gridlock infrastructure
gunfight attack | gunshot attack | halt infrastructure economic | handball sport | hearing justice meeting political
heat sport | heist attack justice economic | hijack attack | hijacking attack | hike economic movement
hiring life economic | hoax other justice | homecoming movement | hospitalisation health rescue | hostage-taking attack
immigration displacement | immunisation health | immunization health | impact attack disaster | impasse political
inauguration political infrastructure | incident attack other disaster | increase economic | independence political
inflation economic | injection health economic | injunction justice | inoculation health | inquest justice
inquiry justice political | internship life | intervention military-operation political economic | invitation meeting
jab health | jolt disaster | jump economic sport | keynote meeting | kick-off sport | kidnapping attack | kill kill-die
knockout sport | lahar disaster | landing movement | landslide disaster election | landslip disaster
launch creation movement infrastructure | lawsuit justice | layoff economic | lead sport | leak disaster | leakage disaster
leap economic | leave life | lightning disaster | listing economic | looting attack | loss economic sport election
lottery economic | makeover infrastructure | march protest | match sport | melee attack protest | memorial life
mop-up rescue | motion political justice | move movement economic | movement displacement protest movement
mudflow disaster | mugging attack | negotiation meeting agreement | nomination political election life | oath political
odyssey movement | offensive military-operation attack | offer economic agreement | opener sport
opening infrastructure creation | operation military-operation health rescue justice | order justice economic political
outage infrastructure disaster | overflow disaster | overhaul political economic | own_goal sport | pact agreement
panel meeting | paper research creation | parade meeting life protest | party meeting life | penalty sport justice
performance creation sport | petition protest justice | pilgrimage movement | plague health disaster | planting other
plea justice | plebiscite election | plunge economic | poll election research | post-mortem research justice
power-sharing political | power_cut infrastructure disaster | pre-order economic | premiere creation | primary election
probe justice | promotion sport life | pull-out withdrawal | puncture damage | purchase economic
push military-operation political | putsch political | quarter sport | race sport election | raffle economic
raid attack justice arrest | rally protest election economic sport | ransom economic attack
rebellion attack protest political | recall economic | recession economic | recital creation | record creation sport
recount election | recovery economic health rescue | recuperation health | reduction economic | redundancy economic
referendum election | refit infrastructure | refusal political | rehearsal creation | relapse health
release creation justice rescue | rematch sport | removal infrastructure political other | renovation infrastructure
repair infrastructure | replacement infrastructure life | replay sport | report creation research | rescue rescue economic
resignation political life | restoration infrastructure political | result economic election sport | retest sport research
retirement life sport | retreat withdrawal meeting | retrial justice | retrospective creation | return movement economic
reunion meeting life | revamp infrastructure political | review political research justice | revolution political attack
ride movement | rioting protest | rise economic | robbery attack justice | rollout infrastructure creation health
round sport meeting attack | row other political | ruling justice | run movement sport economic | run-in sport
runoff election | sabotage attack damage | sacking life economic political | sale economic | scam justice economic
scan health research | scandal other political justice | screening health creation research | scuffle attack protest
scuffles attack protest | search rescue justice | season sport | seepage disaster
seizure justice military-operation health | selection political sport | self-immolation kill-die protest | sentence justice
sentencing justice | service life meeting infrastructure | session meeting political economic sport
settlement justice agreement | shake-up political economic | shakeup political economic | shock disaster economic
shooting attack kill-die creation | shot attack sport | showdown sport election | shutdown infrastructure political economic
shutout sport | siege attack military-operation | signing agreement sport | slide economic disaster | slowdown economic
slump economic | smog disaster | snakebite injure | snow disaster | spike economic | spin-off economic
split political economic | spread disaster health | squall disaster | squeeze economic | stagnation economic
stake_sale economic | standdown withdrawal | standoff attack protest | standstill infrastructure | stay justice
streak sport | strike attack protest | struggle attack | succession political life | suffocation kill-die | suit justice
surge economic disaster | surgery health rescue | suspension political sport infrastructure economic | swearing-in political
sweep sport | swell disaster | swelling health | swim sport movement | swindle justice | swing economic election
switch infrastructure | tackle sport | tailback infrastructure | takeover economic political military-operation
talk meeting | talks meeting | telethon economic | tender economic | test research health sport military-operation
testimony justice | testing research health military-operation | thaw disaster | theft justice other attack | thumping sport
tie-up agreement economic | toll kill-die | tour creation movement sport | trade economic sport
training military-operation life | transfer movement sport economic | transfusion health | transition political
transplant health | travel movement | treatment rescue health | trek movement | tremor disaster
trial justice research sport | truce agreement | try sport | turnout election | twister disaster | unveiling creation
update creation | upset sport | upturn economic | vaccination health | vandalism damage attack | verdict justice
victory sport election military-operation | vigil protest life | visit meeting movement | vote election political
wake life | walkout protest | walkover sport | war attack | wedding life | whirlwind disaster | win sport election
withdrawal withdrawal | work infrastructure`;
