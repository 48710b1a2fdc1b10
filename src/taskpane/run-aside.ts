import { bareForms } from '../forms/bare-forms';
import { pageRunner } from '../pane/controls/page-worker';
import { pageWording } from '../pane/controls/page-wording';
import { OwnWords } from '../session/wording/own-words';
import { fileLoaders } from './file-loaders';

/** The words that reports are written in, on this machine. */
export const ownWords = new OwnWords(pageRunner(bareForms, fileLoaders).run, pageWording);

/** Does what may take long in the worker of this page. */
export const { runAside } = ownWords;
