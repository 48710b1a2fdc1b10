import type { BodyKind } from '../../model/filing';
import type { Plan } from '../../session/edit/create-sheets';

/** What a body may call itself. */
export const selfNames = ['我局', '我委', '我办', '我厅', '我镇', '我街道', '本机关'] as const;

/** What has been typed into the page 建表. */
export interface NewFiling {
  readonly year: string;
  readonly body: string;
  readonly self: string;
  readonly kind: BodyKind;
  readonly form: string;
}

/** Says what the name of a body suggests for its kind, and for what it calls itself where it suggests anything. */
export type Guess = (body: string) => Pick<NewFiling, 'kind'> & Partial<Pick<NewFiling, 'self'>>;

/** What is wrong with each entry, in the clerk's words. */
export type Complaints = Partial<Record<keyof NewFiling, string>>;

export const complaintsOf = ({ year, body, self }: NewFiling): Complaints => ({
  ...(/^(19|20)\d{2}$/u.test(year.trim()) ? {} : { year: '请填四位数的年份，如 2025。' }),
  ...(body.trim() === '' ? { body: '请填写机关名称，用于报告标题。' } : {}),
  ...(self.trim() === '' ? { self: '请选择或填写报告中的自称。' } : {}),
});

export const planOf = ({ year, body, self, ...rest }: NewFiling): Plan => ({
  ...rest,
  year: Number(year.trim()),
  body: body.trim(),
  self: self.trim(),
});
