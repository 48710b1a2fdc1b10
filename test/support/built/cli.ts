import { builtAt } from '../built-at';

/** The command line as it is shipped: one file. */
export const cliFile = (): string => builtAt('dist/cli/gouji.js', 'build');
