import { Button } from '../../pane/controls/button';
import { OtherWorks } from './other-works';

interface OpenElsewherePageProps {
  readonly name: string;
  /** It was open here before another tab took it over. */
  readonly lost: boolean;
  readonly onTakeOver: () => void;
  readonly onCopy: () => void;
  readonly onSample: () => void;
  /** Where another work is open here still, to which one can go back. */
  readonly onBack?: () => void;
}

/** Shown in place of the pane where another tab has the work. */
export const OpenElsewherePage = ({
  name,
  lost,
  onTakeOver,
  onCopy,
  onSample,
  onBack,
}: OpenElsewherePageProps) => (
  <main class="screen open-elsewhere">
    <div role="alert">
      <h1>{lost ? '已在另一个标签页中继续' : '已在另一个标签页中打开'}</h1>
      <p>
        “{name}”正在另一个标签页中编辑。为免两边互相覆盖，同一份工作只能在一个标签页里改动。
        {lost && '这里的改动都已自动保存，并且带到了那边。'}
      </p>
    </div>
    <Button look="primary" onClick={onTakeOver}>
      在这里继续
    </Button>
    <Button onClick={onCopy}>打开一份副本</Button>
    <OtherWorks onSample={onSample} onBack={onBack} />
  </main>
);
