// The tabs of cards: one listener for all of them.
import { mountGrids } from './grids.js';

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** The open tab of a card, if it has tabs. */
export const selectedTab = (card) => card.querySelector('[role="tab"][aria-selected="true"]');

/** Opens a tab and closes its siblings. */
export function selectTab(tab) {
  const list = tab?.closest('[role="tablist"]');
  if (!list) return;
  for (const each of list.querySelectorAll('[role="tab"]')) {
    const isOpen = each === tab;
    each.setAttribute('aria-selected', String(isOpen));
    each.tabIndex = isOpen ? 0 : -1;
    const panel = document.getElementById(each.getAttribute('aria-controls'));
    if (panel) panel.hidden = !isOpen;
  }
  const card = tab.closest('.card');
  if (card) mountGrids(card);
}

/** Makes every tab below an element work, also those that come later. */
export function wireTabs(root) {
  root.addEventListener('click', (event) => {
    const tab = event.target.closest('[role="tab"]');
    if (tab) selectTab(tab);
  });
  root.addEventListener('keydown', (event) => {
    const tab = event.target.closest('[role="tab"]');
    if (!tab || event.ctrlKey || event.altKey || event.metaKey) return;
    const tabs = [...tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
    const next = {
      Home: tabs[0],
      End: tabs.at(-1),
    }[event.key] ?? (STEPS[event.key] && tabs.at((tabs.indexOf(tab) + STEPS[event.key]) % tabs.length));
    if (!next) return;
    event.preventDefault();
    selectTab(next);
    next.focus();
  });
}
