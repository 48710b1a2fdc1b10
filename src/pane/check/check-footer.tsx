import { FillingRules } from '../settings/filling-rules';
import { useSnapshot } from '../state/pane-context';
import { NotCheckedList } from './not-checked-list';

/** Below the findings: what was not checked, and how the tables are filled in. */
export const CheckFooter = () => {
  const { checked, form } = useSnapshot();
  return (
    <>
      <NotCheckedList notChecked={checked.notChecked} />
      <FillingRules form={form} />
    </>
  );
};
