import { Fault } from '../model/fault';
import { shortened } from '../model/quotation';

/** Values of an answers file, each refused in the clerk's words where it is of the wrong kind. */

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (file: Json, key: string): Json => {
  const value = file[key] ?? {};
  if (!isObject(value)) throw new Fault(`“${key}”应是一组“名称: 值”；请检查答案文件。`);
  return value;
};

/** Half of a character, or no character at all: neither a workbook nor a report can contain it. */
export const isGarbled = (value: unknown): boolean =>
  typeof value === 'string' && /[\p{Surrogate}\uFFFE\uFFFF]/u.test(value);

export const textAt = (file: Json, key: string): string => {
  const value = file[key] ?? '';
  if (typeof value !== 'string') throw new Fault(`“${key}”应是文字；请检查答案文件。`);
  if (isGarbled(value)) throw new Fault(`“${key}”含有残缺的字符（乱码）；请重新输入这段文字。`);
  return value;
};

export const someOf = (keys: readonly string[]): string =>
  keys
    .slice(0, 5)
    .map((key) => shortened(key))
    .join('、') + (keys.length > 5 ? `等 ${keys.length} 个` : '');

export const refuseUnknown = (what: string, keys: readonly string[], known: ReadonlySet<string>): void => {
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new Fault(`“${what}”中有不认识的名称：${someOf(unknown)}。请核对名称或格式。`);
};

export const refuseWhere = (values: Json, isWrong: (value: unknown) => boolean, what: string): void => {
  const wrong = Object.keys(values).filter((key) => isWrong(values[key]));
  if (wrong.length > 0) throw new Fault(`${what}：${someOf(wrong)}。请检查答案文件。`);
};
