import { OtherVersion } from './work-database';

/** Why the browser did not store a work, or does not give any back. */
type StoreFault = 'full' | 'denied' | OtherVersion['which'];

/** Tells a full disk, and pages of another version, from a browser that stores nothing for pages. */
const storeFaultOf = (error: unknown): StoreFault => {
  if (error instanceof OtherVersion) return error.which;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';
};

/** As the top bar says it of the work that is open. */
const ofSaving: Readonly<Record<StoreFault, string>> = {
  full: '浏览器存储空间不足，改动没有自动保存，请点“保存”存为文件',
  denied: '浏览器不允许自动保存，关闭前请点“保存”存为文件',
  'older-open': '旧版勾稽还开在另一个标签页里，关闭它之前这里不能自动保存，请点“保存”存为文件',
  'newer-used': '这个浏览器里用过新版勾稽，旧版不能自动保存，请点“保存”存为文件，再改用新版',
};

interface StartWords {
  readonly title: string;
  readonly text: string;
}

const unsaved = '关闭或刷新本页之前，请点“保存”存为文件，否则改动会丢失。';

/** As it is said at the start, of all works. */
const ofOpening: Readonly<Record<StoreFault, StartWords>> = {
  full: { title: '浏览器存储空间不足', text: `上次的工作打不开，改动也不能自动保存。${unsaved}` },
  denied: { title: '浏览器不允许自动保存', text: `这里没有“最近的工作”。${unsaved}` },
  'older-open': {
    title: '旧版勾稽还开在另一个标签页里',
    text: '上次的工作要等那一页关闭后才能打开。请在那一页点“保存”，关闭它，再刷新本页。',
  },
  'newer-used': {
    title: '这个浏览器里用过新版勾稽',
    text: `本页是旧版，打不开那里的工作，也不能自动保存，请改用新版。${unsaved}`,
  },
};

/** Whether the browser has no room left to store anything. */
export const isStoreFull = (error: unknown): boolean => storeFaultOf(error) === 'full';

/** What was opened as a copy, since the browser has no room to note which tab has it. */
export const openedAsCopyWords = (name: string, copy: string): StartWords => ({
  title: '浏览器存储空间不足',
  text: `“${name}”已打开为副本“${copy}”，改动不能自动保存。${unsaved}`,
});

/** Why a work was not saved in the browser, as a line. */
export const autosaveFaultWords = (error: unknown): string => ofSaving[storeFaultOf(error)];

/** Why the works that the browser stores are not there. */
export const openingFaultWords = (error: unknown): StartWords => ofOpening[storeFaultOf(error)];
