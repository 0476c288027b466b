'use strict';

const levels = ['trace', 'debug', 'info', 'warn', 'error'];

/** A log for which the platform's logger may come later, lack a level, or throw: none of it disturbs a lookup. */
function keepLog() {
  let logger = null;
  return {
    to(next) {
      logger = next ?? null;
    },
    write(level, message, fields = {}) {
      const name = levels.includes(level) ? level : 'info';
      try {
        logger?.[name]?.(fields, message);
      } catch {
        // A logger that fails has nobody to tell it to.
      }
    }
  };
}

module.exports = { keepLog };
