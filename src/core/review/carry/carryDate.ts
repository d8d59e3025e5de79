import type { Article } from '../../model/annotatedDocument.ts';
import { ARTICLE_ID } from '../../model/conflict.ts';
import { dateConflict } from '../conflicts.ts';
import { copyDate, givenDate } from '../editArticle.ts';
import { stampField } from '../recordFields.ts';
import type { Task } from './carry.ts';

export function carryDate(task: Task, now: Article): Article {
  const { from, to, act, stance } = task;
  if (!task.ids.has(ARTICLE_ID)) return now;
  const stampNow = now.decided?.['date'];
  const stamp = to.article.decided?.['date'];
  const same = givenDate(now) === givenDate(to.article);
  if (stampNow === from.article.decided?.['date'] || (stance === 'replay' && (stampNow === undefined || same))) {
    return stampField(copyDate(now, to.article), 'date', stamp);
  }
  if (stance === 'replay') task.conflicts.push(dateConflict(to.article, act, act.id));
  task.left.add(ARTICLE_ID);
  return now;
}
