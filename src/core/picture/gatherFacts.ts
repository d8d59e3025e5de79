import type { EntityType } from '../model/entityType.ts';
import type { ArticleEntry, IndexedAnnotation, IndexedEntity } from '../project/articleEntry.ts';
import { plainName } from '../project/proposeActors.ts';
import { memberKey } from '../project/readProject.ts';
import type { Steps } from '../steps.ts';
import type { PictureMark, PictureInput } from './picture.ts';

/** An annotation with its article. */
export interface Fact {
  readonly entry: ArticleEntry;
  readonly annotation: IndexedAnnotation;
}

/** Somebody or something over all articles: a registered actor, or all of one type and name. */
export interface PictureActor {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly named: boolean;
}

/** Who an entity of an article is. */
export type ActorOf = (entry: ArticleEntry, entity: string | undefined) => PictureActor | undefined;

/** Articles between two pauses. */
const ARTICLES_A_STEP = 20;

/** Visits the articles one after the other, with pauses. */
export function* visitEntries({ entries }: PictureInput, visit: (entry: ArticleEntry) => void): Steps<void> {
  for (const [at, entry] of entries.entries()) {
    visit(entry);
    if (at % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
  }
}

/** Visits all annotations of a layer, with pauses. */
export function visitFacts(input: PictureInput, layer: IndexedAnnotation['layer'], visit: (fact: Fact) => void): Steps<void> {
  return visitEntries(input, (entry) => {
    for (const annotation of entry.annotations) if (annotation.layer === layer) visit({ entry, annotation });
  });
}

/** Entities of different articles are one where the register says so, or where type and name are the same. */
export function createActorOf({ register }: Pick<PictureInput, 'register'>): ActorOf {
  const owners = new Map(
    register.actors.flatMap((actor) => (actor.is ?? []).map((member) => [memberKey(member), actor] as const)),
  );
  const byArticle = new Map<string, ReadonlyMap<string, PictureActor>>();
  const actorsOf = (entry: ArticleEntry): ReadonlyMap<string, PictureActor> => {
    const known = byArticle.get(entry.path);
    if (known !== undefined) return known;
    const kept = entry.entities.filter(({ rejected }) => !rejected);
    const made = new Map(kept.map((entity) => [entity.id, describe(entry, entity)] as const));
    byArticle.set(entry.path, made);
    return made;
  };
  function describe(entry: ArticleEntry, { id, name, type, named }: IndexedEntity): PictureActor {
    const owner = owners.get(memberKey([entry.path, id]));
    if (owner !== undefined) return { key: `actor/${owner.id}`, name: owner.name, type: owner.type, named: true };
    // What is only described ("a spokesman") is somebody else in each article.
    return named
      ? { key: `${type}/${plainName(name) || name}`, name, type, named }
      : { key: `${entry.path}#${id}`, name, type, named };
  }
  return (entry, entity) => (entity === undefined ? undefined : actorsOf(entry).get(entity));
}

export function memberOf({ entry, annotation }: Fact): string {
  return `${entry.path}#${annotation.id}`;
}

/** Code units: a screen reader is to come to an end. */
const LONGEST_LABEL = 400;

/** A mark for one annotation, or for the first of several. */
export function pictureMarkOf(first: Fact, label: string, all: readonly Fact[] = [first]): PictureMark {
  const { start, end, id } = first.annotation;
  const isPlaced = start < end;
  return {
    article: first.entry.path,
    id,
    start: isPlaced ? start : undefined,
    end: isPlaced ? end : undefined,
    label: label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label,
    members: all.map(memberOf),
  };
}
