import { describe, expect, test } from 'vitest';
import { isOtherLanguage } from '../../../src/core/text/otherLanguage.ts';

/** One or two sentences of news, invented. */
const OTHERS: Readonly<Record<string, string>> = {
  Spanish:
    'El alcalde de Puerto Rey dimitió el lunes después de que una inundación dañara el muelle y dejara sin casa a cuarenta familias, según las autoridades.',
  'Spanish, a short one':
    'Al menos tres personas murieron cuando un autobús cayó por un barranco, según dijo la policía. No se sabe aún qué pasó ni por qué.',
  French:
    'Le maire de Port-Royan a démissionné lundi après une inondation qui a endommagé le port et laissé quarante familles sans logement, selon les autorités.',
  German:
    'Der Bürgermeister von Neustedt ist am Montag zurückgetreten, nachdem eine Flut den Hafen beschädigt und vierzig Familien obdachlos gemacht hatte, wie die Behörden mitteilten. Er sagte, dass es nicht anders gehe.',
  Italian:
    'Il sindaco di Porto Verde si è dimesso lunedì dopo che una piena ha danneggiato il porto e lasciato quaranta famiglie senza casa, secondo le autorità. Non è chiaro che cosa sia successo alla diga.',
  Portuguese:
    'O prefeito de Porto Claro renunciou na segunda-feira depois que uma enchente danificou o cais e deixou quarenta famílias sem casa, disseram as autoridades. Ele não quis comentar mais.',
  Dutch:
    'De burgemeester van Oosthaven is maandag afgetreden nadat een overstroming de haven had beschadigd en veertig gezinnen dakloos had gemaakt, zo meldt het bestuur. Hij zei dat hij niet anders kon.',
  Swedish:
    'Borgmästaren i Ålviken avgick på måndagen efter att en översvämning skadat hamnen och gjort fyrtio familjer hemlösa, enligt myndigheterna. Han sade att det inte fanns något annat att göra.',
  Danish:
    'Borgmesteren i Nordhavn trådte tilbage mandag, efter at en oversvømmelse havde ødelagt havnen og gjort fyrre familier hjemløse, siger politiet. Han ville ikke sige, hvad der skete med dæmningen.',
  Norwegian:
    'Ordføreren i Nordvik gikk av mandag etter at en flom hadde ødelagt havna og gjort førti familier husløse, sier politiet. Han ville ikke si hva som skjedde med demningen.',
  Finnish:
    'Kaupunginjohtaja erosi maanantaina sen jälkeen kun tulva oli vaurioittanut satamaa ja jättänyt neljäkymmentä perhettä kodittomiksi, kertovat viranomaiset. Hän ei ole kommentoinut asiaa, mutta pato oli myös murtunut.',
  Polish:
    'Burmistrz miasta podał się w poniedziałek do dymisji po tym, jak powódź zniszczyła port i pozbawiła domów czterdzieści rodzin, podały władze. Nie jest jasne, czy tama była w złym stanie przed powodzią.',
  Czech:
    'Starosta města v pondělí odstoupil poté, co povodeň poškodila přístav a připravila o domov čtyřicet rodin, uvedly úřady. Není jasné, jak se hráz protrhla, ale podle inženýrů byla už před tím ve špatném stavu.',
  Hungarian:
    'A polgármester hétfőn lemondott, miután az árvíz megrongálta a kikötőt és negyven család maradt otthon nélkül, közölték a hatóságok. Azt mondta, hogy ez nem volt elkerülhető, és csak a gát felelős.',
  Romanian:
    'Primarul orașului a demisionat luni după ce o inundație a distrus portul și a lăsat patruzeci de familii fără case, potrivit autorităților. El nu a spus ce s-a întâmplat cu barajul, dar acesta este sub anchetă.',
  Turkish:
    'Belediye başkanı, selin limana zarar vermesi ve kırk ailenin evsiz kalması sonrası pazartesi günü istifa etti. Yetkililer bunun bir kaza olduğunu, ancak barajın daha önce de çatladığını ve bu için soruşturma açıldığını söyledi.',
  Indonesian:
    'Wali kota mengundurkan diri pada hari Senin setelah banjir merusak pelabuhan dan membuat empat puluh keluarga kehilangan rumah, kata pihak berwenang. Ia tidak mengatakan apa yang terjadi dengan bendungan itu.',
  Croatian:
    'Gradonačelnik je dao ostavku u ponedjeljak nakon što je poplava oštetila luku i ostavila četrdeset obitelji bez domova, kažu vlasti. Nije rekao što se dogodilo s branom, ali će istraga biti otvorena.',
  Catalan:
    'L’alcalde va dimitir dilluns després que una inundació malmetés el port i deixés quaranta famílies sense casa, segons les autoritats. També ha dit que no hi ha més diners per aquest any i que els veïns són a casa dels parents.',
  Vietnamese:
    'Thị trưởng đã từ chức vào thứ hai sau khi lũ lụt làm hư hại cảng và khiến bốn mươi gia đình không có nhà, theo các quan chức. Ông không nói những gì đã xảy ra với con đập và cho biết sẽ có một cuộc điều tra.',
};
const LONG_AND_UNKNOWN =
  'Meya wa mji alijiuzulu siku ya jumatatu baada ya mafuriko kuharibu bandari na kuacha familia arobaini bila makazi, walisema maafisa. ' +
  'Alisema kwamba hakuna njia nyingine, na kwamba serikali itachunguza jinsi bwawa lilivyopasuka usiku huo wakati watu walikuwa wamelala. ' +
  'Wakazi walisema hawakuonywa mapema, na kwamba maji yalifika kwa haraka sana hadi kwenye paa za nyumba zao kabla ya jua kuchomoza. ';

