// A table of hunting rows: sorting, filter, choice of columns, details, download. `mountGrid` is the whole interface.
import { copy, wantsRaw } from './copy.js';
import { defanged } from './defang.js';
import { detailPanel } from './grid-detail.js';
import { csvText, fileName, jsonLines } from './grid-files.js';
import { GridTable } from './grid-table.js';
import { emptyColumns, kindOf, sorted, textOf } from './grid-values.js';
import { formatTime } from './time.js';

const SAMPLE = 100;
const redraws = new WeakMap();
const number = (n) => n.toLocaleString('en');
const rowsOf = (n) => `${number(n)} ${n === 1 ? 'row' : 'rows'}`;

function make(name, text = '', className = '') {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

function labelled(text, input) {
  const label = make('label');
  label.append(input, ` ${text}`);
  return label;
}

function checkbox(text, checked, change = () => {}) {
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', checked });
  input.addEventListener('change', () => change(input.checked));
  return { label: labelled(text, input), input };
}

function disclosure(title, ...content) {
  const details = make('details', '', 'grid-menu');
  const inner = make('div');
  inner.append(...content);
  details.append(make('summary', title), inner);
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.firstChild.focus();
  });
  return details;
}

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What the person chose for the columns of a table, until the tab is closed: name → shown. */
const choices = {
  key: (name) => `defender-lens.columns.${name}`,
  read(name) {
    try {
      return new Map(JSON.parse(sessionStorage.getItem(this.key(name))));
    } catch {
      return new Map();
    }
  },
  write(name, map) {
    try {
      sessionStorage.setItem(this.key(name), JSON.stringify([...map]));
    } catch {
      // Refused or full.
    }
  },
};

class Grid {
  constructor(element, { name, columns, rows, rowCount, cut }) {
    Object.assign(this, { element, name, columns, rows, cut, total: rowCount ?? rows.length });
    this.all = rows.map((_, i) => i);
    this.order = this.matching = this.all;
    this.empty = new Set(rows.length ? emptyColumns(columns, rows) : []);
    this.chosen = choices.read(name);
    this.sort = { column: -1, descending: false };
    this.described = columns.map((column, index) => this.describe(column, index));
    this.table = new GridTable(
      { label: name, columns: () => this.shown().map((i) => this.described[i]), rows: () => this.order },
      {
        sort: (column) => this.sortBy(column),
        open: (row, byKey) => this.open(row, byKey),
        isOpen: (row) => row === this.row,
      },
    );
    this.table.table.addEventListener('keydown', (event) => this.copyCell(event));
    this.count = make('p', '', 'grid-count');
    this.count.setAttribute('role', 'status');
    const bar = make('div', '', 'grid-bar');
    bar.append(this.filterBox(), this.columnMenu(), this.downloadMenu(), this.count);
    this.body = make('div', '', 'grid-body');
    this.body.append(this.table.scroll);
    element.replaceChildren(bar, this.body);
    this.draw();
  }

  describe({ name, type }, index) {
    const kind = kindOf(type);
    const isTime = kind === 'time';
    const raw = (row) => textOf(this.rows[row][index]);
    const text = isTime ? (row) => raw(row) && formatTime(raw(row)) : raw;
    const longest = this.all.slice(0, SAMPLE).reduce((most, row) => Math.max(most, text(row).length), name.length + 2);
    return {
      name, index, kind, text, title: isTime ? raw : undefined, isNumber: kind === 'number', sort: 'none',
      width: Math.max(7, Math.min(longest, index ? 44 : 27)) + 3,
    };
  }

  isShown(index) { return this.chosen.get(this.columns[index].name) ?? !this.empty.has(index); }

  shown() {
    const shown = this.described.map(({ index }) => index).filter((index) => this.isShown(index));
    return shown.length ? shown : [0];
  }

  draw() {
    this.table.draw();
    this.tell();
  }

  tell() {
    const shown = this.rows.length, found = this.matching.length;
    const parts = [found === shown ? rowsOf(shown) : `${number(found)} of ${rowsOf(shown)} match`];
    if (this.total > shown) parts.push(`the first of ${rowsOf(this.total)}${this.cut ? `: ${this.cut}` : ''}`);
    else if (this.cut) parts.push(this.cut);
    const hidden = this.columns.length - this.shown().length;
    const empty = [...this.empty].filter((index) => !this.isShown(index)).length;
    const kind = hidden === empty ? 'empty ' : '';
    if (hidden) parts.push(`${hidden} ${kind}${hidden === 1 ? 'column' : 'columns'} hidden`);
    this.count.textContent = parts.join(' · ');
    this.menu.firstChild.textContent = `Columns ${this.shown().length}/${this.columns.length}`;
  }

  arrange() {
    const { column, descending } = this.sort;
    const kind = this.described[column]?.kind;
    this.order = column < 0 ? this.matching : sorted(this.matching, this.rows, column, kind, descending);
  }

