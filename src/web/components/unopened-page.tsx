import { Button } from '../../pane/controls/button';
import { OtherWorks } from './other-works';
import type { Unopened } from '../shell-state';
import { fileBehindWords } from '../store-words';

interface UnopenedPageProps {
  readonly work: Unopened;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onNew: () => void;
  readonly onSample: () => void;
  /** Where another work is open here still, to which one can go back. */
  readonly onBack?: (() => void) | undefined;
}

/** Shown in place of the pane where a work is not opened: it cannot be, or the page came to grief over it last time. */
export const UnopenedPage = ({ work, busy, onOpen, onSave, onNew, onSample, onBack }: UnopenedPageProps) => {
  const { name, reason, isFileBehind } = work;
  return (
    <main class="screen open-elsewhere">
      <div role="alert">
        <h1>{reason === undefined ? '上次没有打开完' : '这份工作打不开'}</h1>
        <p>
          {reason === undefined
            ? `上次打开“${name}”时没有完成，所以这次没有自动打开。里面的内容没有改动。`
            : `“${name}”没有打开。${reason}浏览器里的内容没有改动，可以另存为文件。`}
          {isFileBehind && fileBehindWords}
        </p>
      </div>
      {reason === undefined && (
        <Button look="primary" disabled={busy} onClick={onOpen}>
          再打开一次
        </Button>
      )}
      <Button look={reason === undefined ? 'plain' : 'primary'} disabled={busy} onClick={onSave}>
        另存为文件
      </Button>
      <Button disabled={busy} onClick={onNew}>
        新建年度报告
      </Button>
      <OtherWorks busy={busy} onSample={onSample} onBack={onBack} />
    </main>
  );
};
