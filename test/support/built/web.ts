import { builtAt } from '../built-at';

/** The browser edition as it is shipped: a folder for a web server. */
export const webFolder = (): string => builtAt('dist/web', 'build');
