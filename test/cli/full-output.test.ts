import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { goujiWithFull } from '../support/run-cli';
import { answersFile } from '../support/answers-file';

const folder: Folder = useFolder();
const answers = folder.write('answers.json', answersFile());

it('says that its output could not be written, which is no error in the figures', () => {
  expect(goujiWithFull('>/dev/full', 'check', answers, answers)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: '输出：磁盘空间不足。请清理后再试。\n',
  });
});

it('exits as it does for what it cannot use where nothing can be said', () => {
  expect(goujiWithFull('2>/dev/full', 'check', folder.at('missing.json')).code).toBe(2);
  expect(goujiWithFull('>/dev/full 2>/dev/full', 'check', answers).code).toBe(2);
});
