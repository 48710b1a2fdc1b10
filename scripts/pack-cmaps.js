/**
 * The tables of pdf.js that say which character a code of an old encoding stands for, as text that can stand in a script:
 * webpack's loader and jest's transform for a list of their names, one a line.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');

/** @param {string} list @returns a script that exports the tables by their names, in base64. */
const pack = (list) => {
  const names = list.split(/\s+/u).filter((name) => name !== '');
  const tables = names.map((name) => [name, readFileSync(path.join(folder, `${name}.bcmap`), 'base64')]);
  return `exports.tables = ${JSON.stringify(Object.fromEntries(tables))};`;
};

module.exports = pack;
module.exports.process = (list) => ({ code: pack(list) });
module.exports.rule = { test: /\.cmaps$/u, type: 'javascript/auto', use: __filename };
