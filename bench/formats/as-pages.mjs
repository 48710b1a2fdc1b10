/** Plain texts of reports as web pages, so that programs can save them in formats of documents. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (tag, parts) => `<${tag}>${parts.join('')}</${tag}>`;

/** A row with its cells between bars; as many as a row of a report has at least. */
const isRow = (line) => /^\s*\|.*\|\s*$/u.test(line) && line.split('|').length > 4;
/** The line below the heads of such a table. */
const isRule = (line) => /^[\s|:-]+$/u.test(line);

const rowOf = (line) => {
  const cells = line.trim().slice(1, -1).split('|');
  return element(
    'tr',
    cells.map((cell) => element('td', [escaped(cell.trim())])),
  );
};

/** A line is a paragraph, and rows between bars are a table. */
const pageOf = (text) => {
  const parts = [];
  let rows = [];
  const endTable = () => {
    if (rows.length > 0) parts.push(`<table border="1">${rows.join('')}</table>`);
    rows = [];
  };
  for (const line of text.split(/\r?\n/u)) {
    if (!isRow(line)) endTable();
    if (!isRow(line)) parts.push(element('p', [escaped(line)]));
    else if (!isRule(line)) rows.push(rowOf(line));
  }
  endTable();
  return `<!doctype html>\n<meta charset="utf-8">\n<title></title>\n<body>\n${parts.join('\n')}\n</body>\n`;
};

/** Writes each report of `files` (whole paths of .txt and .html) as a page into a folder. */
export const writePages = (files, folder) => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const page = file.endsWith('.txt') ? pageOf(text) : text;
    writeFileSync(path.join(folder, `${path.parse(file).name}.html`), page);
  }
};
