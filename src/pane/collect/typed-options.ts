import { defaultYear } from '../../filing/default-year';
import { isoDay } from '../../model/date-words';
import type { CollectRequest } from '../../session/collect/collect';
import { readDate } from '../../session/report/typed-date';
import type { CollectOptions } from './collect-state';

/** What is wrong with options as they are typed, by their names. */
export const complaintsAbout = (
  { year, deadline }: Pick<CollectOptions, 'year' | 'deadline'>,
  today: Date,
): Readonly<Partial<Record<'year' | 'deadline', string>>> => ({
  ...(year.trim() === '' || /^20\d\d$/u.test(year.trim())
    ? {}
    : { year: '请填四位数的年份，如 2025；不填的，按收到的报告确定。' }),
  ...(deadline.trim() === '' || readDate(deadline, today)
    ? {}
    : { deadline: `没有看懂“${deadline.trim()}”。请写成 2026-01-26 或 1月26日 这样。` }),
});

/** Options as a collection takes them; those that were typed have nothing to complain about. */
export const requestedOptions = (
  { area, year, deadline, onlyClean }: CollectOptions,
  today: Date,
): Pick<CollectRequest, 'area' | 'year' | 'usualYear' | 'deadline' | 'day' | 'onlyClean'> => {
  const date = readDate(deadline, today);
  return {
    area: area.trim(),
    ...(year.trim() === '' ? {} : { year: Number(year) }),
    usualYear: defaultYear(today),
    deadline: date ? isoDay(date) : '',
    day: isoDay(today),
    onlyClean,
  };
};
