import { bareForms } from '../forms/bare-forms';
import { pageRunner } from '../pane/controls/page-worker';
import { pageWording } from '../pane/controls/page-wording';
import { OwnWords } from '../session/wording/own-words';

const { run, hasWorker } = pageRunner(bareForms);

/** The words that reports are written in, in this browser. */
export const ownWords = new OwnWords(run, pageWording);

/** Does what may take long in the worker of this page, where it has one. */
export const { runAside } = ownWords;

export { hasWorker };
