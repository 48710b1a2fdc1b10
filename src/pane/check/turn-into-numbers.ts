import type { Suggestion } from '../../model/finding';
import type { ButtonAction } from '../state/action';

/** 全部转为数字: writes numbers in place of all texts of a finding that mean them; 0 in place of “/”. */
export const turnIntoNumbers = (numbers: readonly Suggestion[]): ButtonAction => {
  const [first, ...others] = numbers;
  const count = `${numbers.length} 格`;
  return {
    label: others.length === 0 ? `改为 ${first!.value}` : `全部转为数字（${count}）`,
    task: 'writing',
    run: ({ session, writes }) =>
      writes.write(
        async () => (await session.writes()).turnIntoNumbers(numbers),
        others.length === 0 ? `已改为 ${first!.value}。` : `已把 ${count}转为数字。`,
      ),
  };
};
