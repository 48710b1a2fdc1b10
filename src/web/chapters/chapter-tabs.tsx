import { tabKeys } from '../../pane/controls/tab-bar';

interface ChapterTabsProps {
  readonly sheets: readonly string[];
  /** How many cells are wrong on a sheet. */
  readonly wrong: ReadonlyMap<string, number>;
  readonly chapter: string;
  readonly onOpen: (sheet: string) => void;
}

export const chapterTabId = (sheet: string): string => `chapter-${sheet}`;
export const chapterPanelId = 'chapter-panel';

/** The sheets of the workbook as tabs, with one stop for the Tab key. */
export const ChapterTabs = ({ sheets, wrong, chapter, onOpen }: ChapterTabsProps) => (
  <div
    class="chapter-tabs"
    role="tablist"
    aria-label="章节"
    onKeyDown={tabKeys(sheets, chapter, chapterTabId, onOpen)}
  >
    {sheets.map((sheet) => (
      <button
        key={sheet}
        type="button"
        role="tab"
        id={chapterTabId(sheet)}
        class={wrong.has(sheet) ? 'chapter-tab wrong' : 'chapter-tab'}
        title={wrong.has(sheet) ? `${wrong.get(sheet)} 格必须改正` : undefined}
        aria-selected={sheet === chapter}
        aria-controls={sheet === chapter ? chapterPanelId : undefined}
        tabIndex={sheet === chapter ? 0 : -1}
        onClick={() => onOpen(sheet)}
      >
        {sheet}
      </button>
    ))}
  </div>
);
