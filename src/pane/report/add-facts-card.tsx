import { ActionButton } from '../controls/action-button';
import { addFacts } from './add-facts';

/** Offers the sheets for what the clerk states, where the workbook is of an earlier version and has none. */
export const AddFactsCard = () => (
  <section class="restore-card">
    <h2>这个工作簿还没有“工作情况”表</h2>
    <p>
      它由早先的版本建立。添加以后，填几个数字、选一选做过的工作，报告文字就自动写好；封面上选用的句子会带过去，其他表不改动。
    </p>
    <div class="row">
      <ActionButton action={addFacts} />
    </div>
  </section>
);
