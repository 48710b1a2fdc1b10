import type { PaneKeys } from '../state/desk';
import { usePane } from '../state/pane-context';

const paneKeys: PaneKeys = [
  ['Alt + ↓', '转到下一处问题'],
  ['F6', '在表格和面板之间切换'],
  ['← →', '在“校验”“报告”“设置”之间切换'],
  ['Tab', '转到下一个按钮或输入框'],
];

/** What the keyboard does; a page of our own may have another use for a key. */
export const Shortcuts = () => {
  const { keys } = usePane().state;
  const others = paneKeys.filter(([key]) => !keys.some(([each]) => each === key));
  return (
    <section class="section">
      <h2>快捷键</h2>
      <dl class="keys">
        {[...keys, ...others].map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
