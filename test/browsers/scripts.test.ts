import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Identifier } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import type { AnyNode } from 'acorn';
import { paneFolder } from '../support/built/pane';
import { webFolder } from '../support/built/web';
import { globals, isMissing, memberOf } from '../support/compatibility';

/** The pages' and workers' own scripts by their files; office.js is Microsoft's. */
const scripts = [path.join(paneFolder(), 'taskpane'), webFolder(), path.join(webFolder(), 'web')].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map(
        (file) =>
          [
            path.relative(paneFolder(), path.join(folder, file)),
            readFileSync(path.join(folder, file), 'utf8'),
          ] as const,
      ),
);

/** Interfaces whose members are looked for in every name after a dot: of the language, and of pages. */
const common =
  /^(?:Array|TypedArray|ArrayBuffer|String|RegExp|Object|Promise|Map|WeakMap|Number|Math|Error|JSON|Element|HTMLElement|Node|ParentNode|Document|DocumentFragment|Event|EventTarget|Blob|File|Response|Navigator|Crypto|Window|IDB\w+|Storage|DataTransfer)$/u;

/** Names that are in none of these at the floor, though they are in some since. */
const newer = new Set<string>();
const older = new Set<string>();
for (const [name, each] of Object.entries(globals))
  if (common.test(name))
    for (const [member, its] of Object.entries(each))
      if (member !== '__compat' && !member.endsWith('_static'))
        (isMissing(its as Identifier) ? newer : older).add(member);

/** What of it is right all the same, and why. */
const known: Readonly<Record<string, string>> = {
  '.at': 'browsers/shims.ts has it',
  '.replaceAll': 'browsers/shims.ts has it',
  'Object.hasOwn': 'browsers/shims.ts has it',
  '.cause': 'nobody is shown it',
  '.moveBefore': 'preact asks whether it is there',
  '.showOpenFilePicker': 'browser-fs-access asks whether it is there',
  '.showDirectoryPicker': 'browser-fs-access asks whether it is there',
  '.showSaveFilePicker': 'asked for only where it is there',
  '.bytes': 'of a work, and not of a Blob',
  '.escape': 'of a writer of CSV, and not of RegExp',
  '.with': 'of liquidjs, and not of an Array',
};

/**
 * What pdf.js, a whole viewer, asks for besides. It brings some of it along, imports/sources/pdf/newer-language.ts has
 * some, and the rest is in what is never run: test/e2e/import-kinds reads a PDF where nothing newer is there.
 */
const ofPdfJs = new Set(
  (
    'JSON.rawJSON, JSON.isRawJSON, .rawJSON, Math.sumPrecise, .try, .getOrInsertComputed, .getOrInsert, URL.parse, ' +
    'Promise.withResolvers, Promise.try, Uint8Array.fromBase64, .transfer, .transferToFixedLength, .resizable, ' +
    '.toSpliced, .findLast, .hasIndices, .randomUUID, structuredClone, AbortSignal.any, new WeakRef, ' +
    'new FinalizationRegistry, new Float16Array, ImageDecoder.isTypeSupported, new ImageDecoder, new VideoFrame, ' +
    '.viewport, .gpu, .replaceChildren, .role, .ariaExpanded, .ariaHasPopup, .ariaControlsElements, .ariaHidden, ' +
    '.ariaOrientation, .ariaSelected, .ariaMultiSelectable, .ariaLabel'
  ).split(', '),
);

const childrenOf = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node as object)
    .flat()
    .filter((each): each is AnyNode => typeof (each as AnyNode | null)?.type === 'string');

function* missingAt(node: AnyNode): Iterable<string> {
  if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
    const { name } = node.property;
    const owner = node.object.type === 'Identifier' ? node.object.name : '';
    const its = memberOf(globals, owner);
    const member = memberOf(its, `${name}_static`) ?? memberOf(its, name);
    if (member ? isMissing(member) : newer.has(name) && !older.has(name))
      yield `${member ? owner : ''}.${name}`;
  }
  if (
    node.type === 'NewExpression' &&
    node.callee.type === 'Identifier' &&
    isMissing(memberOf(globals, node.callee.name))
  )
    yield `new ${node.callee.name}`;
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    isMissing(memberOf(globals, node.callee.name))
  )
    yield node.callee.name;
  // https://crbug.com/v8/11558: arguments after a spread one are lost before Chromium 91.
  if (
    node.type === 'CallExpression' &&
    node.optional &&
    node.arguments.slice(0, -1).some(({ type }) => type === 'SpreadElement')
  )
    yield 'f?.(...a, b)';
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'RegExp') {
    const [, flags] = node.arguments;
    if (flags?.type === 'Literal' && /[dv]/u.test(String(flags.value)))
      yield `new RegExp with ${flags.value}`;
  }
  for (const each of childrenOf(node)) yield* missingAt(each);
}

/** What a script asks for that Chromium 80 has not got. @throws SyntaxError for what that cannot parse */
const missingIn = (script: string): readonly string[] => [
  ...new Set(missingAt(parse(script, { ecmaVersion: 2020 }))),
];

describe('scripts of pages', () => {
  it('are parsed by Chromium 80, and ask for nothing that it lacks', () => {
    expect(scripts.length).toBeGreaterThan(50);
    const missing = scripts.flatMap(([file, script]) =>
      missingIn(script)
        .filter((each) => !(each in known) && !(script.includes('pdfjsWorker') && ofPdfJs.has(each)))
        .map((each) => `${file}: ${each}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['[1].findLast(f)', '.findLast'],
    ['a.toReversed()', '.toReversed'],
    ['structuredClone(a)', 'structuredClone'],
    ['crypto.randomUUID()', '.randomUUID'],
    ['Object.groupBy(a, f)', 'Object.groupBy'],
    ['Promise.any(a)', 'Promise.any'],
    ['f?.(...a, b)', 'f?.(...a, b)'],
    ['new RegExp("a", "v")', 'new RegExp with v'],
    ['e.replaceChildren()', '.replaceChildren'],
    ['new WeakRef(a)', 'new WeakRef'],
  ])('would be found: %s', (script, found) => {
    expect(missingIn(script)).toContain(found);
  });

  it.each(['a ??= b', 'class A { b = 1 }', 'class A { #b() {} }', '/a/d', '/[a--b]/v', '1_000'])(
    'would not be parsed: %s',
    (script) => {
      expect(() => missingIn(script)).toThrow(SyntaxError);
    },
  );
});
