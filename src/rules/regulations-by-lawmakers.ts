import { mayMakeRegulations } from '../filing/lawmakers';
import { numberIn } from '../model/answer';
import type { Form } from '../model/form';
import { labelOf } from './rule';
import type { Draft, Lacking, Rule } from './rule';

/** A cell for 规章 that is not 0. */
interface Filled {
  readonly field: string;
  readonly value: number;
}

const asked = '；规章只有设区的市以上政府等机关可以制定，县级市填 0。';
/** The report on a page has no setting that could say that its body may make 规章. */
const askAlone = `${asked}请确认本机关能否制定规章。`;
const ask = `${asked}请确认，并选定“能否制定规章”。`;
const refusal = '，但本机关不能制定规章；请改填 0。行政规范性文件请填在下一行；';

/** The cell by its name, or the row where there are several. */
const cellsOf = (form: Form, fields: readonly string[]): string => {
  const [first] = fields;
  if (fields.length === 1) return labelOf(form, first!);
  const table = form.tables.find((each) => each.fields.some(({ name }) => name === first))!;
  return `${table.name}“${table.fields.find(({ name }) => name === first)!.rowName}”行`;
};

/** T2-2: only ministries, provinces and cities with districts have 规章; others fill in 0. */
export const regulationsByLawmakers: Rule = {
  id: 'regulations-by-lawmakers',
  title: '规章的制定机关',
  check: ({ filing, form, divisions }): readonly (Draft | Lacking)[] => {
    const filled = form.concerns.lawmakersOnly.flatMap((field) => {
      const value = numberIn(filing.answers, field, 'error');
      return value === undefined || value === 0 ? [] : [{ field, value }];
    });
    const chosen = filing.settings.makesRegulations;
    if (filled.length === 0 || chosen === true) return [];
    if (chosen === undefined && !divisions)
      return [{ reason: '行政区划名录还没有载入，没有核对本机关能否制定规章；请点“校验”重试' }];
    const may = chosen ?? mayMakeRegulations(filing, divisions!);
    if (may === true) return [];
    const told = (which: readonly Filled[], severity: Draft['severity'], words: string): readonly Draft[] => {
      const fields = which.map(({ field }) => field);
      const values = which.map(({ value }) => value).join('、');
      if (which.length === 0) return [];
      const suggestions = fields.map((field) => ({ field, value: 0, reason: '不能制定规章的机关填 0' }));
      return [
        {
          severity,
          at: fields[0]!,
          because: fields,
          clause: 'regulations',
          message: `${cellsOf(form, fields)}填了 ${values}${words}`,
          ...(severity === 'hint' ? {} : { suggestions }),
        },
      ];
    };
    const isOnPage = filing.page !== undefined;
    if (may === undefined) return told(filled, 'hint', isOnPage ? askAlone : ask);
    const mayBeOthers = ({ field }: Filled): boolean =>
      form.concerns.publishedByOthers?.includes(field) === true;
    return [
      ...told(
        filled.filter((each) => !mayBeOthers(each)),
        'error',
        refusal + (isOnPage ? '确能制定规章的，不必改。' : '确能制定规章的，请在“能否制定规章”选“能”。'),
      ),
      ...told(
        filled.filter(mayBeOthers),
        'note',
        '，但本机关不能制定规章；请改填 0。公开其他机关的规章，不计入这一格；确有原因的请说明。',
      ),
    ];
  },
};
