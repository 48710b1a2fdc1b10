import { builtAt } from '../built-at';

/** The add-in as it is shipped: a folder for a web server. */
export const paneFolder = (): string => {
  builtAt('dist/taskpane.html', 'build');
  return builtAt('dist', 'build');
};
