import { NoAnswer } from '../pane/controls/answered';
import { OtherVersion } from './work-database';

/** Why the browser did not store a work, or does not give any back. */
type StoreFault = 'full' | 'denied' | 'no-answer' | 'failing' | OtherVersion['which'];

/** What a browser says that is out of order, and not forbidden to. */
const ofDisorder = [
  'UnknownError',
  'DataError',
  'NotReadableError',
  'AbortError',
  'TimeoutError',
  'VersionError',
];

/** Tells a full disk, a database out of order, and pages of another version, from a browser that stores nothing for pages. */
const storeFaultOf = (error: unknown): StoreFault => {
  if (error instanceof OtherVersion) return error.which;
  if (error instanceof NoAnswer) return 'no-answer';
  if (!(error instanceof DOMException)) return 'denied';
  if (error.name === 'QuotaExceededError') return 'full';
  return ofDisorder.includes(error.name) ? 'failing' : 'denied';
};

/** As the top bar says it of the work that is open. */
const ofSaving: Readonly<Record<StoreFault, string>> = {
  full: '浏览器存储空间不足，改动没有自动保存，请点“保存”存为文件',
  denied: '浏览器不允许自动保存，关闭前请点“保存”存为文件',
  'no-answer': '浏览器的存储没有回应，改动没有自动保存，请点“保存”存为文件',
  failing: '浏览器的存储出错，改动没有自动保存，请点“保存”存为文件',
  'older-open': '旧版勾稽还开在另一个标签页里，关闭它之前这里不能自动保存，请点“保存”存为文件',
  'newer-used': '这个浏览器里用过新版勾稽，旧版不能自动保存，请点“保存”存为文件，再改用新版',
};

export interface StartWords {
  readonly title: string;
  readonly text: string;
}

const unsaved = '关闭或刷新本页之前，请点“保存”存为文件，否则改动会丢失。';

/** As it is said at the start, of all works. */
const ofOpening: Readonly<Record<StoreFault, StartWords>> = {
  full: { title: '浏览器存储空间不足', text: `上次的工作打不开，改动也不能自动保存。${unsaved}` },
  denied: { title: '浏览器不允许自动保存', text: `这里没有“最近的工作”。${unsaved}` },
  'no-answer': {
    title: '浏览器的存储没有回应',
    text: `上次的工作这次打不开，改动也不能自动保存。${unsaved}上次的工作请重新启动浏览器后再打开。`,
  },
  failing: {
    title: '浏览器的存储出错',
    text: `上次的工作这次打不开，改动也不能自动保存。${unsaved}上次的工作请重新启动浏览器后再打开。`,
  },
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

/** Whether the browser's database is out of order. */
export const isStoreFailing = (error: unknown): boolean => storeFaultOf(error) === 'failing';

/** What was opened as a copy, since the browser has no room to note which tab has it. */
export const openedAsCopyWords = (name: string, copy: string): StartWords => ({
  title: '浏览器存储空间不足',
  text: `“${name}”已打开为副本“${copy}”，改动不能自动保存。${unsaved}`,
});

/** What was opened as a copy, so that nothing is written over what an earlier page noted and this one cannot read. */
export const unreadableJournalWords = (name: string, copy: string): StartWords => ({
  title: '上次没来得及保存的输入读不出来',
  text: `它已损坏，或者是其他版本的勾稽记下的。“${name}”没有改动，已打开为副本“${copy}”，请核对最后输入的内容。`,
});

/** Why a work is not opened whose record lacks what it needs. */
export const damagedWords = '浏览器里的这份记录已损坏，打不开。';

/** What is said of the file of a work that was not opened, where more was noted of it than the file has. */
export const fileBehindWords = '另存的文件里可能没有最后输入的内容，请先不要删除这份工作。';

/** Why a work was not saved in the browser, as a line. */
export const autosaveFaultWords = (error: unknown): string => ofSaving[storeFaultOf(error)];

/** Why the works that the browser stores are not there. */
export const openingFaultWords = (error: unknown): StartWords => ofOpening[storeFaultOf(error)];

/** What becomes of a work whose last changes another tab, which has taken it, could not be given. */
export const goesOnAsCopyWords = (name: string, copy: string): StartWords => ({
  title: `“${name}”已在另一个标签页中继续`,
  text: `这里有改动没有自动保存，可能没有带过去，所以留在“${copy}”里。请点“保存”存为文件。`,
});
