import type { BodyList } from '../../session/collect/open-list';
import type { Collected } from '../../session/collect/collected';
import type { CollectProgress } from '../../session/collect/collect-desk';
import type { Choice } from '../../session/collect/shown';
import type { PickedFile } from './picked-files';

/** The list of bodies that is in use. */
export interface ChosenList {
  /** The name of its file. */
  readonly name: string;
  readonly list: BodyList;
  /** What it was read from; left out for one that was drafted of the reports. */
  readonly file?: File;
}

/** What is asked for besides reports and list; texts as they are typed. */
export interface CollectOptions {
  readonly area: string;
  readonly year: string;
  readonly deadline: string;
  readonly onlyClean: boolean;
  /** Last year's reports, or what a collection of last year saved. */
  readonly previous: readonly PickedFile[];
  /** The office's own head of letters. */
  readonly letterhead: File | null;
  /** 读取记录.jsonl and 对应关系.csv of the last round, brought along from elsewhere. */
  readonly earlier: readonly File[];
}

/** How far what is being done has come, in words that go before it. */
export interface ShownProgress {
  readonly says: string;
  readonly done: number;
  readonly total?: number;
}

/** What was said last; a title where something was not done. */
export interface CollectMessage {
  readonly tone: 'good' | 'bad';
  readonly title?: string;
  readonly text: string;
}

/** A collection that came to its end, and what is said of it besides. */
export interface CollectOutcome extends Collected {
  /** Whether what was found is kept for the next round. */
  readonly isKept: boolean;
}

/** All that the page 汇总 shows. */
export interface CollectState {
  readonly view: 'choosing' | 'outcome';
  readonly reports: readonly PickedFile[];
  readonly list: ChosenList | null;
  readonly options: CollectOptions;
  readonly busy: 'reading' | 'drafting' | 'collecting' | 'saving' | 'writing' | 'opening' | null;
  readonly progress: ShownProgress | null;
  readonly message: CollectMessage | null;
  readonly outcome: CollectOutcome | null;
  /** What was answered on this page. */
  readonly answers: readonly Choice[];
}

export const initialCollect: CollectState = {
  view: 'choosing',
  reports: [],
  list: null,
  options: {
    ...{ area: '', year: '', deadline: '', onlyClean: false },
    ...{ previous: [], letterhead: null, earlier: [] },
  },
  busy: null,
  progress: null,
  message: null,
  outcome: null,
  answers: [],
};

const stageWords: Readonly<Record<CollectProgress['stage'], string>> = {
  reading: '正在读取报告',
  'reading-previous': '正在读取上年的报告',
  assessing: '正在核对',
  comparing: '正在比对各机关的报告',
  writing: '正在写出',
};

/** How far a collection has come, as it is shown. @param counts how many files there are in each folder */
export const shownProgress = (
  { stage, done, total }: CollectProgress,
  counts: Readonly<Partial<Record<CollectProgress['stage'], number>>>,
): ShownProgress => {
  const of = total ?? counts[stage];
  return { says: stageWords[stage], done, ...(of === undefined ? {} : { total: of }) };
};
