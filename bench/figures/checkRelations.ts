import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, type Models } from '../../src/core/analyze.ts';
import { compareQuantities } from '../../src/core/compare/compareQuantities.ts';
import { JUDGED_RELATIONS } from './judgedRelations.ts';

/** What comparing figures claims in one article. */
interface ClaimedRelation {
  readonly article: string;
  readonly first: string;
  readonly second: string;
  readonly kind: string;
}

/** Prints the relations and failed sums of every article in the folders, with the hand's verdict; new ones are marked unjudged. */
export function checkRelations(folders: readonly string[], models: Models): void {
  const claims = folders.filter((folder) => existsSync(folder)).flatMap((folder) => claimsOf(folder, models));
  const judged = claims.map((claim) => ({ claim, verdict: JUDGED_RELATIONS.find((known) => sameClaim(known, claim))?.right }));
  const wrong = judged.filter(({ verdict }) => verdict === false).length;
  const open = judged.filter(({ verdict }) => verdict === undefined);
  console.log(`Relations: ${claims.length} claimed, ${wrong} judged wrong, ${open.length} unjudged`);
  for (const { claim } of open) console.log(`  unjudged ${claim.article}: "${claim.first}" / "${claim.second}" ${claim.kind}`);
}

function claimsOf(folder: string, models: Models): readonly ClaimedRelation[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => {
    const document = analyze(readFileSync(path.join(folder, file), 'utf8'), models, {});
    const words = new Map(document.quantities.map(({ id, target }) => [id, target.exact]));
    const say = (id: string): string => words.get(id) ?? '';
    const article = file.replace('.txt', '');
    const { groups, checks } = compareQuantities(document);
    const relations = groups.flatMap((group) =>
      group.relations.map(({ first, second, kind }) => ({ article, first: say(first), second: say(second), kind })),
    );
    const sums = checks
      .filter(({ holds }) => !holds)
      .map(({ subject, kind, sum }) => ({ article, first: say(subject), second: sum, kind }));
    return [...relations, ...sums];
  });
}

function sameClaim(a: ClaimedRelation, b: ClaimedRelation): boolean {
  return a.article === b.article && a.first === b.first && a.second === b.second && a.kind === b.kind;
}
