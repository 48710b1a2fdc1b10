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

/** What is wrong with each entry, in the clerk's words. */
export type Complaints = Partial<Record<keyof NewFiling, string>>;

const ending: readonly (readonly [RegExp, string, BodyKind])[] = [
  [/街道办事处$|街道$/u, '我街道', 'township'],
  [/(镇|乡)(人民)?政府$|镇$|乡$/u, '我镇', 'township'],
  [/政府办公[室厅]$/u, '我办', 'office'],
  [/人民政府$/u, '本机关', 'area'],
  [/委员会$|委$/u, '我委', 'department'],
  [/局$/u, '我局', 'department'],
  [/厅$/u, '我厅', 'department'],
  [/办公室$|办$/u, '我办', 'department'],
];

/** What the name of a body suggests for its self-reference and its kind. */
export const guessFromName = (
  body: string,
): { readonly self: string; readonly kind: BodyKind } | undefined => {
  const found = ending.find(([pattern]) => pattern.test(body.trim()));
  return found && { self: found[1], kind: found[2] };
};

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
