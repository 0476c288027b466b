// The table of a grid: only the cells in sight are in the document, and the first column. Focus stays on the table
// itself; the active cell is named by aria-activedescendant, so that it survives cells that come and go.

const ROW = 26;
const SPARE = 6;
const LONGEST = 400;
let count = 0;

const make = (name, className = '') => Object.assign(document.createElement(name), { className });

export class GridTable {
  /** `source`: label, columns() → [{name, text(row), title?(row), isNumber, width, sort}], rows() → indices. */
  constructor(source, { sort, open, isOpen }) {
    Object.assign(this, { source, sort, open, isOpen, id: `grid${count++}`, active: { row: -1, column: 0 }, first: 0 });
    this.scroll = make('div', 'grid-scroll');
    this.table = make('table');
    this.table.setAttribute('role', 'grid');
    this.table.setAttribute('aria-label', source.label);
    this.table.tabIndex = 0;
    this.sizes = make('colgroup');
    this.head = make('thead');
    this.body = make('tbody');
    [this.above, this.below] = [0, 1].map(() => {
      const body = make('tbody', 'grid-gap');
      body.setAttribute('aria-hidden', 'true');
      body.append(make('tr'));
      return body;
    });
    this.table.append(this.sizes, this.head, this.above, this.body, this.below);
    this.scroll.append(this.table);
    this.scroll.addEventListener('scroll', () => this.schedule(), { passive: true });
    new ResizeObserver(() => this.schedule()).observe(this.scroll);
    this.table.addEventListener('keydown', (event) => this.press(event));
    this.table.addEventListener('click', (event) => this.click(event));
    this.table.addEventListener('focus', () => this.point());
  }

  /** Draws everything anew: after other columns, another order or another zone. */
  draw() {
    this.columns = this.source.columns();
    this.rows = this.source.rows();
    this.active.column = Math.max(0, Math.min(this.active.column, this.columns.length - 1));
    this.active.row = Math.min(this.active.row, this.rows.length - 1);
    this.table.setAttribute('aria-rowcount', this.rows.length + 1);
    this.table.setAttribute('aria-colcount', this.columns.length);
    this.sizes.replaceChildren(...this.columns.map(({ width }) => {
      const size = make('col');
      size.style.width = `${width}ch`;
      return size;
    }));
    this.ends = this.columns.map((sum => ({ width }) => sum += width)(0));
    this.table.style.width = `${this.ends.at(-1)}ch`;
    const line = make('tr');
    line.setAttribute('aria-rowindex', 1);
    line.append(...this.columns.map((column, at) => {
      const cell = make('th', column.isNumber ? 'number' : '');
      cell.scope = 'col';
      cell.column = at;
      cell.id = `${this.id}-h-${at}`;
      cell.textContent = cell.title = column.name;
      cell.setAttribute('aria-sort', column.sort);
      return cell;
    }));
    this.head.replaceChildren(line);
    this.range = undefined;
    this.scroll.style.height = `${Math.min(this.rows.length, 18) * ROW + ROW + 18}px`;
    this.render();
  }

