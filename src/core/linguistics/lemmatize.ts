import { CLOSED_CLASS_LEMMAS, IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../lexicon/irregularForms.ts';

const VOWEL = /[aeiou]/;

/**
 * The dictionary form of a word with a Penn Treebank tag: by lists of irregular forms, then by the rules of English inflection. Names keep
 * their capitals.
 */
export function lemmatize(word: string, tag: string): string {
  if (tag === 'NNP' || tag === 'ADD' || tag === 'FW') return word;
  if (tag === 'NNPS') return capitalizedSingular(word);
  const lower = word.toLowerCase().replace(/[’ʼ]/g, "'");
  if (lower === "'s") return tag === 'POS' ? "'s" : 'be';
  if (lower === "'d") return tag === 'MD' ? 'would' : 'have';
  if (lower === "'") return word;
  const closed = CLOSED_CLASS_LEMMAS.get(lower);
  if (closed !== undefined && !tag.startsWith('NN')) return closed;
  switch (tag) {
    case 'NNS':
      return IRREGULAR_NOUNS.get(lower) ?? singular(lower);
    case 'VBZ':
      return singular(lower, true);
    case 'VBD':
    case 'VBN':
      return IRREGULAR_VERBS.get(lower) ?? withoutPast(lower);
    case 'VBG':
      return withoutIng(lower);
    case 'JJR':
    case 'RBR':
      return IRREGULAR_ADJECTIVES.get(lower) ?? withoutEnding(lower, 'er');
    case 'JJS':
    case 'RBS':
      return IRREGULAR_ADJECTIVES.get(lower) ?? withoutEnding(lower, 'est');
    default:
      return lower;
  }
}

function capitalizedSingular(word: string): string {
  const lower = word.toLowerCase();
  const base = IRREGULAR_NOUNS.get(lower) ?? singular(lower);
  return word.slice(0, 1) + base.slice(1);
}

function singular(word: string, isVerb = false): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss'))
    return word.length === 3 && /^[a-z]{2}s$/.test(word) && !VOWEL.test(word.charAt(1)) ? word.slice(0, -1) : word;
  if (!isVerb && /(?:us|is)$/.test(word)) return word;
  if (
    !isVerb &&
    /^(?:series|species|headquarters|news|means|barracks|aircraft|physics|politics|economics|mathematics|ethics|athletics|electronics|logistics)$/.test(
      word,
    )
  )
    return word;
  if (/ies$/.test(word))
    return word.length <= 4
      ? word.slice(0, -1)
      : /(?:movies|cookies|zombies|calories|selfies|rookies|ties|lies|dies|pies|vies|hippies|smoothies)$/.test(word) &&
          /^(?:un)?(?:movies|cookies|zombies|calories|selfies|rookies|ties|lies|dies|pies|vies|hippies|smoothies)$/.test(word)
        ? word.slice(0, -1)
        : `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zzes|oes)$/.test(word))
    return /(?:shoes|toes|foes|aches|axes|oboes|caches|niches)$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (
    /(?:buses|gases|viruses|bonuses|campuses|statuses|focuses|lenses|biases|atlases|canvases|choruses|censuses|consensuses|quizzes)$/.test(
      word,
    ) &&
    !/lenses$/.test(word)
  )
    return word.endsWith('zzes') ? word.slice(0, -3) : word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutPast(word: string): string {
  if (!word.endsWith('ed') || word.length < 4) return word;
  if (word.endsWith('ied')) return word.length === 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (word.endsWith('eed') && word.length > 5) return word.slice(0, -1);
  return restoreBase(word.slice(0, -2));
}

function withoutIng(word: string): string {
  if (!word.endsWith('ing') || word.length < 5) return word;
  const stem = word.slice(0, -3);
  if (!/[aeiouy]/.test(stem)) return word;
  if (/^(?:dy|ly|ty|vy)$/.test(stem)) return `${stem.slice(0, -1)}ie`;
  return restoreBase(stem);
}

function withoutEnding(word: string, ending: string): string {
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word;
  const stem = word.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/(?:[^aeiou][aeiou])([bdgnmprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:rg|[aiu]d|[ai]r|ut|fe|nc|s|saf|lat|wid|ic|mpl|bl|gl|tl|[^aeiou]u|iv|[ai]v|nic|clos|[^aeiou]iv)$/.test(stem) &&
    !/(?:road|hard|old|loud|kind|mild|wild|bold|dead|weird|fair)$/.test(stem)
    ? `${stem}e`
    : stem;
}

/** Undoes the doubling of a final consonant, and puts back a silent e. */
function restoreBase(stem: string): string {
  if (stem.length <= 2) return stem.length === 2 && VOWEL.test(stem.charAt(0)) ? `${stem}e` : stem;
  if (/([bdgklmnprtvz])\1$/.test(stem)) return keepsDouble(stem) ? stem : stem.slice(0, -1);
  return needsSilentE(stem) ? `${stem}e` : stem;
}

function keepsDouble(stem: string): boolean {
  return /(?:[aeiou]ll|zz)$/.test(stem) && !/(?:[^aeiou]e|[^aeiou]o|[^aeiou]a)ll$/.test(stem)
    ? !/(?:cancell|travell|model|label|level|fuell|duell|rebell|compell|expell|propell|controll|patroll|enroll|fulfill|distill|instill)$/.test(
        stem,
      )
    : /(?:call|fall|install|stall|recall|forestall|roll|poll|toll|scroll|troll|spell|sell|tell|smell|swell|yell|quell|dwell|well|shell|fell|cell|add|odd|egg|err|purr|putt|buzz|fizz|jazz|ebb|butt|boycott|till|kill|fill|bill|drill|spill|chill|thrill|grill|pull|bull|cull|lull|dull|gull|full)$/.test(
        stem,
      );
}

function needsSilentE(stem: string): boolean {
  if (/(?:[cuv]|[^aeious]s|[aeiou]s|[^l]z|dg|[nr]g|[^aeiou]l)$/.test(stem)) return !keepsBareEnding(stem);
  if (/[^aeiou]?[aeiou][aeiou][bdfgklmnprt]$/.test(stem))
    return /(?:[^aeiou]|^)(?:leas|ceas|creas)$/.test(stem) || /(?:quir|quot|quak|quid)$/.test(stem);
  const open = /^(.*?)([aeiouy])([bdfgkmnprtl])$/.exec(stem);
  if (open === null) return false;
  const [, before = '', vowel = '', consonant = ''] = open;
  const oneSyllable = !/[aeiouy]/.test(before.replace(/^y/, '').replace(/qu/, 'q'));
  if (oneSyllable) return vowel !== 'y' || consonant === 'p' || consonant === 'k';
  if (vowel === 'a' && consonant === 't')
    return !/(?:treat|combat|format|repeat|defeat|heat|threat|great|cheat|float|coat)$/.test(stem);
  if (vowel === 'i' && consonant === 'n')
    return /(?:combin|defin|examin|determin|imagin|declin|disciplin|outlin|undermin|engin|mach?in|refin|confin|headlin|streamlin|marin|entwin|decl?in|dec?lin|pipelin|airlin|quarantin|vaccin)$/.test(
      stem,
    );
  if (vowel === 'i' && consonant === 't')
    return (
      /(?:unit|invit|cit|excit|ignit|despit|recit|incit|writ|polit|expedit|quit|spit)$/.test(stem) &&
      !/(?:credit|edit|audit|quit|visit|exit|limit|permit|commit|admit|benefit|profit|inherit|merit|exhibit|inhibit|prohibit|deposit|submit|orbit|solicit|elicit|transmit)$/.test(
        stem,
      )
    );
  if (vowel === 'i' && consonant === 'd') return !/(?:avoid|raid|aid|braid|rapid|void|afraid)$/.test(stem);
  if (vowel === 'u' && /[tmndrcl]/.test(consonant))
    return !/(?:return|turn|burn|occur|murmur|succumb|debut|sum|input|output|concur|incur|consul|auburn)$/.test(stem);
  if (vowel === 'o' && consonant === 'r') return /(?:ignor|explor|restor|ador|implor|stor|scor|deplor|bor|abhorr)$/.test(stem);
  if (vowel === 'o' && /[ktpdn]/.test(consonant))
    return (
      /(?:provok|invok|evok|revok|promot|devot|denot|vot|quot|not|cop|hop|elop|scop|erod|explod|cod|lod|postpon|phon|condon|aton|ton|telephon|cloned|dron|telescop|envelop|remot)$/.test(
        stem,
      ) && !/(?:develop|envelop|pilot|pivot)$/.test(stem)
    );
  if (vowel === 'a' && /[rkpdmgl]/.test(consonant))
    return (
      /(?:prepar|compar|declar|shar|squar|blockad|invad|persuad|decad|evad|upgrad|downgrad|trad|grad|facad|parad|crusad|tak|mak|wak|shak|brak|stak|landscap|escap|shap|scap|nam|blam|gam|fram|sham|manag|damag|engag|encourag|discourag|ravag|averag|packag|salvag|leverag|scal|stal|inhal|exhal|upscal|awar|car|dar|spar|star|scar|war|rar)$/.test(
        stem,
      ) && !/(?:star|war|spar|scar)$/.test(stem)
    );
  if (vowel === 'i' && /[rklmpg]/.test(consonant))
    return /(?:requir|acquir|inquir|enquir|desir|admir|retir|expir|inspir|aspir|hir|fir|wir|conspir|dislik|lik|strik|hik|spik|compil|fil|smil|pil|revil|reconcil|profil|exil|tim|prim|wip|swip|overtim|oblig|umpir)$/.test(
      stem,
    );
  if (vowel === 'e' && /[rdtnm]/.test(consonant))
    return /(?:interfer|adher|persever|sincer|reced|conced|preced|preceded|supersed|imped|secede|seced|accede|acced|delet|compet|complet|deplet|athlet|conven|interven|conven|scen|extrem|supervis|suprem|obsolet|reveren|her)$/.test(
      stem,
    );
  return false;
}

function keepsBareEnding(stem: string): boolean {
  return /(?:focus|discuss|process|cross|pass|miss|press|dress|access|address|assess|express|possess|guess|kiss|toss|boss|less|ss|bias|gas|canvas|belong|bring|hang|sing|ring|ping|spring|swing|sting|fling|cling|wrong|long|prolong|strong|thong|gang|bang|fang|throng|among|curl|hurl|snarl|whirl|swirl|howl|growl|crawl|sprawl|bawl|brawl|girl|pearl|world|owl|bowl|fax|tax|blitz|waltz|quartz|spritz|you|menu|bayou)$/.test(
    stem,
  );
}
