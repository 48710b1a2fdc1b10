const { AtRule, Rule } = require('postcss');

/**
 * Chromium has had gaps between the items of flexible boxes since 84, and no condition of its own for them. It knows
 * `appearance` since the same version; Safari and Firefox know `inset` for as long as such gaps.
 */
const withoutGaps = 'not ((appearance: auto) or (inset: 0))';

const valueOf = (rule, prop) => rule.nodes.findLast((each) => each.prop === prop)?.value;

const between = '> :not(:last-child)';
/** Even where it is the last: mere text may follow it. */
const icon = '> .icon';
const all = '> *';

/**
 * Room between items as margins, by the items that get them. Lines that wrap get theirs below every item, since items
 * of one line are of one height.
 */
const marginsOf = (rule, gap) => {
  const [row, column = row] = gap.split(' ');
  if (valueOf(rule, 'flex-direction') === 'column') return [[between, 'margin-bottom', row]];
  const isOneLine = valueOf(rule, 'display') !== undefined && valueOf(rule, 'flex-wrap') === undefined;
  return [
    [between, 'margin-right', column],
    [icon, 'margin-right', column],
    ...(isOneLine ? [] : [[all, 'margin-bottom', row]]),
  ];
};

/** The same place in the sheet, within the same conditions. */
const within = (parent, node) =>
  parent.type === 'atrule'
    ? within(parent.parent, new AtRule({ name: parent.name, params: parent.params, nodes: [node] }))
    : node;

/** Gives flexible boxes room between their items in browsers that do not know `gap` for them. For PostCSS. */
exports.flexGaps = () => ({
  postcssPlugin: 'flex-gaps',
  OnceExit(root) {
    const added = [];
    root.walkRules((rule) => {
      const gap = valueOf(rule, 'gap');
      if (gap === undefined || /grid$/u.test(valueOf(rule, 'display') ?? '')) return;
      for (const [items, prop, value] of marginsOf(rule, gap)) {
        const selector = rule.selectors.map((each) => `${each} ${items}`).join(', ');
        added.push(within(rule.parent, new Rule({ selector, nodes: [{ prop, value }] })));
      }
    });
    if (added.length > 0) root.append(new AtRule({ name: 'supports', params: withoutGaps, nodes: added }));
  },
});
