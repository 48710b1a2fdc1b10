import { textCells, unsettledCells } from '../filing/unsettled';
import type { TextCell } from '../filing/unsettled';
import { whereCellsAre } from '../filing/where-cells-are';
import type { PreviousFiling } from '../model/filing';
import type { Form } from '../model/form';
import { previousPlace } from '../model/finding';
import { lookAtNumber } from '../model/typed-number';
import { clauseFor } from './rule';
import type { Draft, Rule } from './rule';

type Seen = ReturnType<typeof lookAtNumber>;
type Kind = Seen['is'];

const lookAt = (form: Form, { field, text }: TextCell): Seen =>
  lookAtNumber(text, form.concerns.amounts.includes(field.name));

/** Names a text in a number cell for what it is. It is never read as the number that it looks like. */
const nameText = (form: Form, cell: TextCell): string => {
  const text = cell.text.trim();
  const seen = lookAt(form, cell);
  if (seen.digits !== undefined && cell.meant === undefined)
    return `“${text}”不能确定是哪个数；请核对后只填数字`;
  switch (seen.is) {
    case 'placeholder':
      return `填的是“${text}”，不是数字；没有发生的填 0`;
    case 'text':
      return `“${text}”是以文本形式存放的数字，求和时不会计入；请重新输入 ${cell.meant}`;
    case 'full-width':
      return `“${text}”是全角数字；请改为半角的 ${seen.digits}`;
    case 'separated':
      return `“${text}”带有分隔符或空格；请改为 ${seen.digits}`;
    case 'with-unit':
      return `“${text}”带有单位“${seen.unit}”；请只填数字 ${seen.digits}`;
    case 'other-unit':
      return `“${text}”的单位是${seen.unit}；本栏单位是万元，请换算后只填数字`;
    case 'abbreviated':
      return `“${text}”没有写成完整的数字；请换算后只填阿拉伯数字`;
    case 'words':
      return `“${text}”不是数字；请填阿拉伯数字`;
  }
};

/** What several cells of a kind have in common. */
const nameTexts = (form: Form, kind: Kind, cells: readonly TextCell[], lost: string): string => {
  const where = whereCellsAre(
    form,
    cells.map(({ field }) => field),
  );
  const such = [...new Set(cells.map(({ text }) => `“${text.trim()}”`))].slice(0, 3).join('、');
  if (kind === 'placeholder') return `${where}填的是${such}，不是数字；没有发生的填 0`;
  const what: Partial<Record<Kind, string>> = {
    text: '的数字是以文本形式存放的',
    'full-width': `填的是全角数字（如${such}）`,
    separated: `的数字带有分隔符或空格（如${such}）`,
    'with-unit': `的数字带有单位（如${such}）`,
  };
  return `${where}${what[kind]}，${lost}；请转为数字`;
};

/** Texts of a kind that plainly mean numbers together; each of the others by itself. */
const groupsOf = (
  form: Form,
  cells: readonly TextCell[],
): readonly (readonly [Kind, readonly TextCell[]])[] => {
  const groups = new Map<Kind | TextCell, [Kind, TextCell[]]>();
  for (const cell of cells) {
    const kind = lookAt(form, cell).is;
    const key = cell.meant === undefined ? cell : kind;
    groups.set(key, [kind, [...(groups.get(key)?.[1] ?? []), cell]]);
  }
  return [...groups.values()];
};

const draftOf = (
  form: Form,
  cells: readonly TextCell[],
  message: string,
  severity: Draft['severity'],
  placeOf = (name: string): string => name,
): Draft => {
  const places = cells.map(({ field }) => placeOf(field.name));
  return {
    severity,
    at: places[0]!,
    because: places,
    clause: clauseFor(cells[0]!.field, form),
    message: `${message}。`,
    suggestions: cells.flatMap(({ meant }, index) =>
      meant === undefined ? [] : [{ field: places[index]!, value: meant, reason: '改为数字' }],
    ),
  };
};

/** Texts among last year's figures, which then are compared with nothing; “/” says that there was none to compare. */
const draftsOfLastYear = (form: Form, { form: id, answers }: PreviousFiling): readonly Draft[] => {
  const renamed = form.earlier.find((earlier) => earlier.form === id)?.renamed ?? {};
  const cells = unsettledCells(form, answers).filter(({ meant }) => meant !== undefined);
  return groupsOf(form, cells).map(([kind, group]) =>
    draftOf(form, group, `上年数据${nameTexts(form, kind, group, '没有用来核对和比较')}`, 'hint', (name) =>
      previousPlace(renamed[name] ?? name),
    ),
  );
};

/** On somebody else's page, an amount may carry its unit where the form names none: 62.18万元 in the form of 2019. */
const needsUnit = (form: Form, { field, text }: TextCell): boolean =>
  field.kind === 'amount' && !form.concerns.amounts.includes(field.name) && /元\s*$/u.test(text);

/** T2-1, T3-4, T4-4: text where a number belongs, named for what it is; what plainly are numbers once for each kind. */
export const cellsAreNumbers: Rule = {
  id: 'cells-are-numbers',
  title: '单元格都是数字',
  check: ({ filing: { previous, page }, typed, form }) => [
    ...groupsOf(
      form,
      textCells(form, typed).filter((cell) => !page || !needsUnit(form, cell)),
    ).map(([kind, group]) => {
      const [cell] = group;
      const message =
        group.length === 1
          ? `${cell!.field.label}：${nameText(form, cell!)}`
          : nameTexts(form, kind, group, '求和时不会计入');
      return draftOf(form, group, message, 'error');
    }),
    ...(previous ? draftsOfLastYear(form, previous) : []),
  ],
};
