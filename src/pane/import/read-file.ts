import { Fault } from '../../model/fault';
import { refuseTooLarge } from '../../session/import/open-report';
import type { Action } from '../state/action';
import { readSource } from './read-source';

/** A file as the browser hands it over. */
type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** In milliseconds: time for the pane to show that it is at work. */
const moment = 30;

/** 选择文件, or a file that is dropped or pasted: reads it. */
export const readFile = (file: ChosenFile): Action =>
  readSource({
    name: file.name,
    read: async (session, pick) => {
      refuseTooLarge(file.size);
      const bytes = await file.arrayBuffer().catch(() => {
        throw new Fault('文件打不开：可能已被移动或删除，也可能是文件夹。请重新选择。');
      });
      await new Promise((resolve) => setTimeout(resolve, moment));
      return session.openReport(file.name, new Uint8Array(bytes), pick);
    },
  });
