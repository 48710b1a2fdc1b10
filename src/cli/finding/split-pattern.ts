import type { PlatformPath } from 'node:path';
import { nameMatcher } from './match-name';

/** One step of a pattern: a name as it is, names that fit, or folders at any depth. */
export type Segment =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'names'; readonly fits: (name: string) => boolean }
  | { readonly kind: 'depth' };

export interface Pattern {
  /** Where it begins: a drive, a share, /, or nothing for the folder that is current. */
  readonly root: string;
  readonly segments: readonly Segment[];
}

/** A sign of a pattern, or of a name that came broken from the command line. */
const special = /[*?[\ufffd]/u;

/** An input as it was meant: cmd reads the \" at the end of "D:\年报\" as a quotation mark of the name. */
export const asMeant = (input: string, { sep }: PlatformPath): string =>
  sep === '\\' && input.endsWith('"') ? input.slice(0, -1) : input;

/** A path as it is shown, with “/”. */
export const withSlashes = (input: string, { sep }: PlatformPath): string =>
  sep === '\\' ? input.replaceAll('\\', '/') : input;

/**
 * Takes a pattern apart, as the paths of a system are written.
 * @returns nothing where it is none
 */
export const splitPattern = (
  input: string,
  flavour: PlatformPath,
  ignoresCase: boolean,
): Pattern | undefined => {
  // A ? in \\?\C:\ is none of a pattern.
  const { root } = flavour.parse(input);
  const rest = withSlashes(input.slice(root.length), flavour);
  if (!special.test(rest)) return undefined;
  const names = rest.split('/').filter((name) => name !== '' && name !== '.');
  // Two ** in a row mean no more than one.
  const steps = names.filter((name, at) => name !== '**' || names[at - 1] !== '**');
  return {
    root,
    segments: steps.map((name) => {
      if (name === '**') return { kind: 'depth' };
      return special.test(name)
        ? { kind: 'names', fits: nameMatcher(name, ignoresCase) }
        : { kind: 'name', name };
    }),
  };
};
