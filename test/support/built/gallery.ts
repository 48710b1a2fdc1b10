import { builtAt } from '../built-at';

/** The page that shows every state of the pane. */
export const galleryFolder = (): string => builtAt('out/pages/gallery', 'build:tests');
