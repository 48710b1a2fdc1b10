import { builtAt } from '../built-at';

/** A page with nothing but the grid. */
export const gridPageFolder = (): string => builtAt('out/pages/grid-page', 'build:tests');
