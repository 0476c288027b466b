extension OverlayAsset {
    /// The file `Web/tabs.js`.
    ///
    /// Written by `scripts/generate-assets`; edit the file in `Web/` and run it again.
    static let tabsJs = OverlayAsset(
        name: "tabs.js",
        contentType: "text/javascript; charset=utf-8",
        content: ##"""
            import { mountDevices } from './containment.js';
            import { byId } from './dom.js';
            import { mountGrids } from './grids.js';
            export const selectedTab = (card) => card.querySelector('[role="tab"][aria-selected="true"]');
            const tabsBeside = (tab) => [...tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
            export function selectTab(tab) {
            if (!tab) return;
            for (const each of tabsBeside(tab)) {
            each.ariaSelected = String(each === tab);
            each.tabIndex = each === tab ? 0 : -1;
            byId(each.getAttribute('aria-controls')).hidden = each !== tab;
            }
            mountGrids(tab.closest('.card'));
            mountDevices(tab.closest('.card'));
            }
            export function wireTabs(root) {
            root.addEventListener('click', (event) => selectTab(event.target.closest('[role="tab"]')));
            root.addEventListener('keydown', (event) => {
            const tab = event.target.closest('[role="tab"]');
            if (!tab || event.ctrlKey || event.altKey || event.metaKey) return;
            const tabs = tabsBeside(tab);
            const here = tabs.indexOf(tab);
            const target = { Home: 0, End: -1, ArrowRight: (here + 1) % tabs.length, ArrowLeft: here - 1 }[event.key];
            if (target === undefined) return;
            event.preventDefault();
            selectTab(tabs.at(target));
            tabs.at(target).focus();
            });
            }
            """##
    )
}
