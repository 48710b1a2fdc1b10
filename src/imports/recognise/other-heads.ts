import type { FormWithReading } from '../../model/form';
import type { Block } from '../../model/table';
import { coreOf } from '../fold';
import { headWordings, labelsOf } from './labels';
import type { FormRow } from './labels';

/** A single head may be a slip. */
const leastHeads = 2;

/** The innermost heads of a block, as the form has them. */
const headsOf = ({ columns }: Block): readonly string[] => columns.map(({ labels }) => labels.at(-1) ?? '');

/**
 * Finds out whether the figures of a row stand under the heads of another form, which count something else: those are on
 * the page, and none of the row's own.
 * @param tableText the words of its tables (see table-text)
 */
export const otherHeads = (
  tableText: string,
  form: FormWithReading,
  forms: readonly FormWithReading[],
): ((row: FormRow) => string | undefined) => {
  const isPrinted = (core: string): boolean => core !== '' && tableText.includes(core);
  const { wordingsOf } = labelsOf(form);
  return ({ block, cores }) => {
    if (cores.length === 0 || [...headWordings([block], wordingsOf)].some(isPrinted)) return undefined;
    for (const other of forms) {
      if (other === form) continue;
      const rows = labelsOf(other).rows.filter((row) => row.cores.some((core) => cores.includes(core)));
      const heads = rows.flatMap((row) => headsOf(row.block)).filter((head) => isPrinted(coreOf(head)));
      if (heads.length >= leastHeads)
        return `表头是${other.notice}格式的${heads.map((head) => `“${head}”`).join('、')}，和本表各列不是一回事`;
    }
    return undefined;
  };
};
