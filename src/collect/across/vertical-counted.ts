import { isCounted } from '../collection';
import { named, namesOf } from './across-rule';
import type { AcrossRule } from './across-rule';

/** 国办公开办函〔2021〕30号: vertical systems report inside their own system. */
export const verticalCounted: AcrossRule = {
  id: 'vertical-counted',
  title: '垂直管理机关计入汇总',
  check: ({ bodies, onlyClean }) => {
    const found = namesOf(
      bodies.filter((each) => each.body.kind === 'vertical' && isCounted(each, onlyClean)),
    );
    if (found.length === 0) return [];
    return [
      {
        severity: 'note',
        bodies: found,
        message: `${named(found)}是垂直管理的机关，由本系统逐级汇总，现在也计入了本级汇总。请核对；不应计入的，请在名录“计入汇总”一栏填“否”。`,
      },
    ];
  },
};
