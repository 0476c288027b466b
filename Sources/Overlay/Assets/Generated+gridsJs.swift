extension OverlayAsset {
    /// The file `Web/grids.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let gridsJs = OverlayAsset(
        name: "grids.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            const huntsOf = new WeakMap();
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
            export const hunts = (card) => huntsOf.get(card) ?? [];
            """##
    )
}
