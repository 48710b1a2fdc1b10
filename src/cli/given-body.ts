import { bodyKindOf } from '../filing/body-kind';
import { loadDivisions } from '../filing/divisions/load-divisions';
import { Fault } from '../model/fault';
import type { Filing } from '../model/filing';

/** The option of all commands that read reports whole. */
export const bodyOption = ['--body <名称>', '机关名称，文件里没有写明或者写得不对时用'] as const;

/** The name that `--body` gives, if it is given. @throws Fault */
export const bodyIn = (text: string | undefined): string | undefined => {
  const name = text?.trim();
  if (name === '') throw new Fault('--body 没有填名称；请填机关名称，如 海滨县水利局。');
  return name;
};

/** A filing of the body that was given. Its kind goes with its name where it went with the one that it had. */
export const ofBody = async (filing: Filing, body: string | undefined): Promise<Filing> => {
  if (body === undefined) return filing;
  const divisions = await loadDivisions();
  const isGuessed = filing.settings.kind === bodyKindOf(filing.body, divisions);
  const kind = isGuessed ? bodyKindOf(body, divisions) : filing.settings.kind;
  return { ...filing, body, settings: { ...filing.settings, kind } };
};
