import { asQuoted } from '../../model/nest-quotes';
import { Button } from '../controls/button';
import { usePane, useSnapshot } from '../state/pane-context';
import { savedAt } from '../../session/edit/draft-edits';
import { draftsOf } from './drafts';
import { isUnwritten, placeWords } from './draft';
import type { FieldDraft } from './draft';

/** In characters; of longer texts the beginning is quoted. */
const longest = 40;
const shortened = (text: string): string =>
  asQuoted(text.length <= longest ? text : `${text.slice(0, longest)}……`);

interface Saying {
  readonly tone: 'calm' | 'warn';
  readonly says: string;
  readonly buttons: readonly (readonly [label: string, act: () => void])[];
}

/** Whether what was typed into a field is in the workbook, and what the clerk can do about it. */
export const DraftLine = ({ draft }: { readonly draft: FieldDraft | undefined }) => {
  const { tools } = usePane();
  const { filing } = useSnapshot();
  const drafts = tools && draftsOf(tools);
  const sayingOf = (it: FieldDraft): Saying => {
    const { stage, before, over, displaced, reason } = it;
    if (stage === 'asking') {
      const thing = placeWords[it.place.kind];
      const there = savedAt(filing, it.place);
      return {
        tone: 'warn',
        says: `没有写入：表格里的${thing}已${there === '' ? '删去' : `改为“${shortened(there)}”`}。请选用一个。`,
        buttons: [
          ['用我写的', () => drafts?.insist(it)],
          ['用表格里的', () => drafts?.giveWay(it)],
        ],
      };
    }
    if (stage === 'refused')
      return {
        tone: 'warn',
        says: `没有写入：${reason}${drafts?.state.areNoted ? '您写的留在这里，不会丢失。' : '您写的还在这里，关闭面板前请先复制。'}`,
        buttons: [
          ['重试', () => drafts?.replace(it, it.text)],
          ...(it.triesAgain ? [] : [['用表格里的', () => drafts?.giveWay(it)] as const]),
        ],
      };
    if (isUnwritten(it)) return { tone: 'calm', says: '正在保存…', buttons: [] };
    if (displaced !== null)
      return {
        tone: 'warn',
        says: `已保存。表格里刚才改成的“${shortened(displaced)}”已换成您写的。`,
        buttons: [['换回表格里的', () => drafts?.replace(it, displaced)]],
      };
    if (!it.hasBegun || over === before) return { tone: 'calm', says: '', buttons: [] };
    return { tone: 'calm', says: '已保存', buttons: [['撤销', () => drafts?.replace(it, before)]] };
  };
  const { tone, says, buttons } = draft ? sayingOf(draft) : { tone: 'calm', says: '', buttons: [] };
  return (
    <p class={`row hint-line draft-line ${tone}`} role={tone === 'warn' ? 'alert' : 'status'}>
      {says !== '' && <span>{says}</span>}
      {buttons.map(([label, act]) => (
        <Button key={label} look="subtle" onClick={act}>
          {label}
        </Button>
      ))}
    </p>
  );
};
