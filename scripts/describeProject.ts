import { Code, OwnType } from '../src/core/model/codebook.ts';
import { RegisteredActor } from '../src/core/model/registeredActor.ts';
import { UserTerm } from '../src/core/model/userTerm.ts';
import { ProjectFile } from '../src/core/project/projectFile.ts';
import { describe } from './describeSidecar.ts';

/** What VS Code shows of the fields of a project file. */
export function describeProject(): void {
  describe(ProjectFile, {
    formatVersion: 'Version of this format. A file of a newer version is read, and not changed.',
    dictionary: 'Names that are always found, with type and aliases.',
    codebook: 'Own categories: codes that people give to passages and annotations, and own types below ours.',
    mapping: 'Which own type the proposals of the machine count as, by our type.',
    actors: 'Actors over articles: which entities of which articles are one.',
    notSame: 'Sets of entities that a person said are all different: never proposed again.',
  });
  describe(UserTerm, { aliases: 'Other names of the same.' });
  describe(Code, {
    id: 'What the sidecars carry. To change it, run “Article: Rename or Merge Code…”.',
    label: 'What people read; without it the id.',
    color: 'Of the bar beside a coded passage: #rrggbb.',
    key: 'Gives the code with one key, in review and to a selection.',
    definition: 'What the code means. Shown where a person chooses.',
    examples: 'Words that have this code.',
    parent: 'Id of the code that this one is a kind of.',
    exclusive: 'Of the codes right below this one, an annotation has one at most.',
    replaces: 'Ids of codes that were renamed to this one or merged into it.',
  });
  describe(OwnType, {
    id: 'What the sidecars carry.',
    layer: 'What it is a type of.',
    parent: 'The type of ours that it is a kind of.',
    definition: 'What the type means. Shown where a person chooses.',
  });
  describe(RegisteredActor, {
    is: 'The entities that are this actor: the article’s path in this folder, and the entity’s id in its sidecar.',
    isNot: 'Entities that a person said are somebody else: never proposed again.',
    merged: 'Ids of actors that were merged into this one.',
    links: 'The same actor elsewhere.',
    by: 'Who decided last on this actor.',
    at: 'When, ISO 8601.',
  });
}
