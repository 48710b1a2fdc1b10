import { storeFaultOf } from './work-store';
import type { StoreFault } from './work-store';
import type { ShellState } from './shell-state';

/** What the top bar says of the keeping of the work, and how grave it is. */
export interface KeptWords {
  readonly tone: 'calm' | 'good' | 'warn';
  readonly text: string;
}

const faults: Readonly<Record<StoreFault, string>> = {
  full: '浏览器存储空间不足，改动没有自动保存，请点“保存”存为文件',
  denied: '浏览器不允许自动保存，关闭前请点“保存”存为文件',
};

const clockTime = (milliseconds: number): string => {
  const time = new Date(milliseconds);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
};

/** How the work that is open stands between the browser and its file. */
export const keptWords = ({ kept, unsaved }: Pick<ShellState, 'kept' | 'unsaved'>): KeptWords => {
  const inFile = unsaved ? '，还没有存为文件' : '';
  switch (kept.stage) {
    case 'unchanged':
      return { tone: 'calm', text: unsaved ? '上次的改动还没有存为文件' : '' };
    case 'saving':
      return { tone: 'calm', text: '正在自动保存…' };
    case 'saved':
      return { tone: 'good', text: `已自动保存 ${clockTime(kept.at)}${inFile}` };
    case 'failed':
      return { tone: 'warn', text: faults[storeFaultOf(kept.error)] };
  }
};
