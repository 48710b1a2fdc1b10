import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../pane/controls/button';
import type { Shell } from '../shell';
import type { Workbench } from '../workbench';

interface ImportQuestionProps {
  readonly file: File;
  readonly shell: Shell;
  readonly bench: Workbench;
}

/** Asks for which year a report that was opened is to be imported. */
export const ImportQuestion = ({ file, shell, bench }: ImportQuestionProps) => {
  const question = useRef<HTMLElement>(null);
  useEffect(() => question.current?.querySelector('button')?.focus(), [file]);
  const cancel = (): void => {
    shell.change({ importing: null });
    document.querySelector<HTMLElement>('.top-bar button')?.focus();
  };
  return (
    <section
      class="banner message"
      role="alertdialog"
      aria-labelledby="import-question"
      ref={question}
      onKeyDown={({ key }) => key === 'Escape' && cancel()}
    >
      <p class="message-body" id="import-question">
        “{file.name}”是一份年度报告。要把它的数据导入现在打开的工作簿吗？写入前会先请您核对。
      </p>
      <Button look="primary" onClick={() => void bench.importAs(file, 'previous')}>
        导入上年
      </Button>
      <Button onClick={() => void bench.importAs(file, 'current')}>导入本年</Button>
      <Button look="subtle" onClick={cancel}>
        取消
      </Button>
    </section>
  );
};
