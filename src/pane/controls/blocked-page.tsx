import tooOld from '../../model/too-old.json';
import type { Blockage } from '../state/state';
import { ActionButton } from './action-button';
import { openAgain } from './open-again';
import { SelfCheckLink } from './self-check-link';

interface BlockageText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly canRetry?: true;
}

const texts: Readonly<Record<Blockage, BlockageText>> = {
  'no-host': {
    title: '请在 Excel 中打开',
    lines: [
      '这个页面是 Excel 的加载项，单独在浏览器中打开不能使用。',
      '请打开 Excel，在“年报”选项卡中点“打开面板”。没有“年报”选项卡的，请联系本单位的信息技术人员安装。',
    ],
  },
  'too-old': {
    title: tooOld.title,
    lines: [tooOld.needs, tooOld.advice, '已有的工作簿不受影响，表格里的公式和校验照常使用。'],
  },
  'too-new': {
    title: '这份工作簿由更新的版本建立',
    lines: [
      '它的表格格式或表格版本，这个版本的勾稽不认识，没有读取，也没有改动。',
      '请更新后再打开；如果改动过“封面”最下面的格式编号或表格版本，请撤销改动后重试。',
    ],
    canRetry: true,
  },
  'cannot-read': {
    title: '没有读出工作簿',
    lines: ['如果正在编辑单元格，请先按回车键完成输入。', '如果网络中断，请等恢复后重试。工作簿没有改动。'],
    canRetry: true,
  },
};

/** Why the pane cannot be used, and what to do. */
export const BlockedPage = ({ blockage }: { readonly blockage: Blockage }) => {
  const { title, lines, canRetry } = texts[blockage];
  return (
    <main class="screen">
      <img class="mark faded" src="assets/icon-80.png" width="48" height="48" alt="" />
      <div role="alert">
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {canRetry && <ActionButton action={openAgain} look="primary" />}
      <SelfCheckLink />
    </main>
  );
};
