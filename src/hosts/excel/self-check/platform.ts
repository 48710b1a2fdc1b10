/// <reference types="office-js" />
import type { SelfCheckPlatform } from '../../../model/self-check';

/** Sets whose highest version says what else this Excel can do. */
const otherSets = [
  'ExcelApiOnline',
  'ExcelApiDesktop',
  'SharedRuntime',
  'DelayForCellEdit',
  'OpenBrowserWindowApi',
  'DialogApi',
  'RibbonApi',
  'KeyboardShortcuts',
  'Settings',
  'AddinCommands',
  'DocumentEvents',
  'NestedAppAuth',
];

/** No set has more than so many versions. */
const mostVersions = 40;

const highest = ({ requirements }: Office.Context, set: string): string | null => {
  for (let minor = mostVersions; minor > 0; minor--)
    if (requirements.isSetSupported(set, `1.${minor}`)) return `1.${minor}`;
  return null;
};

/** Engines by how they call themselves; the first that is met is the one. */
const engines: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Internet Explorer', /(?:Trident\/.{0,200}rv:|MSIE )(\d+)/u],
  ['Edge', /Edge?\/(\d+)/u],
  ['Firefox', /Firefox\/(\d+)/u],
  ['Chrome', /Chrome\/(\d+)/u],
  ['Safari', /Version\/(\d+)\D.{0,200}Safari/u],
  ['WebKit', /AppleWebKit\/(\d+)/u],
];

/** The engine and its version alone: the whole text would tell more of the machine than anybody needs. */
export const engineOf = (userAgent: string): string => {
  for (const [name, pattern] of engines) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'unknown';
};

/** `PC`, `Mac`, `OfficeOnline`, `iOS` … */
export const platformNameOf = ({ platform, diagnostics }: Office.Context): string =>
  String(platform ?? diagnostics?.platform ?? 'unknown');

/** What this Excel is, and what it claims to be able to do. */
export const platformOf = (context: Office.Context, userAgent: string): SelfCheckPlatform => ({
  platform: platformNameOf(context),
  hostVersion: String(context.diagnostics?.version ?? 'unknown'),
  engine: engineOf(userAgent),
  api: highest(context, 'ExcelApi') ?? 'unknown',
  sets: Object.fromEntries(otherSets.map((set) => [set, highest(context, set)])),
});
