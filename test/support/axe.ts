import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What axe finds wrong with the pane as it is now, as the rule and the elements.
 * @param exclude selectors of parts that are not ours.
 */
export const axeFindings = async (
  pane: Frame,
  exclude: readonly string[] = [],
): Promise<readonly string[]> => {
  // The page's own policy refuses scripts from elsewhere; the tester's console is above it.
  if (!(await pane.evaluate(() => 'axe' in globalThis))) await pane.evaluate(source);
  const violations = await pane.evaluate(async (given) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: readonly Violation[] }> };
    };
    return (await axe.run({ exclude: given }, { resultTypes: ['violations'] })).violations;
  }, exclude);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** By how many pixels the pane is wider than its frame. */
export const overflow = (pane: Frame): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
