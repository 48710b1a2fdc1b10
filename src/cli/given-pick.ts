import { Fault } from '../model/fault';

/** The option of all commands that read reports whole. */
export const pickOption = ['--pick <序号>', '文件里有几份报告时，读第几份'] as const;

/** The number that `--pick` gives, if it is given. @throws Fault */
export const pickIn = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/u.test(text)) throw new Fault(`--pick 填的是“${text}”；请填序号，如 1。`);
  return Number(text);
};
