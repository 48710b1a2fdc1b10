import { builtAt } from '../built-at';

/** A page with the Excel host in it, for Excel's stand-in to show. */
export const hostPageFolder = (): string => builtAt('out/pages/host-page', 'build:tests');
