import { numberIn } from '../model/answer';
import { labelOf } from './rule';
import type { Rule } from './rule';

/**
 * Names that governments with the power to make 规章 bear, and ministries; a county-level city bears the same kind of
 * name. 部 of a place is the Party's: 县委宣传部.
 */
const mayBeLawmaker =
  /(省|自治区|自治州|市)((人民)?政府)?(办公厅|办公室)?$|^国务院|^(国家|中华人民共和国)|^(?!.*(?:[省县区旗州镇委]|市(?!场))).*(部|署|总局)$/u;

/** T2-2: only ministries, provinces and cities with districts have 规章; others fill in 0. */
export const regulationsByLawmakers: Rule = {
  id: 'regulations-by-lawmakers',
  title: '规章的制定机关',
  check: ({ filing, form }) => {
    const { makesRegulations } = filing.settings;
    if (makesRegulations === true) return [];
    const unsure = makesRegulations === undefined && mayBeLawmaker.test(filing.body.trim());
    return form.concerns.lawmakersOnly.flatMap((field) => {
      const value = numberIn(filing.answers, field, 'error');
      if (value === undefined || value === 0) return [];
      return [
        {
          severity: unsure ? ('hint' as const) : ('error' as const),
          at: field,
          because: [field],
          clause: 'regulations',
          message: unsure
            ? `${labelOf(form, field)}填了 ${value}；规章只有设区的市以上政府等机关可以制定，县级市填 0。请确认，并在“封面”选定能否制定规章。`
            : `${labelOf(form, field)}填了 ${value}，但本机关不能制定规章；请改填 0。行政规范性文件请填在下一行；确能制定规章的，请在“封面”的“能否制定规章”选“能”。`,
          ...(unsure ? {} : { suggestions: [{ field, value: 0, reason: '不能制定规章的机关填 0' }] }),
        },
      ];
    });
  },
};
