const { readFileSync } = require('node:fs');
const path = require('node:path');
const tooOld = require('../src/model/too-old.json');

/** What pages say before, or instead of, their scripts, by the marks that stand for it. */
const shared = {
  startingPage: readFileSync(path.resolve(__dirname, '../src/pane/starting.html'), 'utf8'),
  tooOld: `${tooOld.title}。${tooOld.needs}${tooOld.advice}`,
};

/** A text in which marks such as `{{officeJs}}` are filled in. */
const fillMarks = (text, marks = {}) =>
  Object.entries({ ...marks, ...shared }).reduce(
    (filled, [mark, value]) => filled.replace(`{{${mark}}}`, value),
    text,
  );

module.exports = { fillMarks };
