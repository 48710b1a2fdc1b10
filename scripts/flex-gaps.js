const { AtRule, Rule } = require('postcss');

/**
 * Chromium has had gaps between the items of flexible boxes since 84, and no condition of its own for them. It knows
 * `appearance` since the same version; Safari and Firefox know `inset` for as long as such gaps.
 */
const withoutGaps = 'not ((appearance: auto) or (inset: 0))';

const valueOf = (rule, prop) => rule.nodes.findLast((each) => each.prop === prop)?.value;

/** Room between items as margins of all but the last: of the same size, but also where a line wraps. */
const margins = (rule, gap) => {
  const [row, column = row] = gap.split(' ');
  const flow = `${valueOf(rule, 'flex-direction')} ${valueOf(rule, 'flex-wrap')}`;
  if (flow.includes('column')) return { 'margin-bottom': row };
  return { 'margin-right': column, ...(/\bwrap/u.test(flow) ? { 'margin-bottom': row } : {}) };
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
      const nodes = Object.entries(margins(rule, gap)).map(([prop, value]) => ({ prop, value }));
      const selector = rule.selectors.map((each) => `${each} > :not(:last-child)`).join(', ');
      added.push(within(rule.parent, new Rule({ selector, nodes })));
    });
    if (added.length > 0) root.append(new AtRule({ name: 'supports', params: withoutGaps, nodes: added }));
  },
});
