import { mouseHand } from './mouse-hand';
import { wholeJob } from './whole-job';

describe('a whole job with a mouse', () => wholeJob(mouseHand));
