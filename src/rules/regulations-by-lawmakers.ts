import { mayMakeRegulations } from '../filing/lawmakers';
import { numberIn } from '../model/answer';
import { labelOf } from './rule';
import type { Draft, Lacking, Rule } from './rule';

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
    const said = filled.map(({ field, value }) => `${labelOf(form, field)}填了 ${value}`);
    if (may === undefined)
      return [
        {
          severity: 'hint',
          at: filled[0]!.field,
          because: filled.map(({ field }) => field),
          clause: 'regulations',
          message: `${said.join('，')}；规章只有设区的市以上政府等机关可以制定，县级市填 0。请确认，并在“封面”选定能否制定规章。`,
        },
      ];
    return filled.map(({ field }, at) => {
      const mayBeOthers = form.concerns.publishedByOthers?.includes(field) === true;
      return {
        severity: mayBeOthers ? 'note' : 'error',
        at: field,
        because: [field],
        clause: 'regulations',
        message: `${said[at]}，但本机关不能制定规章；请改填 0。${
          mayBeOthers
            ? '公开其他机关的规章，不计入这一格；确有原因的请说明。'
            : '行政规范性文件请填在下一行；确能制定规章的，请在“封面”的“能否制定规章”选“能”。'
        }`,
        suggestions: [{ field, value: 0, reason: '不能制定规章的机关填 0' }],
      };
    });
  },
};
