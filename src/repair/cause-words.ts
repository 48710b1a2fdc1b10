import type { Form } from '../model/form';
import type { Cause, Verdict } from './cause';
import type { Remedy } from './diagnose';
import { nestQuotes } from '../model/nest-quotes';

type Words = Pick<Cause, 'title' | 'says'>;
type Wordless = Omit<Cause, keyof Words>;

const several = '每一种都能使勾稽关系成立，可能性大的在前。';

const wordsFor: Readonly<Record<Verdict, (it: Wordless) => Words>> = {
  certain: () => ({ title: '最可能的原因', says: '只改这一格就能全部成立，改别的任何一格都做不到。' }),
  likely: ({ remedies }) => ({
    title: '最可能的原因',
    says:
      remedies[0]!.cells.length > 1
        ? `这 ${remedies[0]!.cells.length} 格要一起改。请先核对原始数据。`
        : '请先核对原始数据。',
  }),
  several: () => ({
    title: '不能确定错在哪一格',
    says: `只凭勾稽关系分不清是哪一格填错，请核对原始数据。可能的改法如下，${several}`,
  }),
  unknown: ({ findings }) => ({
    title: '可能有多处错误',
    says:
      (findings.length > 1 ? `这 ${findings.length} 条勾稽关系不成立，` : '') +
      '只改一两格不能全部改平，推算不出错在哪几格。请对照原始数据，逐条核对。',
  }),
};

/** What is said of a cause before its remedies: what is known, and honestly what is not. */
export const causeWords = (it: Wordless): Words => {
  if (it.findings.every(({ severity }) => severity === 'note'))
    return {
      title: '如果是填错的',
      says: `可能的改法如下${it.remedies.length > 1 ? `，${several}` : '。'}不是填错的，请写明原因。`,
    };
  return wordsFor[it.verdict](it);
};

/** How many cells of a remedy are named one by one. */
const named = 4;

/** A remedy in one sentence: which cells, why they may have come to be wrong, and what comes of it. */
export const remedyWords = ({ cells, slips, effect }: Remedy): string => {
  if (cells.length === 1) return `${cells[0]!.label}：${effect}`;
  const changes = cells.slice(0, named).map(
    ({ label, value, why }) =>
      // One slip in several cells is named for all of them together.
      `${label}改为 ${value}${slips.length > 1 && why !== '' ? `（${why}）` : ''}`,
  );
  const rest = cells.length > named ? ` 等 ${cells.length} 格` : '';
  return `${changes.join('，')}${rest}：${effect}`;
};

/**
 * What is printed beside each failed equation, by the equation's id: the cause beside its first, and beside the
 * others where to look.
 */
export const wordsByEquation = (form: Form, causes: readonly Cause[]): ReadonlyMap<string, string> => {
  const words = new Map<string, string>();
  for (const { title, says, remedies, findings } of causes) {
    const failed = form.equations.filter(({ id }) => findings.some(({ equation }) => equation === id));
    const [first, ...others] = failed;
    if (!first) continue;
    const listed = remedies.map(
      (remedy, at) => `${remedies.length > 1 ? `${at + 1}. ` : ''}${remedyWords(remedy)}`,
    );
    words.set(first.id, [`${title}：${says}`, ...listed].join('\n'));
    const table = form.tables.find(({ number }) => number === first.table)?.name ?? '';
    const number = first.id.replace(/\..*/u, '');
    for (const { id } of others)
      words.set(id, nestQuotes(`原因见上面 ${number}“${table}${first.name}”一行。`));
  }
  return words;
};
