// Light, dark, or what the system says. Loaded before the page is drawn, so that it is drawn once.
import { recall, remember } from './memory.js';

const apply = (theme) => {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
};

apply(recall('theme'));

/** Lets a select with the values auto, light and dark choose the theme. */
export function wireTheme(select) {
  select.value = document.documentElement.dataset.theme ?? 'auto';
  select.addEventListener('change', () => {
    apply(select.value);
    remember('theme', select.value === 'auto' ? null : select.value);
  });
}
