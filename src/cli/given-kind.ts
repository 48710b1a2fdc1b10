import { Fault } from '../model/fault';
import { bodyKindNamed, bodyKinds } from '../model/filing';
import type { BodyKind, Filing } from '../model/filing';

const choices = Object.values(bodyKinds).join('、');

/** The option of all commands that take a filing in. */
export const kindOption = ['--kind <类型>', `机关类型：${choices}；不写的按名称判断`] as const;

/** The kind that `--kind` names, if it is given. @throws Fault */
export const kindIn = (named: string | undefined): BodyKind | undefined => {
  if (named === undefined) return undefined;
  const kind = bodyKindNamed(named);
  if (!kind) throw new Fault(`--kind 填的是“${named}”；可用的有：${choices}。`);
  return kind;
};

/** A filing of the kind of body that was given; as it is where none was. */
export const ofKind = (filing: Filing, kind: BodyKind | undefined): Filing =>
  kind ? { ...filing, settings: { ...filing.settings, kind } } : filing;
