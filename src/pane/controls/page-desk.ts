import type { Desk } from '../state/desk';
import { copyClip } from './copy-clip';
import { saveAs } from './save-as';

/** What a desk has on any page of a browser. */
export const pageDesk: Pick<Desk, 'now' | 'copy' | 'print' | 'save'> = {
  now: () => new Date(),
  copy: copyClip,
  print: async (view) => (await import('./print-page')).printPage(view),
  save: saveAs,
};
