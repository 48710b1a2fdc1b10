import type { ReportFormat, ReportView } from '../../session/report/report-view';
import type { ButtonAction, Tools } from '../state/action';
import type { ExportChoices } from './export-choices';
import { optionsFrom, saveReport } from './export-report';
import { unfinishedMark, unfinishedWords } from './unfinished';

const howInWord = '在 Word 或 WPS 里点“文件”→“另存为”，类型选 PDF';

/** Saves what a PDF can be made of where the page cannot make it, and says how. */
const saveWord = async (tools: Tools, view: ReportView, choices: ExportChoices): Promise<string> => {
  const word = view.formats.find(({ extension }) => extension === '.docx')!;
  const where = await saveReport(tools, view, word, choices);
  return `${where}要 PDF 的，${howInWord}。${unfinishedWords(view)}`;
};

/**
 * The button of the format that Word and WPS alone make of this report: a letterhead is laid out by them and nobody else
 * as the office knows it, and some panes have no window for printing.
 */
const printByWord = (
  format: ReportFormat,
  choices: ExportChoices,
): ButtonAction & { readonly hint: string } => {
  const why = choices.letterhead ? '信头要由 Word 或 WPS 排版' : 'Mac、iPad 版 Excel 的面板不能打印';
  return {
    label: `存为 Word，再转 ${format.name}`,
    hint: `${why}：先存 Word 文档，再${howInWord}`,
    icon: 'save',
    task: 'exporting',
    takesReport: true,
    run: async (tools) => saveWord(tools, await tools.composer.composeAnew(), choices),
  };
};

/** The button of the format that the browser's window for printing makes, and what it is good for. */
export const printReport = (
  format: ReportFormat,
  choices: ExportChoices,
  canPrint: boolean,
): ButtonAction & { readonly hint: string } => {
  if (choices.letterhead || !canPrint) return printByWord(format, choices);
  return {
    label: `打印或另存为 ${format.name}`,
    spoken: `打印或另存为 ${format.name}：${format.purpose}`,
    hint: format.purpose,
    icon: 'save',
    task: 'exporting',
    takesReport: true,
    run: async (tools) => {
      const { desk, composer } = tools;
      const view = await composer.composeAnew();
      const options = await optionsFrom(desk.now(), view, format, choices);
      const { viewForPrint } = await import('../../session/report/print-view');
      const paper = viewForPrint(view, options);
      // The title is what a file is called that is saved there.
      const printed = await desk.print({ ...paper, title: paper.title + unfinishedMark(view) });
      if (printed === 'not')
        return `这里打不开打印窗口，改存 Word 文档。${await saveWord(tools, view, choices)}`;
      const lack =
        printed === 'numbered' ? '' : `这个浏览器印不出页码；要页码的，请导出 Word 文档，${howInWord}。`;
      const says = lack + unfinishedWords(view);
      if (says !== '') return says;
    },
  };
};
