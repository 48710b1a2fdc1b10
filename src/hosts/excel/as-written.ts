import { HostFault } from '../../model/host-fault';
import { longestText } from '../../model/longest-text';

/** Texts that Excel would take for a number, a date, a formula or a truth value if it were left to guess. */
const needsApostrophe = /^['=+\-@.,\d$¥￥%]|^(true|false)$/iu;

/** A value as it must be sent so that Excel stores it as it is; a cell formatted as text does so by itself. */
export const asWritten = (value: string | number | null, isText: boolean): string | number => {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  if (value.length > longestText) throw new HostFault('text-too-long');
  return !isText && needsApostrophe.test(value) ? `'${value}` : value;
};
