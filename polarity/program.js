'use strict';

const fs = require('node:fs');
const path = require('node:path');

const name = 'defender-lens';

/** The path of the program: the one that DEFENDER_LENS_BINARY names, else the one beside this file, else PATH's. */
function findProgram(environment = process.env, folder = __dirname) {
  if (environment.DEFENDER_LENS_BINARY) return environment.DEFENDER_LENS_BINARY;
  const folders = [folder, ...(environment.PATH ?? '').split(path.delimiter).filter(Boolean)];
  return folders.map((place) => path.join(place, name)).find(isProgram) ?? null;
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

module.exports = { findProgram };
