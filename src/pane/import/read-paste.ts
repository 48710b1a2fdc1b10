import { Fault } from '../../model/fault';
import type { Action } from '../state/action';
import { readSource } from './read-source';

/** What was copied from a page or a document, formatted and plain. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** 粘贴: reads what was copied. */
export const readPaste = ({ html, text }: Pasted): Action => {
  const flavours = { ...(html.trim() === '' ? {} : { html }), ...(text.trim() === '' ? {} : { text }) };
  return readSource({
    name: '粘贴的内容',
    read: async (session, pick) => {
      if (Object.keys(flavours).length === 0)
        throw new Fault('剪贴板里没有文字。请先在网页或文档里选中报告全文并复制，再粘贴。');
      return session.importPaste(flavours, pick);
    },
  });
};
