import { Fault } from '../../model/fault';

/** A cell was changed after it was read: what was meant for it may be wrong by now. */
export class StaleFault extends Fault {
  constructor() {
    super('要改的内容刚刚有了变动，所以没有写入。已按现在的内容重新校验，请再看一下。');
  }
}
