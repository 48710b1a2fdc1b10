import { useEffect, useState } from 'preact/hooks';
import { Button } from '../controls/button';
import type { Action } from '../state/action';
import { usePane } from '../state/pane-context';

/** Looks for the browser edition; nothing is said where it is not found, since nothing was promised. */
const seekBrowserEdition = (found: (open: () => void) => void): Action => ({
  anytime: true,
  run: async ({ desk }) => {
    const open = await desk.findBrowserEdition?.().catch(() => null);
    if (open) found(open);
  },
});

/** The last way to a file where the pane lets none through: the browser edition, where it can be opened. */
export const BrowserEditionWay = () => {
  const { run } = usePane();
  const [open, setOpen] = useState<(() => void) | null>(null);
  useEffect(() => void run(seekBrowserEdition((found) => setOpen(() => found))), [run]);
  if (!open) return null;
  return (
    <div class="field">
      <p class="hint-line">
        存不下文件的，可以用浏览器版：先保存本工作簿，再点下面的按钮；在打开的网页里点“打开”，选这个工作簿，到“报告”导出。
      </p>
      <Button onClick={open}>打开浏览器版</Button>
    </div>
  );
};