const ENGLISH: Readonly<Record<string, string>> = {
  'a story': 'The mayor of Alder Bay resigned on Monday after a flood damaged the harbour and left forty families without homes.',
  'a headline': 'Three dead as storm hits coast',
  'headlines in a row':
    'Three dead as storm hits coast\nMayor quits amid flood row\nUnion rejects pay offer, strike looms\nPolice probe harbour fire\nDollar slips, oil climbs',
  'Spanish names in it':
    'Juan Carlos de la Cruz of the Partido por la Democracia y el Progreso met María de los Ángeles del Río in San Juan de los Lagos on Friday.',
  'a list of foreign names':
    'Universidad Nacional de San Martín de los Andes\nAsociación de Madres de la Plaza del Sol\nMinisterio de Obras y Servicios de la Provincia\nMuseo de las Artes y los Oficios de la Villa',
  'a German title and a French quotation':
    'Her book “Das ist nicht die ganze Stadt und auch nicht der Hafen” was read out in court. “Il ne faut pas que les gens soient laissés sans logement,” the minister said in French. “Nous ne pouvons pas faire plus pour eux.”',
  'few words': 'Siege lifted',
  'a table of results': 'Real Sur 2 Atlético Norte 1\nUnión 0 Deportivo 3\nCentral 1 Racing 1',
  nothing: '',
};

describe('only English is read', () => {
  test.each(Object.entries(OTHERS))('%s is another language', (_language, text) => expect(isOtherLanguage(text)).toBe(true));
  test('a longer text of a language that is not known', () => expect(isOtherLanguage(LONG_AND_UNKNOWN)).toBe(true));
  test.each(Object.entries(ENGLISH))('%s is read', (_what, text) => expect(isOtherLanguage(text)).toBe(false));
  test.each(Object.entries(OTHERS))('English that quotes some %s at length is read', (_language, text) =>
    expect(
      isOtherLanguage(
        `${ENGLISH['a story'] ?? ''} The full statement said: “${text}” It was not clear who had written it, or when.`,
      ),
    ).toBe(false),
  );
});