  schedule() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.render();
    });
  }

  render() {
    if (!this.rows) return;
    const total = this.rows.length;
    const size = Math.min(total, Math.ceil((this.scroll.clientHeight || 500) / ROW) + 2 * SPARE);
    this.chooseColumns();
    const first = Math.max(0, Math.min(Math.floor(this.scroll.scrollTop / ROW) - SPARE, total - size));
    const lines = this.body.children;
    while (lines.length > size) lines[lines.length - 1].remove();
    const moved = first - this.first;
    if (lines.length === size && Math.abs(moved) < size) {
      for (let i = 0; i < moved; i++) this.body.append(lines[0]);
      for (let i = 0; i > moved; i--) this.body.prepend(lines[size - 1]);
    }
    while (lines.length < size) this.body.append(this.line());
    this.first = first;
    for (let i = 0; i < size; i++) this.fill(lines[i], first + i);
    this.above.firstChild.style.height = `${first * ROW}px`;
    this.below.firstChild.style.height = `${(total - size - first) * ROW}px`;
    this.point();
  }

  /** Finds the columns in sight; when they are others than before, all lines are made anew. */
  chooseColumns() {
    const { ends, scroll } = this;
    const unit = this.table.offsetWidth / ends.at(-1) || 8;
    const from = ends.findIndex((end) => end * unit > scroll.scrollLeft);
    const to = ends.findIndex((end) => end * unit >= scroll.scrollLeft + (scroll.clientWidth || 1000));
    const range = [Math.max(1, from - 1), to < 0 ? ends.length : Math.min(ends.length, to + 2)];
    if (String(range) === String(this.range)) return;
    this.range = range;
    this.body.replaceChildren();
  }

  line() {
    const line = make('tr');
    const [from, to] = this.range;
    const cell = (name, column) => {
      const element = make(name, this.columns[column].isNumber ? 'number' : '');
      element.setAttribute('aria-colindex', column + 1);
      return Object.assign(element, { column });
    };
    const head = cell('th', 0);
    head.scope = 'row';
    line.append(head);
    if (from > 1) {
      const gap = Object.assign(make('td'), { colSpan: from - 1 });
      gap.setAttribute('aria-hidden', 'true');
      line.append(gap);
    }
    for (let column = from; column < to; column++) line.append(cell('td', column));
    return line;
  }

  fill(line, at) {
    const row = this.rows[at];
    const isSelected = String(this.isOpen(row));
    if (line.getAttribute('aria-selected') !== isSelected) line.setAttribute('aria-selected', isSelected);
    if (line.at === at) return;
    line.at = at;
    line.setAttribute('aria-rowindex', at + 2);
    for (const cell of line.children) {
      if (cell.column === undefined) continue;
      const column = this.columns[cell.column];
      const text = column.text(row);
      cell.id = `${this.id}-${at}-${cell.column}`;
      cell.textContent = text.length > LONGEST ? text.slice(0, LONGEST) + '…' : text;
      cell.title = column.title?.(row) ?? (text.length > column.width - 3 ? text.slice(0, LONGEST) : '');
    }
  }

  /** Marks the active cell, if it is in the document. */
  point() {
    const { row, column } = this.active;
    this.table.querySelector('.active')?.classList.remove('active');
    const line = row < 0 ? this.head.firstChild : this.body.children[row - this.first];
    const cell = line && [...line.children].find((one) => one.column === column);
    cell?.classList.add('active');
    if (cell) this.table.setAttribute('aria-activedescendant', cell.id);
    else this.table.removeAttribute('aria-activedescendant');
  }

  /** Makes a cell active and brings it into sight; row -1 is the header. */
  go(row, column) {
    this.active = {
      row: Math.max(-1, Math.min(row, this.rows.length - 1)),
      column: Math.max(0, Math.min(column, this.columns.length - 1)),
    };
    const { scroll } = this;
    const top = this.active.row * ROW;
    const space = scroll.clientHeight - 2 * ROW;
    if (this.active.row >= 0 && scroll.scrollTop > top) scroll.scrollTop = top;
    if (scroll.scrollTop < top - space) scroll.scrollTop = top - space;
    const cell = this.head.firstChild.children[this.active.column];
    const pinned = this.active.column ? this.head.firstChild.firstChild.offsetWidth : 0;
    if (!this.active.column) scroll.scrollLeft = 0;
    else if (cell.offsetLeft - pinned < scroll.scrollLeft) scroll.scrollLeft = cell.offsetLeft - pinned;
    const over = cell.offsetLeft + cell.offsetWidth - scroll.clientWidth;
    if (this.active.column && over > scroll.scrollLeft) scroll.scrollLeft = Math.min(over, cell.offsetLeft - pinned);
    this.render();
  }

  press(event) {
    const { row, column } = this.active;
    const page = Math.max(1, Math.floor(this.scroll.clientHeight / ROW) - 2);
    const isFar = event.ctrlKey || event.metaKey;
    const end = this.columns.length - 1;
    const to = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
      ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      PageDown: [row + page, column], PageUp: [Math.max(0, row - page), column],
      Home: [isFar ? 0 : row, 0], End: [isFar ? this.rows.length - 1 : row, end],
    }[event.key];
    if (to && !event.altKey) this.go(...to);
    else if (event.key === 'Enter' || event.key === ' ') this.act(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  act(byKey) {
    const { row, column } = this.active;
    if (row < 0) this.sort(this.columns[column]);
    else this.open(this.rows[row], byKey);
  }

  click(event) {
    const cell = event.target.closest('td, th');
    const line = cell?.parentElement;
    if (!cell?.id || !getSelection().isCollapsed) return;
    this.active = { row: line.at ?? -1, column: cell.column };
    this.act(false);
    this.point();
  }
}
