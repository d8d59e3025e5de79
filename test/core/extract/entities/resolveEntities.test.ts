import { beforeAll, describe, expect, it } from 'vitest';
import { resolveEntities, type EntityResolution, type Reference } from '../../../../src/core/extract/entities/resolveEntities.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { MentionCandidate } from '../../../../src/core/model/candidates.ts';
import { EntityType } from '../../../../src/core/model/entityType.ts';
import type { UserTerm } from '../../../../src/core/model/userTerm.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { loadTestModels } from '../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;

beforeAll(async () => {
  models = await loadTestModels();
});

interface Marked {
  readonly text: string;
  readonly mentions: readonly MentionCandidate[];
  readonly references: readonly Reference[];
  /** The entity written behind each mention, then behind each reference. */
  readonly expected: readonly string[];
}

/** `[words]type=entity` is a name, `<words head>type=entity` a nominal (its head the last word), `{word}=entity` a pronoun. */
function readMarked(marked: string): Marked {
  const mentions: MentionCandidate[] = [];
  const references: Reference[] = [];
  const ofMentions: string[] = [];
  const ofReferences: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/([[<{])([^\]>}]+)[\]>}](\w*)=(\w+|\?)/g)) {
    const [whole, bracket, words = '', type, entity = ''] = match;
    text += marked.slice(at, match.index);
    at = match.index + whole.length;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    const head = bracket === '<' ? { start: span.end - (words.split(' ').at(-1) ?? '').length, end: span.end } : span;
    if (bracket === '{') {
      references.push({ span, head });
      ofReferences.push(entity);
    } else {
      mentions.push({ span, head, type: EntityType.parse(type), form: bracket === '[' ? 'name' : 'nominal', rule: 'test' });
      ofMentions.push(entity);
    }
  }
  return { text: text + marked.slice(at), mentions, references, expected: [...ofMentions, ...ofReferences] };
}

function resolve(marked: Marked, userTerms: readonly UserTerm[] = []): EntityResolution {
  const parsed = runToEnd(parseText(createSourceText(marked.text), models.linguistics));
  return runToEnd(resolveEntities(parsed, marked.mentions, marked.references, userTerms, models.names.genderOfName));
}

