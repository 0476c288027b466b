// Fills the hunting tables of a card when they are first seen: a hidden table costs nothing.
const huntsOf = new WeakMap();

/** Fills the tables of a card that can be seen and are empty yet; `hunts` are those of its report. */
export function mountGrids(card, hunts) {
  if (hunts) huntsOf.set(card, hunts);
  const known = huntsOf.get(card);
  if (!known || card.hasAttribute('data-folded')) return;
  for (const element of card.querySelectorAll('.grid[data-grid]:not([data-mounted])')) {
    const hunt = known[Number(element.dataset.grid)];
    if (!hunt || element.closest('[hidden]')) continue;
    element.dataset.mounted = '';
    const { table, columns, rows, rowCount } = hunt;
    import('./grid.js').then(({ mountGrid }) => mountGrid(element, { name: table, columns, rows, rowCount }));
  }
}

/** The hunting tables of a card. */
export const hunts = (card) => huntsOf.get(card) ?? [];
