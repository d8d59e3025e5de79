/** Short and pet forms of given names, by the full forms that they stand for: those of English, and the commonest of languages near to it in the news. */
const NICKNAMES = `
abigail: abby gail
abraham: abe
albert: al bert bertie
alexander: alex alec sandy
alexandra: alex sandra
alexandria: alex
alfred: al fred alfie
andrew: andy drew
anthony: tony
antonio: tony
arnold: arnie
arthur: art
barbara: barb babs
benjamin: ben benny benji
bernard: bernie
bradley: brad
calvin: cal
cameron: cam
catherine: cathy cath kate cat
charles: charlie chuck chas
christine: chris christy tina
christina: chris christy tina
christopher: chris topher
clifford: cliff
clinton: clint
cynthia: cindy
daniel: dan danny
david: dave davey
deborah: deb debbie debby
dennis: denny
dominic: dom
donald: don donnie
dorothy: dot dottie dolly
douglas: doug
edward: ed eddie ted teddy ned
edmund: ed eddie ted
edwin: ed eddie
eleanor: ellie nell nora
elizabeth: liz lizzie beth betty betsy eliza lisa bess
emily: em emmy
eugene: gene
frances: fran frankie
francis: frank
franklin: frank
frederick: fred freddie freddy rick
gabriel: gabe
geoffrey: geoff
gerald: gerry jerry
gregory: greg
harold: harry hal
harry: hal
henry: harry hank hal
herbert: herb bert
howard: howie
isaac: ike
isabel: izzy bel
jacob: jake
jacqueline: jackie
james: jim jimmy jamie
janet: jan
jeffrey: jeff
jennifer: jen jenny jenn
jeremy: jerry
jessica: jess jessie
john: jack johnny jon
jonathan: jon johnny
joseph: joe joey
josephine: jo josie
joshua: josh
judith: judy
katherine: kathy kath kate katie kat kit
kathleen: kathy kath kate
kenneth: ken kenny
kimberly: kim
laurence: larry laurie
lawrence: larry lawrie
leonard: len lenny leo
lillian: lily
louis: lou louie
louise: lou
madeleine: maddie
margaret: maggie meg peggy marge margie greta
martin: marty
matthew: matt
maxwell: max
maximilian: max
melissa: mel
melvin: mel
michael: mike mick mickey mikey
michelle: shelly
mitchell: mitch
mohammed: mo
natalie: nat
nathan: nat nate
nathaniel: nat nate
nicholas: nick nicky
nicola: nicky
norman: norm
oliver: ollie
oscar: ozzie
pamela: pam
patricia: pat patty trish tricia
patrick: pat paddy
penelope: penny
peter: pete
philip: phil
phillip: phil
rachel: rach
randolph: randy
randall: randy
raymond: ray
rebecca: becky becca
reginald: reg reggie
richard: rick ricky dick rich richie
robert: bob bobby rob robbie bert
roberta: bobbie
rodney: rod
roger: rodge
ronald: ron ronnie
rosemary: rose rosie
russell: russ
samantha: sam
samuel: sam sammy
sandra: sandy
sarah: sally
sebastian: seb
sidney: sid
solomon: sol
stanley: stan
stephanie: steph
stephen: steve stevie
steven: steve stevie
stuart: stu
susan: sue susie suzy
suzanne: sue suzy
sylvester: sly
teresa: terry tess
terence: terry
theodore: ted teddy theo
theresa: terry tess
thomas: tom tommy
timothy: tim timmy
valerie: val
veronica: ronnie
victor: vic
victoria: vicky tori
vincent: vince vinnie
virginia: ginny
walter: walt wally
wesley: wes
wilfred: wilf
william: bill billy will willie liam
winston: winnie
zachary: zach zack
alberto: beto
alejandro: alex ale
aleksandr: sasha alex
alexandre: alex xande
alfonso: poncho
anastasia: nastya
concepcion: concha conchita
dmitri: dima mitya
dolores: lola
ekaterina: katya
enrique: quique kike
eduardo: edu lalo
evgeny: zhenya
ferdinand: ferdi
fernando: nando
francesca: franca
francesco: ciccio franco
francisco: paco pancho chico kiko
friedrich: fritz
gerardo: lalo
giovanni: gianni nanni
giuseppe: beppe pino peppe
gonzalo: gonza
guadalupe: lupe
guillermo: memo
hans: hansi
heinrich: heinz heini
ibrahim: ibo
ignacio: nacho
ivan: vanya
jesus: chuy chucho
johannes: hans hannes jan
joaquin: quim chimo
jose: pepe
josef: sepp
leopold: poldi leo
ludmila: lyuda
luigi: gigi
manuel: manolo manu
maria: masha marie
mercedes: merche
mikhail: misha
natalia: natasha
nikolai: kolya
olga: olya
pavel: pasha
pedro: perico
rafael: rafa
roberto: beto
rosario: charo
salvatore: toto salvo turi
santiago: santi
sergei: seryozha
svetlana: sveta
tatiana: tanya
vladimir: vova volodya
vyacheslav: slava
wilhelm: willi willy
yekaterina: katya
yevgeny: zhenya
`;

const FULL_FORMS = new Map<string, Set<string>>();
for (const line of NICKNAMES.trim().split('\n')) {
  const [full = '', short = ''] = line.split(': ');
  for (const name of short.split(' ')) FULL_FORMS.set(name, (FULL_FORMS.get(name) ?? new Set()).add(full));
}

/** Whether two given names, in lower case, may be one person's: one is a pet form of the other, or both are of one name. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const ofA = FULL_FORMS.get(a);
  const ofB = FULL_FORMS.get(b);
  if (ofA?.has(b) === true || ofB?.has(a) === true) return true;
  return ofA !== undefined && ofB !== undefined && [...ofA].some((full) => ofB.has(full));
}