/** Numbers each list's groups in order of appearance, so that only the grouping is compared. `?` is no entity. */
function normalize(groups: readonly (string | number | undefined)[]): number[] {
  const numbers = new Map<string | number, number>();
  return groups.map((group) => {
    if (group === undefined || group === '?') return -1;
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
}

function check(notation: string, userTerms: readonly UserTerm[] = []): void {
  const marked = readMarked(notation);
  const { entityOfMention, entityOfReference } = resolve(marked, userTerms);
  expect(normalize([...entityOfMention, ...entityOfReference])).toEqual(normalize(marked.expected));
}

describe('people', () => {
  it.each([
    ['surname only', '[Maria Duarte]person=a arrived. [Duarte]person=a spoke.'],
    ['first name only', '[Maria Duarte]person=a arrived. [Maria]person=a spoke.'],
    ['middle names and initials', '[John Fitzgerald Moss]person=a met [J. Moss]person=a and [John Moss]person=a.'],
    ['another romanization', '[Hamid Quraishi]person=a fled. [Qurayshi]person=a was found.'],
    ['no merging by surname', '[Anna Weber]person=a sued [Karl Weber]person=b.'],
    [
      'namesakes by recency',
      '[Anna Weber]person=a won. [Weber]person=a smiled. [Karl Weber]person=b lost. [Weber]person=b left.',
    ],
    ['namesakes by title', 'Mrs. [Anna Weber]person=a and Mr. [Karl Weber]person=b met. Mrs. [Weber]person=a spoke.'],
    [
      'a title of the other gender',
      '[Anna Weber]person=a sued. Ms. [Weber]person=a won. Her father, Mr. [Weber]person=b, wept. Ms. [Weber]person=a left.',
    ],
    [
      'a namesake named in passing',
      '[Ivo Weber]person=a won. [Weber]person=a is a son of [Karl Weber]person=b. [Weber]person=a denied it.',
    ],
    ['no alias by what somebody called it', "The spokesman, [Omar Lund]person=a, called [Chen]person=b's remark wrong."],
    ['an alias that ends its insertion', '[Omar Lund]person=a, called [Kite]person=a, denied it.'],
    ['long names that share an end', '[Abu Zayd al-Hashimi al-Tamimi]person=a followed [Abu Omar al-Hashimi al-Tamimi]person=b.'],
    ['two middle initials', '[Omar H. W. Lund]person=a and his son [Omar W. Lund]person=b met.'],
    ['another middle name', '[Mary A. B. Stone]person=a and her niece [Mary B. Stone]person=b met.'],
    ['an initial and a full name', '[Mary Ann Stone]person=a and [Mary B. Stone]person=b met.'],
    ['an initial of the full name', '[Mary Ann Stone]person=a left. [Mary A. Stone]person=a came back.'],
    ['the second of two family names', '[Ana J. Lopez Diaz]person=a left. [Ana Lopez Diaz]person=a came back.'],
    ['no middle name joins two namesakes', '[Omar H. Lund]person=a met [Omar K. Lund]person=b. [Omar Lund]person=a spoke.'],
    ['a pet form', '[Robert Chen]person=a resigned. [Bob Chen]person=a joined in 1999, and [Chen]person=a ran it.'],
    ['two pet forms', '[Liz Moss]person=a resigned. [Betty Moss]person=a was tired.'],
    ['a pet form of another name', '[Richard Chen]person=a met [Bob Chen]person=b.'],
    ['a relative with a pet form', '[William Hart]person=a ran it with his son, [Billy Hart]person=b.'],
    ['an initial that fits two', '[Michael Tan]person=a and [Michelle Tan]person=b own it. [M. K. Tan]person=a built it.'],
    ['generations', '[Peter Lund]person=a and [Peter Lund Jr.]person=b argued.'],
    [
      'a given name that shares the surname behind it',
      '[Bill de Blasio]person=a came. He gives as [Bill]person=b and [Melinda Gates]person=c do. [Bill]person=a left.',
    ],
    ['a surname before another couple', '[Bill Clinton]person=a came. [Clinton]person=a and [Barack Obama]person=b left.'],
    ['unknown surname', '[Maria Duarte]person=a and [Okafor]person=b spoke.'],
  ])('%s', (_, notation) => check(notation));
});

describe('organizations, places, peoples', () => {
  it.each([
    [
      'what a body is, behind its name',
      'The [Xantu]organization=a news agency said so. <The news agency>organization=a is old. <The agency>organization=a has 20 reporters.',
    ],
    ['what a body makes', 'The [Xantu]organization=a phone sold well. <The phone>other=b is new.'],
    ['acronym', 'The [Global Seed Council]organization=a met. The [GSC]organization=a agreed.'],
    [
      'letters beside a name',
      'The [United Nations Children’s Fund]organization=a, [UNICEF]organization=a, helps. [UNICEF]organization=a left.',
    ],
    ['letters in a list', 'The [World Seed Council]organization=a, [UNICEF]organization=b, and others met.'],
    ['a committee of a chamber', 'The [Senate Budget Committee]organization=a met. The [Senate]organization=b voted.'],
    ['acronym of others', 'The [Global Seed Council]organization=a met the [GSB]organization=b.'],
    ['legal form', '[Vela Moreno AG]organization=a fell. [Vela Moreno]organization=a said so.'],
    ['first word', '[Tanaka Motor Corp]organization=a recalled cars. [Tanaka]organization=a apologised.'],
    [
      'a body of a union of states',
      'The [United Nations]organization=a paid. The [United Nations Children Fund]organization=b and the [UN]organization=a met.',
    ],
    [
      'a body that is named with the acronym of another',
      'The [Unified Seed Department Authority]organization=a ([USDA]organization=a) and the [USDA Plant Health Inspection Service]organization=b met.',
    ],
    ['an agency in a dateline', '[ARANSAS PASS]place=a ([AP]organization=b) Two men left.'],
    ['an alternative', 'Flights to [Europe]place=a or the [US]place=b are possible.'],
    ['turned round', 'The [Ministry of Defence]organization=a replied. The [Defence Ministry]organization=a denied it.'],
    ['two ministries', 'The [Ministry of Defence]organization=a and the [Ministry of Health]organization=b replied.'],
    ['a place is not its company', '[Lisbon]place=a hosts [Lisbon Water]organization=b.'],
    ['country names', 'The [United States]place=a left. The [U.S.]place=a and [America]place=a said.'],
    ['two cities', '[Springfield]place=a and [Northfield]place=b'],
    ['nationality in two numbers', 'The [Iraqi]norp=a man said [Iraqis]norp=a and [Syrians]norp=b came.'],
    [
      'stated alias',
      'The [Red Dawn Front]organization=a, also known as [Zarya]organization=a, claimed it. [Zarya]organization=a is banned.',
    ],
    ['alias in brackets', 'The [Red Dawn Front]organization=a ([Zarya]organization=a) claimed it.'],
    ['acronym explained', '[Zarya]organization=a, an acronym for the [Red Dawn Front]organization=a, is banned.'],
    ['neighbours are no aliases', '[Zarya]organization=a and the [Red Dawn Front]organization=b clashed.'],
  ])('%s', (_, notation) => check(notation));

  it('relates a nationality to its country without merging them', () => {
    const marked = readMarked('[Kenya]place=a said [Kenyan]norp=b troops left.');
    const { entities, entityOfMention } = resolve(marked);
    expect(entityOfMention[0]).not.toBe(entityOfMention[1]);
    expect(entities[entityOfMention[1] ?? -1]?.related).toBe(entityOfMention[0]);
  });

  it('unites what the user says is one', () => {
    const term: UserTerm = { name: 'Blue Heron', type: 'organization', aliases: ['BHX'] };
    check('[Blue Heron]organization=a and [BHX]organization=a', [term]);
    check('[Blue Heron]organization=a and [BHX]organization=b');
  });
});

describe('descriptions and pronouns', () => {
  it.each([
    ['the gender that is known', '[Kwadwoba Osei]person=a met [Emily Clarke]person=b. {She}=b was late.'],
    [
      'a name in apposition to a description',
      '<His grandmother>person=a, [Akosua Serwaa]person=a, had flown from Kumasi. {She}=a wept.',
    ],
    ['a description beside a name of its own', '[Ada Brook]person=a met <a teacher>person=b. {She}=a laughed.'],
    [
      'who speaks is no “he” of the quotation',
      '[Omar Haddad]person=a rang [Paul Reed]person=b. “Then {he}=b hung up,” [Haddad]person=a said.',
    ],
    [
      'his lawyer is not he',
      '[Kuramochi]person=a did not speak to reporters. In a statement released through his lawyer, [Takeo Shinjo]person=b, {he}=a said he would go on.',
    ],
    [
      'no subject is its own object',
      '[Havgard]organization=a rose. [Norvik]organization=b fell. {It}=a accused [Norvik]organization=b of fraud.',
    ],
    ['the man', '<a young man>person=a fell. <The man>person=a died.'],
    ['another man', '<a young man>person=a fell. <an old man>person=b died.'],
    ['the ministry', 'The [Defence Ministry]organization=a spoke. <The ministry>organization=a denied it.'],
    ['the only group', '[Zarya]organization=a struck. <The group>organization=a fled.'],
    ['no parliament is the party', '[Congress]organization=a met. <The party>organization=b won.'],
    ['the party', 'The [Green Party]organization=a met. <The party>organization=a won.'],
    ['one of two groups', '[Zarya]organization=a fought [Vostok]organization=b. <The group>organization=c fled.'],
    ['he', '[Peter Lund]person=a resigned. {He}=a was tired.'],
    ['a thing is not he', 'The [Defence Ministry]organization=a spoke. {He}=? was tired.'],
    ['who', '[Peter Lund]person=a, {who}=a resigned, left.'],
    ['who, over a place', '[Peter Lund]person=a of [Ohio]place=b, {who}=a resigned in May, left.'],
    ['title', 'Ms [Ann Lund]person=a met Mr [Peter Kahn]person=b. {She}=a was tired.'],
    ['a given name that only women bear', '[Peter Hall]person=a thanked [Maria Lopez]person=b. {She}=b said so.'],
    ['a given name that only men bear', '[Anna Berg]person=a, the mayor, met [Thomas Reed]person=b. {He}=b stayed.'],
    ['a title before a given name', 'Mr [Maria Rilke]person=a met [Anna Berg]person=b. {He}=a wrote.'],
    ['a given name that all bear', '[Robin Berg]person=a met [Anna Reed]person=b. {He}=a stayed.'],
    ['nobody fits', '[Anna Berg]person=a resigned. {He}=? was tired.'],
    ['whom a quotation mentions', '[Rosa Diaz]person=a was angry. “<My mother>person=b warned us,” {she}=a said.'],
    ['long passages', '[Peter Lund]person=a came. Rain fell. Wind blew. Doors shut. Night fell. {He}=a slept.'],
    ['places', '[Havgard]organization=a denied it. In a statement from [Stavanger]place=b, {it}=a said no.'],
  ])('%s', (_, notation) => check(notation));

  it('names an entity by its fullest name and counts its mentions', () => {
    const marked = readMarked('[LUND]person=a: [Lund]person=a, or [Peter Lund]person=a, left.');
    const [entity] = resolve(marked).entities;
    expect(entity).toMatchObject({ canonicalName: 'Peter Lund', named: true, type: 'person', mentions: [0, 1, 2] });
    expect(entity?.aliases).toEqual(['Lund', 'LUND']);
  });
});
