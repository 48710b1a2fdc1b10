import { Fault, sentenceOf } from '../../src/model/fault';
import { HostFault } from '../../src/model/host-fault';

const otherwise = '出现了没有料到的问题。';
const known = { ENOENT: '找不到文件。', NotFoundError: '找不到这个文件。' };

it.each([
  ['a fault', new Fault('文件是空的。'), '文件是空的。'],
  ['a fault of a kind', new HostFault('sheet-exists', ['封面']), '工作簿里已经有同名的工作表。（封面）'],
  ['an error of Node', Object.assign(new Error('no such file'), { code: 'ENOENT' }), '找不到文件。'],
  ['an error of the browser', new DOMException('gone', 'NotFoundError'), '找不到这个文件。'],
  ['a mistake of ours', new TypeError('x is not a function'), otherwise],
  ['nothing at all', undefined, otherwise],
])('says what %s means', (_what, error, sentence) => {
  expect(sentenceOf(error, otherwise, known)).toBe(sentence);
});
