/**
 * The tables of pdf.js that say which character a code of an old encoding stands for, as text that can stand in a script:
 * webpack's loader and jest's transform.
 */
const { readFileSync } = require('node:fs');

const pack = (bytes) => `module.exports = ${JSON.stringify(Buffer.from(bytes).toString('base64'))};`;

module.exports = pack;
module.exports.raw = true;
module.exports.process = (_, file) => ({ code: pack(readFileSync(file)) });
module.exports.rule = {
  test: /[\\/]pdfjs-dist[\\/]cmaps[\\/][^\\/]+\.bcmap$/u,
  type: 'javascript/auto',
  use: __filename,
};
