/**
 * pdf.js as it is used here, in a page, in a worker of ours and in Node alike: webpack's loader and jest's transform for
 * its two files. It reads text and lines and draws nothing, so it needs neither a canvas nor whatever else it looks for
 * when it finds itself in Node; it stays off the messages of the worker that it runs in; and what it unpacks is counted,
 * since a few bytes of a file may stand for gigabytes. Bounds are set in `pdfjsWorker` (see imports/sources/pdf).
 */

/** Whatever is changed, and what becomes of it. Each stands in the files that are named for it. */
const changes = [
  {
    files: ['pdf.mjs', 'pdf.worker.mjs'],
    from: /const isNodeJS = [^;]+;/u,
    to: 'const isNodeJS = false;',
  },
  {
    files: ['pdf.worker.mjs'],
    from: /this\.initializeFromPort\(self\);/u,
    to: '',
  },
  // Where it stood when this was built is of no use to anyone.
  { files: ['pdf.mjs', 'pdf.worker.mjs'], from: /import\.meta\.url/gu, to: "''" },
  // For lists of more than 2³² items, of which there are none, all lists of the program would become many times as slow.
  {
    files: ['pdf.mjs', 'pdf.worker.mjs'],
    from: /var FORCED = INCORRECT_TO_LENGTH \|\| !properErrorOnNonWritableLength\(\);/u,
    to: 'var FORCED = false;',
  },
  // Many files use the same few tables of signs, and nothing changes one that has been read.
  {
    files: ['pdf.worker.mjs'],
    from: /const \{\n(?=\s*cMapData,)/u,
    to: 'const known = globalThis.pdfjsWorker.cmaps.get(name); if (known) return known; $&',
    in: 'async function createBuiltInCMap(',
  },
  {
    files: ['pdf.worker.mjs'],
    from: /return (new BinaryCMapReader\(\)\.process\([^;]+\));/u,
    to: 'const read = await $1; globalThis.pdfjsWorker.cmaps.set(name, read); return read;',
    in: 'async function createBuiltInCMap(',
  },
  // So are the texts of signs that are told by two such tables; whoever adds to them takes a copy.
  {
    files: ['pdf.worker.mjs'],
    from: /const toUnicode = new CharCodeMap\(\),\s+buf = \[\];/u,
    to: 'const known = globalThis.pdfjsWorker.textsOf(properties.cMap); if (known.has(ucs2CMap)) return new ToUnicodeMap(known.get(ucs2CMap)); $&',
    in: 'async buildToUnicode(',
  },
  {
    files: ['pdf.worker.mjs'],
    from: /return new ToUnicodeMap\(toUnicode\);/u,
    to: 'known.set(ucs2CMap, toUnicode); $&',
    in: 'async buildToUnicode(',
  },
  {
    files: ['pdf.worker.mjs'],
    from: /amend\(map\) \{/u,
    to: '$& const own = new CharCodeMap(); this.#map.forEach((code, text) => own.set(code, text)); this.#map = own;',
    in: 'class ToUnicodeMap ',
  },
  // What is drawn for a sign is looked up, and not listed for tens of thousands of signs, nor handed over.
  {
    files: ['pdf.worker.mjs'],
    from: /const glyphsUnicodeMap = getGlyphsUnicode\(\);\s+const map = new Map\(\);/u,
    to: 'if (this.composite && !(this.toUnicode instanceof IdentityToUnicodeMap)) { const texts = this.toUnicode; this.toFontChar = { has: (code) => texts.has(code), get: (code) => texts.get(code)?.codePointAt(0) }; amendFallbackToUnicode(properties); this.loadedName = fontName.split("-", 1)[0]; return; } $&',
    in: 'fallbackToSystemFont(properties) {',
  },
  { files: ['pdf.worker.mjs'], from: /"toFontChar", /u, to: '', in: 'const EXPORT_DATA_EXTRA_PROPERTIES ' },
  // Unpacked here, and not by the browser, which knows no bounds.
  { files: ['pdf.worker.mjs'], from: /#isAsync = true;/u, to: '#isAsync = false;', in: 'class FlateStream ' },
  {
    files: ['pdf.worker.mjs'],
    from: /const buffer2 = new Uint8Array\(size\);/u,
    to: 'globalThis.pdfjsWorker.takeBytes(size - buffer.byteLength); $&',
    in: 'class DecodeStream ',
  },
  // Pages are fetched ahead: one that is broken is told when it is asked for, and ends no program before that.
  {
    files: ['pdf.worker.mjs'],
    from: /pageDictCache\.put\(lastKid, xref\.fetchAsync\(lastKid\)\)/u,
    to: 'const ahead = xref.fetchAsync(lastKid); ahead.catch(() => {}); pageDictCache.put(lastKid, ahead)',
  },
  // The outlines of letters are for drawing.
  { files: ['pdf.worker.mjs'], from: /static buildFontPaths\([^)]*\) \{/u, to: '$& return;' },
  // Of a picture, which is not unpacked, stays where it is, as an operator that joins with no other.
  {
    files: ['pdf.worker.mjs'],
    from: /warn\(msg\);\n\s*return;/u,
    to: 'operatorList.addOp(OPS.paintSolidColorImageMask, []); return;',
    in: 'async buildPaintImageXObject(',
  },
  // Where a file does not say what a sign stands for, its number is that of a drawing, and not of a character.
  {
    files: ['pdf.worker.mjs'],
    from: /this\.toUnicode\.get\(charcode\) \|\| charcode/u,
    to: "this.toUnicode.get(charcode) || ''",
    in: '_charToGlyph(',
  },
  {
    files: ['pdf.worker.mjs'],
    from: /new IdentityToUnicodeMap\(properties\.firstChar, properties\.lastChar\)/u,
    to: 'new ToUnicodeMap(new CharCodeMap())',
    in: 'async buildToUnicode(',
  },
  // What is counted, and how much each counts for.
  ...[
    { from: /read\(operation\) \{/u, in: 'class EvaluatorPreprocessor ', count: '1' },
    // No program nests states; each looks up what it has in all those around it.
    {
      from: /this\.stateStack\.push\(this\.state\);/u,
      in: 'class StateManager ',
      count: 'this.stateStack.length >> 4',
    },
    { from: /handleText\(chars, state\) \{/u, in: 'class PartialEvaluator ', count: 'chars.length / 8' },
    { from: /readXRefTable\(parser\) \{[^]*?(?=const entry = \{)/u, in: 'class XRef ', count: '8' },
    { from: /readXRefStream\(stream\) \{[^]*?(?=const entry = \{)/u, in: 'class XRef ', count: '8' },
    { from: /indexObjects\(\) \{[^]*?(?=this\.#entries\[num\] = \{)/u, in: 'class XRef ', count: '8' },
  ].map(({ count, ...change }) => ({
    ...change,
    files: ['pdf.worker.mjs'],
    to: `$& globalThis.pdfjsWorker.takeWork(${count});`,
  })),
  // A font of one byte a sign has no others; an encoding with millions of empty places is gone through for each sign.
  {
    files: ['pdf.worker.mjs'],
    from: /encoding\[index\] = glyph;/u,
    to: 'if (index >= 0 && index < 256) $&',
    in: 'extractFontHeader(properties) {',
  },
  // Strings that are longer than any take fifty times their size as they are read.
  {
    files: ['pdf.worker.mjs'],
    from: /this\.strBuf = \[\];/u,
    to: 'this.strBuf = globalThis.pdfjsWorker.newString();',
    in: 'class Lexer ',
  },
  {
    files: ['pdf.worker.mjs'],
    from: /if \(\+\+offset >= data\.length\)/u,
    to: 'if (++offset >= data.length || token.length > 4096)',
    in: 'function readToken(',
  },
];

/** @param {string} source @param {string} file its name. @throws an Error where pdf.js has changed since. */
const tame = (source, file) =>
  changes
    .filter(({ files }) => files.includes(file))
    .reduce((text, { from, to, in: within = '' }) => {
      const start = text.indexOf(within);
      const rest = text.slice(start);
      if (start < 0 || rest.search(from) < 0) throw new Error(`${file} has no ${from} in “${within}”.`);
      return text.slice(0, start) + rest.replace(from, to);
    }, source);

const nameOf = (path) => path.split(/[\\/]/u).at(-1);

module.exports = function load(source) {
  return tame(source, nameOf(this.resourcePath));
};
module.exports.rule = {
  test: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/u,
  enforce: 'pre',
  use: __filename,
};
module.exports.createTransformer = (options) => {
  const compiler = require('@swc/jest').createTransformer(options);
  return {
    process: (source, path, ...rest) => compiler.process(tame(source, nameOf(path)), path, ...rest),
    getCacheKey: (source, path, ...rest) => compiler.getCacheKey(tame(source, nameOf(path)), path, ...rest),
  };
};
