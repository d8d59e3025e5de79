export interface MarkActions {
  point(mark: number | undefined): void;
  open(mark: number, focus: boolean): void;
}

/** The marks of the picture that is shown: one of them can be reached by Tab, the arrow keys go on from there. */
export interface ShownMarks {
  /** `names` keep the focus on the same mark over a redraw. */
  show(svg: string | undefined, names: readonly string[], isSameKind: boolean): void;
  light(marks: readonly number[]): void;
}

export function createMarks(area: HTMLElement, { point, open }: MarkActions): ShownMarks {
  let elements: SVGElement[] = [];
  let names: readonly string[] = [];
  let current = 0;

  const select = (index: number, focus: boolean): void => {
    elements[current]?.setAttribute('tabindex', '-1');
    current = Math.max(0, Math.min(elements.length - 1, index));
    const element = elements[current];
    element?.setAttribute('tabindex', '0');
    if (!focus || element === undefined) return;
    element.focus();
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const markOf = (target: EventTarget | null): number | undefined => {
    const element = target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;
    return element === null ? undefined : Number(element.dataset['mark']);
  };

  area.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (mark === undefined) return;
    const next = {
      ArrowRight: mark + 1,
      ArrowDown: mark + 1,
      ArrowLeft: mark - 1,
      ArrowUp: mark - 1,
      Home: 0,
      End: elements.length - 1,
    }[event.key];
    if (next !== undefined) select(next, true);
    else if (event.key === 'Enter') open(mark, true);
    else if (event.key === ' ') open(mark, false);
    else return;
    event.preventDefault();
  });
  area.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (mark === undefined) return;
    select(mark, true);
    open(mark, false);
  });
  area.addEventListener('focusin', ({ target }) => point(markOf(target)));
  area.addEventListener('focusout', () => point(undefined));
  area.addEventListener('pointerover', ({ target }) => {
    const mark = markOf(target);
    if (mark !== undefined) point(mark);
  });
  area.addEventListener('pointerleave', () => point(undefined));

  return {
    show(svg, given, isSameKind) {
      const before = isSameKind ? names[current] : undefined;
      const hadFocus = area.contains(document.activeElement) && document.activeElement !== area;
      names = given;
      if (svg === undefined) {
        area.replaceChildren();
        elements = [];
        return;
      }
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      area.replaceChildren(document.importNode(parsed, true));
      elements = [...area.querySelectorAll<SVGElement>('[data-mark]')].sort(
        (a, b) => Number(a.dataset['mark']) - Number(b.dataset['mark']),
      );
      for (const element of elements) {
        element.setAttribute('tabindex', '-1');
        element.setAttribute('role', 'button');
      }
      const at = before === undefined ? -1 : given.indexOf(before);
      current = 0;
      select(Math.max(0, at), hadFocus);
    },
    light(marks) {
      const lit = new Set(marks);
      for (const [at, element] of elements.entries()) element.classList.toggle('lit', lit.has(at));
    },
  };
}
