import { pageDesk } from '../pane/controls/page-desk';
import type { Desk, PaneKeys, Preferences } from '../pane/state/desk';
import { loadChoice, saveChoice } from './choices';
import type { Shell } from './shell';

const preferencesKey = 'preferences';

const isPreferences = (value: unknown): value is Preferences =>
  typeof value === 'object' && value !== null && 'live' in value && typeof value.live === 'boolean';

const keys: PaneKeys = [
  ['Enter ↓', '下一行的格子'],
  ['Tab →', '右边的格子'],
  ['↑ ←', '上一行、左边的格子'],
  ['Home End', '本行第一格、最后一格'],
  ['Ctrl + Home / End', '本章第一格、最后一格'],
  ['F2', '改已有的内容，不整格替换'],
  ['Esc', '恢复输入前的内容'],
  ['Shift + 方向键', '选中多格，可复制、粘贴，按 Delete 清除'],
  ['Ctrl + Z / Y', '撤销、重做'],
  ['F6', '依次转到工具栏、章节标签、表格、撤销栏、面板'],
  ['Ctrl + S', '保存'],
  ['Ctrl + P', '打印正在看的一章'],
];

/** The desk of the browser edition: nothing of Office. */
export const webDesk: Desk = {
  ...pageDesk,
  runAside: async (kind, given, limit) => (await import('./run-aside')).runAside(kind, given, limit),
  ownWords: async () => (await import('./run-aside')).ownWords,
  keys,
  cellsTakeFocus: () => true,
  loadPreferences: () => {
    const chosen = loadChoice(preferencesKey);
    return Promise.resolve(isPreferences(chosen) ? chosen : { live: true });
  },
  savePreferences: (preferences) => {
    saveChoice(preferencesKey, preferences);
    return Promise.resolve();
  },
  whereAmI: () => Promise.resolve(`浏览器版 · ${navigator.userAgent}`),
};

/** The same for one work, whose drafts are noted with it. */
export const deskIn = (shell: Shell, drafts: Pick<Desk, 'loadDrafts' | 'saveDrafts'>): Desk => ({
  ...webDesk,
  ...drafts,
  openCollect: () => shell.change({ collecting: true }),
});
