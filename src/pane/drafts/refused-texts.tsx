import { Icon } from '../controls/icon';
import { usePane } from '../state/pane-context';
import { lackingWords } from './refuse-lacking';

/** On every page: that the workbook does not take what the clerk has written in the pane. */
export const RefusedTexts = () => {
  const { refused } = usePane().state;
  const triesAgain = refused.every((draft) => draft.stage === 'refused' && draft.triesAgain);
  return (
    <p class="message warn" role="alert">
      <Icon name="warn" />
      <span class="message-body">
        {lackingWords(refused)}写好的内容都还在{triesAgain && '，会再试着写入'}。
      </span>
    </p>
  );
};
