/** Reports are written in January; until June a new filing is for the year before. */
const lastMonthForLastYear = 6;

/** The year that a filing begun today reports on, as far as can be guessed. */
export const defaultYear = (today: Date): number =>
  today.getMonth() + 1 <= lastMonthForLastYear ? today.getFullYear() - 1 : today.getFullYear();
