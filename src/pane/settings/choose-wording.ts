import { Fault } from '../../model/fault';
import { refuseTooLarge } from '../../session/import/open-report';
import type { ReadWording } from '../../session/wording/read-wording';
import type { Action, Tools } from '../state/action';

/** A file as the browser hands it over. */
type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What is shown is made anew in the words of now. */
const writeAnew = async ({ watch, composer }: Tools): Promise<void> => {
  await watch.refresh();
  await composer.composeIfShown();
};

/** 选择措辞文件: from now on reports on this machine are in its words. @param show is told of what is wrong with it */
export const chooseWording = (
  file: ChosenFile,
  form: string,
  show: (refused: ReadWording & { readonly name: string }) => void,
): Action => ({
  task: 'checking',
  run: async (tools) => {
    refuseTooLarge(file.size);
    const bytes = await file.arrayBuffer().catch(() => {
      throw new Fault('文件打不开，可能已被移动或删除。请重新选择。');
    });
    const ownWords = await tools.desk.ownWords!();
    const read = await ownWords.choose(form, { name: file.name, bytes: new Uint8Array(bytes) });
    show({ ...read, name: file.name });
    if (!read.wording) return;
    await writeAnew(tools);
    return read.isKept
      ? `以后按“${file.name}”的措辞写报告。`
      : `按“${file.name}”的措辞写报告；浏览器没有保存，下次打开请重新选择。`;
  },
});

/** 恢复内置: reports on this machine are in our words again. */
export const forgetWording = (form: string, done: () => void): Action => ({
  task: 'checking',
  run: async (tools) => {
    await (await tools.desk.ownWords!()).forget(form);
    done();
    await writeAnew(tools);
    return '以后按内置的措辞写报告。';
  },
});
