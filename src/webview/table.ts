import type { ShownPicture } from '../vscode/pictures/messages.ts';

interface TableActions {
  point(mark: number | undefined): void;
  open(mark: number): void;
}

type PageRow = ShownPicture['rows'][number];

let sorted: { title: string; column: number; isDown: boolean } | undefined;

/** The picture's content as a table; a heading sorts, the first cell of a row shows its words. */
export function showTable(area: HTMLElement, picture: ShownPicture, more: string, open: string, actions: TableActions): void {
  if (sorted?.title !== picture.title) sorted = undefined;
  const table = document.createElement('table');
  const caption = table.createCaption();
  caption.textContent = [picture.title, picture.more === 0 ? '' : more.replace('{0}', String(picture.more))]
    .filter((part) => part !== '')
    .join(' · ');
  const head = table.createTHead().insertRow();
  for (const [at, { label }] of picture.columns.entries()) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    const button = document.createElement('button');
    const direction = sorted?.column !== at ? 'none' : sorted.isDown ? 'descending' : 'ascending';
    cell.setAttribute('aria-sort', direction);
    button.textContent = `${label}${direction === 'none' ? '' : direction === 'ascending' ? ' ▲' : ' ▼'}`;
    button.addEventListener('click', () => {
      sorted = { title: picture.title, column: at, isDown: sorted?.column === at && !sorted.isDown };
      showTable(area, picture, more, open, actions);
      area.querySelectorAll<HTMLButtonElement>('th button')[at]?.focus();
    });
    cell.append(button);
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of order(picture.rows)) body.append(makeRow(row, picture, open, actions));
  area.replaceChildren(table);
}

function order(rows: readonly PageRow[]): readonly PageRow[] {
  if (sorted === undefined) return rows;
  const { column, isDown } = sorted;
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return [...rows].sort((a, b) => {
    const [first, second] = [a.cells[column] ?? '', b.cells[column] ?? ''];
    // What is missing is last either way.
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    const result =
      typeof first === 'number' && typeof second === 'number' ? first - second : compare(String(first), String(second));
    return isDown ? -result : result;
  });
}

function makeRow({ cells, mark }: PageRow, { columns }: ShownPicture, open: string, actions: TableActions): HTMLTableRowElement {
  const row = document.createElement('tr');
  if (mark !== undefined) {
    row.dataset['rowMark'] = String(mark);
    row.addEventListener('pointerenter', () => actions.point(mark));
    row.addEventListener('pointerleave', () => actions.point(undefined));
  }
  for (const [at, value] of cells.entries()) {
    const cell = row.insertCell();
    const words = value === null ? '' : String(value);
    cell.dir = 'auto';
    if (columns[at]?.isNumber === true) cell.className = 'number';
    if (at > 0 || mark === undefined) {
      cell.textContent = words;
      continue;
    }
    const button = document.createElement('button');
    button.textContent = words === '' ? open : words;
    button.title = open;
    button.addEventListener('click', () => actions.open(mark));
    button.addEventListener('focus', () => actions.point(mark));
    button.addEventListener('blur', () => actions.point(undefined));
    cell.append(button);
  }
  return row;
}
