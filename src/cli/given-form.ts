import { forms } from '../forms/index';
import { Fault } from '../model/fault';

/** The form that `--form` names. @throws Fault */
export const formIn = (id: string): string => {
  if (forms.some((form) => form.id === id)) return id;
  throw new Fault(`--form 填的是“${id}”；可用的格式有：${forms.map((form) => form.id).join('、')}。`);
};
