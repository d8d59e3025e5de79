import type { QueryProblem } from '../core/project/parseQuery.ts';

/** What is wrong with a query, and where in it. */
export function explainQuery(text: string, { word, reason, choices, start, end }: QueryProblem): string {
  const known = choices.length === 0 ? '' : `; one of ${choices.join(', ')}`;
  const reasons: Record<QueryProblem['reason'], string> = {
    'unknown-field': `no such field: ${word}${known}`,
    'unknown-value': `no such value: ${word}${known}`,
    'no-value': `${word}: needs a value${known}`,
    'no-number': `${word}: not a number or range, such as 100, >100 or 100..200`,
    'no-date': `${word}: not a date or range, such as 2024-03 or 2024-01..2024-06`,
    'open-quote': `a quotation mark is missing after ${word}`,
  };
  return `${reasons[reason]} (in “${text.slice(start, end)}”)`;
}
