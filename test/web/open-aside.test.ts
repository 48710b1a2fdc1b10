import { Overrun } from '../../src/session/aside/overrun';
import { openAside, workbookIn } from '../../src/web/open-aside';

jest.mock('../../src/web/run-aside', () => ({
  runAside: (kind: string) => Promise.reject(new Overrun(kind)),
}));

it('a file that takes too long is not opened, and says so', async () => {
  const words = '文件内容太多或太特别，没有读完，没有打开。请检查是不是选错了文件。';
  await expect(workbookIn(new File(['x'], '年报.xlsx'))).rejects.toThrow(words);
  await expect(openAside(new Uint8Array(1))).rejects.toThrow(words);
});
