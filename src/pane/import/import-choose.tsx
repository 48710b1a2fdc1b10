import { useId, useRef } from 'preact/hooks';
import { formatNames } from '../../session/import/open-report';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { useBusy, usePane } from '../state/pane-context';
import type { ImportView } from './import-state';
import { readFile } from './read-file';
import { readPaste } from './read-paste';

const leads: Readonly<Record<ImportView['target'], string>> = {
  previous: '选择上年已公布的年度报告，其中的数字会填入“上年数据”表。',
  current: '选择本年的报告或数据表，其中的数字和文字会填入各表。',
};

/** A file is chosen or dropped, or a text is pasted. */
export const ImportChoose = ({ view: { target, source, fault } }: { readonly view: ImportView }) => {
  const { run } = usePane();
  const busy = useBusy();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="lead">{leads[target]}写入前先请您核对。</p>
      <div role="alert">
        {fault !== '' && (
          <div class="message bad">
            <Icon name="bad" />
            <div class="message-body">
              <h3>没有读出“{source?.name}”</h3>
              <p>{fault}</p>
            </div>
          </div>
        )}
      </div>
      <div class="drop">
        <Button look="primary" disabled={busy} onClick={() => input.current?.click()}>
          {busy ? '正在读取…' : '选择文件'}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void run(readFile(file));
            // So that the same file can be chosen again after it was corrected.
            currentTarget.value = '';
          }}
        />
        <p>也可以把文件拖到这里</p>
        <p class="hint-line">{formatNames.join('、')}</p>
      </div>
      <div class="field">
        <label for={id}>或者粘贴</label>
        <textarea
          id={id}
          class="input"
          rows={2}
          value=""
          placeholder="在网页或文档里复制报告全文，点这里，按 Ctrl+V"
          onInput={({ currentTarget }) => {
            // Whatever reaches the field without the event of pasting, e.g. from an input method.
            void run(readPaste({ html: '', text: currentTarget.value }));
            currentTarget.value = '';
          }}
        />
        <p class="hint-line">连同表格一起复制。</p>
      </div>
    </>
  );
};