  sortBy({ index }) {
    const isSame = this.sort.column === index;
    const isOver = isSame && this.sort.descending;
    this.sort = { column: isOver ? -1 : index, descending: isSame && !isOver };
    for (const column of this.described) column.sort = 'none';
    if (!isOver) this.described[index].sort = this.sort.descending ? 'descending' : 'ascending';
    this.arrange();
    this.table.draw();
  }

  filterBox() {
    const input = Object.assign(document.createElement('input'), { type: 'search', placeholder: 'Filter rows' });
    input.setAttribute('aria-label', `Filter rows of ${this.name}`);
    let wait;
    input.addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(() => this.filter(input.value), 150);
    });
    return input;
  }

  /** Keeps the rows in which every word stands, in any column, as shown or as received. */
  filter(words) {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const seen = (row) => ({ text, title }) => (title ? `${text(row)}\n${title(row)}` : text(row));
    const line = (row) => this.described.map(seen(row)).join('\n').toLowerCase();
    this.lines ??= [];
    const matches = (row) => wanted.every((word) => (this.lines[row] ??= line(row)).includes(word));
    this.matching = wanted.length ? this.all.filter(matches) : this.all;
    this.arrange();
    this.table.scroll.scrollTop = 0;
    this.draw();
  }

  columnMenu() {
    const boxes = this.columns.map(({ name }, index) => checkbox(name, this.isShown(index), (isShown) => {
      this.chosen.set(name, isShown);
      this.chose();
    }));
    const all = (isShown) => {
      this.chosen = new Map(isShown ? this.columns.map(({ name }) => [name, true]) : []);
      boxes.forEach(({ input }, index) => { input.checked = this.isShown(index); });
      this.chose();
    };
    const list = make('div', '', 'grid-choice');
    list.append(...boxes.map(({ label }) => label));
    const buttons = [this.button('Show all', () => all(true)), this.button('Hide empty', () => all(false))];
    this.menu = disclosure('Columns', ...buttons, list);
    return this.menu;
  }

  chose() {
    choices.write(this.name, this.chosen);
    this.draw();
  }

  button(text, act) {
    const button = Object.assign(make('button', text), { type: 'button' });
    button.addEventListener('click', act);
    return button;
  }

  downloadMenu() {
    const allRows = checkbox('All rows, not only those that match', false);
    const allColumns = checkbox('All columns, hidden ones too', false);
    const button = (label, ending, type, write) => this.button(label, () => {
      const rows = (allRows.input.checked ? this.all : this.order).map((row) => this.rows[row]);
      const shown = allColumns.input.checked ? [...this.columns.keys()] : this.shown();
      save(fileName(this.name, ending), type, write(this.columns, rows, shown));
    });
    return disclosure(
      'Download',
      button('CSV', 'csv', 'text/csv;charset=utf-8', csvText),
      button('JSON Lines', 'jsonl', 'application/jsonl', jsonLines),
      allRows.label,
      allColumns.label,
    );
  }

  open(row, byKey) {
    this.row = row;
    const at = this.order.indexOf(row);
    const { panel, heading } = detailPanel({
      columns: this.columns, row: this.rows[row], place: `Row ${number(at + 1)} of ${number(this.order.length)}`,
      step: (by) => this.step(by), close: () => this.close(),
    });
    this.panel?.remove();
    this.panel = panel;
    this.body.append(panel);
    if (byKey) heading.focus();
    this.table.render();
  }

  step(by) {
    const to = this.order.indexOf(this.row) + by;
    if (to < 0 || to >= this.order.length) return;
    this.table.go(to, this.table.active.column);
    const label = document.activeElement.getAttribute('aria-label');
    this.open(this.order[to], false);
    [...this.panel.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === label)?.focus();
  }

  close() {
    this.row = undefined;
    this.panel.remove();
    this.table.render();
    this.table.table.focus();
  }

  copyCell(event) {
    const { row, column } = this.table.active;
    const isCopy = event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && getSelection().isCollapsed;
    if (!isCopy || row < 0) return;
    event.preventDefault();
    const text = textOf(this.rows[this.order[row]][this.shown()[column]]);
    if (wantsRaw(event)) copy(text, 'Cell copied, real value');
    else copy(defanged(text), 'Cell copied, defanged');
  }
}

document.getElementById('zone')?.addEventListener('change', () => {
  document.querySelectorAll('.grid').forEach((element) => redraws.get(element)?.());
});

/**
 * Fills an element with a table.
 *
 * `rowCount` is how many rows there are where `rows` was cut, `cut` says why.
 */
export function mountGrid(element, { name, columns, rows, rowCount, cut }) {
  const grid = new Grid(element, { name, columns, rows, rowCount, cut });
  redraws.set(element, () => {
    grid.lines = undefined;
    grid.draw();
    if (grid.row !== undefined) grid.open(grid.row, false);
  });
}
