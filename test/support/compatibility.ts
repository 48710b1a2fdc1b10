import compatibility from '@mdn/browser-compat-data';
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';

/** The oldest browser that the pages run in: webpack.config.js compiles for it. */
const floor = 80;

/** Later than any version there is. */
const today = 9999;

/** Whether a version of Chromium has something whole enough, under its own name and without a switch. */
const isIn = (version: number, { support: { chrome } }: CompatStatement): boolean =>
  [chrome ?? []]
    .flat()
    .some(({ version_added: from, version_removed: to, flags, prefix, alternative_name: other }) => {
      if (flags || prefix !== undefined || other !== undefined || typeof from !== 'string') return false;
      return versionOf(from) <= version && (typeof to !== 'string' || version < versionOf(to));
    });

/** Where it is not known when something came, “≤79” says by when it had. */
const versionOf = (version: string): number =>
  version === 'preview' ? Infinity : Number.parseInt(version.replace('≤', ''), 10);

/** Whether the floor has not got what today's Chromium has. What nothing is known of counts as there. */
export const isMissing = (node: Identifier | undefined): boolean =>
  node?.__compat !== undefined && !isIn(floor, node.__compat) && isIn(today, node.__compat);

type Group = Readonly<Record<string, Identifier>>;

/** What is known of a name in a group, or below a node; nothing for most words. */
export const memberOf = (group: object | undefined, name: string): Identifier | undefined =>
  group && name !== '__compat' && Object.hasOwn(group, name) ? (group as Group)[name] : undefined;

const { api, css: all, javascript } = compatibility;

/** Interfaces and objects that scripts name, with their members: the language's, and the browser's. */
export const globals = { ...api, ...javascript.builtins } as Group;

/** Properties, selectors, types and at-rules, each by their names. */
export const css = all as unknown as Readonly<
  Record<'properties' | 'selectors' | 'types' | 'at-rules', Group>
>;
