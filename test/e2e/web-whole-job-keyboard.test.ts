import { keyboardHand } from './keyboard-hand';
import { wholeJob } from './whole-job';

describe('a whole job with the keyboard alone', () => wholeJob(keyboardHand));
