const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { minifySync } = require('@swc/core');
const tooOld = require('../src/model/too-old.json');

const textOf = (file) => readFileSync(path.resolve(__dirname, '../src', file), 'utf8');

const sentences = ({ title, needs, advice }) => `${title}。${needs}${advice}`;

/** A text in which marks such as `{{officeJs}}` are filled in. */
const filled = (text, marks) =>
  Object.entries(marks).reduce((all, [mark, value]) => all.replaceAll(`{{${mark}}}`, () => value), text);

/** A script as it is, without comments; whatever else a minifier does, it might do to the very line that is tried. */
const withoutComments = (code) => minifySync(code, { compress: false, mangle: false, module: false }).code;

/** What runs in a page before its scripts do, and where they cannot. */
const noticeScripts = ['browsers/can-parse.js', 'browsers/too-old.js'].map((file) =>
  filled(withoutComments(textOf(file)), {
    tooOldExcel: sentences(tooOld),
    tooOldBrowser: sentences(tooOld.browser),
  }),
);

/** How a page's security policy names a script or style that stands in the page itself. */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What pages say before, or instead of, their scripts, by the marks that stand for it. */
const shared = {
  startingPage: textOf('pane/starting.html'),
  noticeScripts: noticeScripts.map((script) => `<script>${script}</script>`).join(''),
  noticeHashes: noticeScripts.map(hashOf).join(' '),
};

/** A page's text in which its own marks and those of all pages are filled in. */
const fillMarks = (text, marks = {}) => filled(text, { ...marks, ...shared });

module.exports = { fillMarks, hashOf };
