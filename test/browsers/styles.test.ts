import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Identifier } from '@mdn/browser-compat-data';
import { parse } from 'postcss';
import type { AtRule, Declaration, Rule } from 'postcss';
import parseSelector from 'postcss-selector-parser';
import parseValue from 'postcss-value-parser';
import { paneFolder } from '../support/built/pane';
import { webFolder } from '../support/built/web';
import { css, isMissing, memberOf } from '../support/compatibility';

const stylesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));

const sheets = {
  pane: stylesIn(path.join(paneFolder(), 'taskpane')),
  'browser edition': stylesIn(path.join(webFolder(), 'web')),
};

/** What an old browser leaves out without any harm, and why. */
const harmless: Readonly<Record<string, string>> = {
  ':focus-visible': 'the focus shows after a click as well',
  '::-moz-progress-bar': 'of Firefox',
  '@media (forced-colors)': 'Windows puts its own colours',
  'accent-color': 'boxes are ticked in the colour of the browser',
  'field-sizing': 'an unseen copy of its text gives a field its height',
  'forced-color-adjust': 'as forced-colors',
  'scrollbar-width': 'the bar is as wide as all others',
  'text-underline-offset': 'the line is a little nearer',
};

const { properties, selectors, types, 'at-rules': atRules } = css;

/** Units are listed in groups, but for the older ones. */
const unitsOf = (unit: string): Identifier | undefined => {
  const group = /^(?:cq|[dls]v)/u.exec(unit)?.[0];
  const groups = {
    cq: 'container_query_length_units',
    dv: 'viewport_percentage_units_dynamic',
    lv: 'viewport_percentage_units_large',
    sv: 'viewport_percentage_units_small',
  } as const;
  return memberOf(types.length, group === undefined ? unit : groups[group as keyof typeof groups]);
};

const siblingsOf = ({ parent }: Declaration): readonly Declaration[] =>
  (parent?.nodes ?? []).filter((each) => each.type === 'decl');

/** Whether the same rule says it once more, for browsers that do not understand this way. */
const hasFallback = (declaration: Declaration): boolean =>
  siblingsOf(declaration).some(
    (each) => each !== declaration && [declaration.prop, `-webkit-${declaration.prop}`].includes(each.prop),
  );

/** Boxes that are not grids have had gaps only since Chromium 84: scripts/flex-gaps.js gives margins to the items. */
const hasGap = (declaration: Declaration): boolean => {
  if (siblingsOf(declaration).some(({ prop, value }) => prop === 'display' && /grid$/u.test(value)))
    return true;
  const margins = new Set<string>();
  declaration
    .root()
    .walkAtRules('supports', (each) =>
      each.walkRules((rule) => rule.selectors.forEach((it) => margins.add(it))),
    );
  return (declaration.parent as Rule).selectors.every((each) => margins.has(`${each}>:not(:last-child)`));
};

function* unknownInDeclaration(declaration: Declaration): Iterable<string> {
  const { prop, value, parent } = declaration;
  if (prop.startsWith('--') || (parent as AtRule).name === 'page' || hasFallback(declaration)) return;
  if (isMissing(memberOf(properties, prop))) yield prop;
  else if (/(?:^|-)gap$/u.test(prop) && !hasGap(declaration)) yield `${prop} outside a grid`;
  else for (const [word, known] of knownWords(prop, value)) if (isMissing(known)) yield `${prop}: ${word}`;
}

/** The functions, units and other words of a value, with what is known of each. */
const knownWords = (prop: string, value: string): readonly (readonly [string, Identifier | undefined])[] => {
  const found: (readonly [string, Identifier | undefined])[] = [];
  parseValue(value).walk((node) => {
    if (node.type === 'function')
      found.push([`${node.value}()`, memberOf(types, node.value) ?? memberOf(types['color'], node.value)]);
    if (node.type !== 'word') return;
    const { unit } = parseValue.unit(node.value) || { unit: '' };
    found.push(unit === '' ? [node.value, memberOf(properties[prop], node.value)] : [unit, unitsOf(unit)]);
  });
  return found;
};

function* unknownInRule({ selector }: Rule): Iterable<string> {
  const found: string[] = [];
  parseSelector((root) =>
    root.walkPseudos(({ value, nodes }) => {
      if (isMissing(memberOf(selectors, value.replace(/^:+/u, '')))) found.push(value);
      if (value === ':not' && nodes.length > 1) found.push(':not(a, b)');
    }),
  ).processSync(selector);
  yield* found;
}

function* unknownInAtRule({ name, params }: AtRule): Iterable<string> {
  if (isMissing(memberOf(atRules, name))) yield `@${name}`;
  for (const [, feature] of params.matchAll(/\(([\w-]+)/gu))
    if (name === 'media' && isMissing(memberOf(atRules['media'], feature!))) yield `@media (${feature})`;
}

/** What a browser at the floor would not understand in a sheet of styles. */
const unknownIn = (text: string): readonly string[] => {
  const found = new Set<string>();
  parse(text).walk((node) => {
    const unknown =
      node.type === 'decl'
        ? unknownInDeclaration(node)
        : node.type === 'rule'
          ? unknownInRule(node)
          : node.type === 'atrule'
            ? unknownInAtRule(node)
            : [];
    for (const each of unknown) found.add(each);
  });
  return [...found];
};

describe('styles', () => {
  it.each(Object.entries(sheets))('are understood by Chromium 80: %s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(unknownIn).filter((each) => !(each in harmless))).toEqual([]);
  });

  it.each([
    ['a{inset:0}', 'inset'],
    ['a{display:flex;gap:1px}', 'gap outside a grid'],
    ['a{appearance:none}', 'appearance'],
    ['a:is(b,c){color:red}', ':is'],
    ['a:not(b,c){color:red}', ':not(a, b)'],
    ['a{height:1dvh}', 'height: dvh'],
    ['a{overflow:clip}', 'overflow: clip'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color: color-mix()'],
    ['@layer a{b{color:red}}', '@layer'],
    ['@media (prefers-contrast:more){b{color:red}}', '@media (prefers-contrast)'],
  ])('would be found: %s', (text, found) => {
    expect(unknownIn(text)).toContain(found);
  });
});
