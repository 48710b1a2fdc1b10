import { loadDivisions } from '../../filing/divisions/load-divisions';
import { formOf } from '../../filing/known-forms';
import type { OpenedWorkbook } from '../../hosts/xlsx/open-workbook';
import type { Imported } from '../../imports/import-filing';
import type { Drawing } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import { withTexts, withWriting } from '../../model/form';
import type { Form, FormWithWriting } from '../../model/form';
import type { Steps } from '../../model/in-steps';
import type { OwnWording } from '../../model/own-wording';
import type { Examined } from '../advice';
import type { Assessment } from '../../collect/assessment';
import type { FileReading } from '../../collect/hand-in';
import type { ToAssess } from '../collect/assess-hand-in';
import type { PlainCollection } from '../collect/plain-collection';
import type { ToWrite, WrittenFile } from '../collect/write-collected';
import type { Adopted } from '../report/adopted';
import type { ReportView } from '../report/report-view';
import type { Clipboard, CopiedBlock } from '../tables/copied-block';
import type { ReadWording } from '../wording/read-wording';
import type { WordingFile } from '../wording/wording-files';

/** What is asked of a task, and what it answers. */
interface Task<Given, Answer> {
  readonly given: Given;
  readonly answer: Answer;
}

/** A filing to be examined by all rules. */
export interface ToExamine {
  readonly filing: Filing;
  readonly thisYear: number;
  /** Fields that were filled with 0 along with all other blanks. */
  readonly filledUp?: ReadonlySet<string>;
  /** Slots of texts that are not read. */
  readonly leftOut?: readonly string[];
  /** Whether nobody looks for what would mend the findings. */
  readonly withoutAdvice?: boolean;
  /** Whose words its report is in, where they are not ours. */
  readonly wording?: OwnWording;
}

/** A filing whose report is to be composed. */
export interface ToCompose {
  readonly filing: Filing;
  readonly adopted: Adopted;
  readonly wording?: OwnWording;
}

/** The report but for what whoever asks has already: form, filing, and what is missing in it. */
export type ComposedView = Omit<ReportView, 'form' | 'filing' | 'missing'>;

/**
 * What may take long, and is done aside from the thread on which the clerk types. All that is given and answered is
 * plain data, which is copied on its way: no functions, no forms.
 */
export interface AsideTasks {
  readonly examine: Task<ToExamine, Examined>;
  readonly compose: Task<ToCompose, ComposedView>;
  /** A wording of the office's own, as it was chosen, checked for a form. */
  readonly 'read-wording': Task<WordingFile & { readonly form: string }, ReadWording>;
  readonly 'open-report': Task<
    { readonly name: string; readonly bytes: Uint8Array; readonly pick?: number },
    Imported
  >;
  readonly 'import-paste': Task<
    { readonly html?: string; readonly text?: string; readonly pick?: number },
    Imported
  >;
  /** All reports of a file that a body handed in; of its name, only the ending is given. */
  readonly 'read-hand-in': Task<{ readonly ending: string; readonly bytes: Uint8Array }, FileReading>;
  readonly 'assess-hand-in': Task<ToAssess, Assessment>;
  /** What was copied elsewhere and is to be pasted into tables; nothing where it is a single value. */
  readonly 'read-block': Task<Clipboard, CopiedBlock | undefined>;
  /** The .xlsx file of a workbook of any kind; nothing for a report in any other file, which can be imported. */
  readonly 'as-workbook': Task<
    { readonly name: string; readonly bytes: Uint8Array; readonly thisYear: number },
    Uint8Array | undefined
  >;
  readonly 'open-workbook': Task<{ readonly bytes: Uint8Array }, OpenedWorkbook>;
  readonly 'save-workbook': Task<OpenedWorkbook, Uint8Array>;
  /** The .xlsx file of what was drawn. */
  readonly 'write-drawing': Task<Drawing, Uint8Array>;
  /** The sheets of a collection, to be drawn into a workbook that is open. */
  readonly 'draw-collected': Task<PlainCollection, Drawing>;
  /** Files that come of a collection. */
  readonly 'write-collected': Task<ToWrite, readonly WrittenFile[]>;
}

export type AsideKind = keyof AsideTasks;
export type Given<Kind extends AsideKind> = AsideTasks[Kind]['given'];
export type AnswerTo<Kind extends AsideKind> = AsideTasks[Kind]['answer'];

/**
 * Does a task somewhere.
 * @param limit in milliseconds, where it is another than {@link longestTask}
 * @throws Fault as the task does, Overrun where it takes too long, and whatever else goes wrong as a defect
 */
export type RunAside = <Kind extends AsideKind>(
  kind: Kind,
  given: Given<Kind>,
  limit?: number,
) => Promise<AnswerTo<Kind>>;

/** In milliseconds: so long a task may take. */
export const longestTask = 5000;

/** Does steps to their end, with or without pauses between them. */
export type Pace = <Result>(steps: Steps<Result>) => Result | Promise<Result>;

