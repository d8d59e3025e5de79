import type { Translate } from '../present/translate.ts';
import type { ActorReason } from './proposeActors.ts';

/** Why several entities may be one actor, as a person reads it. */
export function reasonWords(t: Translate, { kind, words }: ActorReason): string {
  switch (kind) {
    case 'name':
      return t('same name');
    case 'alias':
      return t('also called {0}', words);
    case 'acronym':
      return t('{0} is its short form', words);
    case 'company':
      return t('named with {0}', words);
  }
}