/** Does a task that is ready to be done. */
type Doer<Kind extends AsideKind> = (
  given: Given<Kind>,
  pace: Pace,
) => AnswerTo<Kind> | Promise<AnswerTo<Kind>>;

type Loaders<Kinds extends AsideKind> = {
  readonly [Kind in Kinds]: (given: Given<Kind>, forms: readonly Form[]) => Promise<Doer<Kind>>;
};

/** What only a door does in which workbooks are files. */
type FileKind = 'as-workbook' | 'open-workbook' | 'save-workbook' | 'write-drawing' | 'write-collected';
export type FileLoaders = Loaders<FileKind>;

/** A form whose report is in an office's own words, where there are some; what puts them there is loaded then. */
const inWordsOf = async <Some extends FormWithWriting>(
  form: Some,
  wording: OwnWording | undefined,
): Promise<Some> =>
  wording ? (await import('../../report/wording/own-wording')).withOwnWording(form, wording) : form;

const loaders: Loaders<Exclude<AsideKind, FileKind>> = {
  examine: async ({ filing: { form }, wording }, forms) => {
    const [{ examineInSteps }, full, divisions] = await Promise.all([
      import('../advice'),
      withTexts(formOf(forms, form)).then((texts) => inWordsOf(texts, wording)),
      // Whatever does without them is checked where they cannot be loaded, and the rest says so.
      loadDivisions().catch(() => undefined),
    ]);
    const known = divisions ? { divisions } : {};
    return ({ filing, ...options }, pace) => pace(examineInSteps(full, filing, { ...options, ...known }));
  },
  compose: async ({ filing: { form: id }, wording }, forms) => {
    const [{ viewReport }, form] = await Promise.all([
      import('../report/report-view'),
      withWriting(formOf(forms, id)).then((written) => inWordsOf(written, wording)),
    ]);
    return ({ filing, adopted }) => {
      const { report, paragraphs, clip, formats, open } = viewReport(form, filing, adopted, []);
      return { report, paragraphs, clip, formats, open };
    };
  },
  'read-wording': async ({ form: id }, forms) => {
    const [{ readWordingJson }, form] = await Promise.all([
      import('../wording/read-wording'),
      withWriting(formOf(forms, id)),
    ]);
    return (file) => readWordingJson(form, file);
  },
  'open-report': async (file, forms) => {
    const { loadWhatOpens, openReport } = await import('../import/open-report');
    await loadWhatOpens(file.name, file.bytes, forms);
    return ({ name, bytes, pick }) => openReport(name, bytes, forms, pick);
  },
  'import-paste': async (_, forms) => {
    const { importPaste, loadWhatPastes } = await import('../import/open-report');
    await loadWhatPastes(forms);
    return ({ pick, ...pasted }) => importPaste(pasted, forms, pick);
  },
  'read-hand-in': async ({ ending, bytes }, forms) => {
    const [{ loadWhatOpens }, { readHandIn }] = await Promise.all([
      import('../import/open-report'),
      import('../collect/read-hand-in'),
    ]);
    // What cannot be read is said by the reading.
    await loadWhatOpens(ending, bytes, forms).catch(() => undefined);
    return (given) => readHandIn(given.ending, given.bytes, forms);
  },
  'assess-hand-in': async ({ filing, previous }, forms) => {
    const [{ assessHandIn }, { asLastYear }, form, divisions] = await Promise.all([
      import('../collect/assess-hand-in'),
      import('../import/as-last-year'),
      withTexts(formOf(forms, filing.form)),
      loadDivisions().catch(() => undefined),
    ]);
    const before = previous && (await asLastYear(previous, forms));
    return (given, pace) => pace(assessHandIn(given, form, forms, before, divisions));
  },
  'draw-collected': async (_, bareForms) => {
    const [{ drawCollection }, { collectionOf }, ...forms] = await Promise.all([
      import('../../collect/sheets/draw-collection'),
      import('../collect/plain-collection'),
      ...bareForms.map(withTexts),
    ]);
    return (given) => drawCollection(collectionOf(given, forms));
  },
  'read-block': async () => (await import('../tables/read-clipboard')).readBlock,
};

/**
 * Loads what a task needs first, which may take as long as the network does.
 * @param ofFiles what the door brings along for workbooks that are files
 * @returns what does the task. @throws Fault
 */
export const loadTask = async <Kind extends AsideKind>(
  kind: Kind,
  given: Given<Kind>,
  forms: readonly Form[],
  ofFiles?: Partial<FileLoaders>,
): Promise<(pace: Pace) => Promise<AnswerTo<Kind>>> => {
  const all: Partial<Loaders<AsideKind>> = { ...loaders, ...ofFiles };
  const load = all[kind];
  if (!load) throw new Error(`${kind} is not done here`);
  const doer = await load(given, forms);
  return async (pace) => doer(given, pace);
};
