import { withWriting } from '../model/form';
import type { Exporter } from './exporter';
import { visibleOnly } from './visible-only';

/** All formats. */
export const exporters: readonly Exporter[] = [
  {
    extension: '.docx',
    name: 'Word 文档',
    purpose: '公文格式，可以直接报送',
    takesLetterhead: true,
    takesCharts: true,
    write: async (composed, options) => (await import('./docx')).exportDocx(visibleOnly(composed), options),
  },
  {
    extension: '.pdf',
    name: 'PDF',
    purpose: '版面同 Word 文档；在打印窗口里选“另存为 PDF”',
    takesLetterhead: true,
    takesCharts: true,
    isPrinted: true,
    write: async (composed, options) => (await import('./pdf')).exportPdf(visibleOnly(composed), options),
  },
  {
    extension: '.html',
    name: '网页',
    purpose: '在网站上发布',
    takesCharts: true,
    write: async (composed, { charts } = {}) =>
      (await import('./html')).exportHtml(visibleOnly(composed).report, charts ? { charts } : {}),
  },
  {
    extension: '.txt',
    name: '纯文本',
    purpose: '只有文字，表格用竖线画出',
    write: async (composed) => (await import('./text')).exportText(visibleOnly(composed).report),
  },
  {
    extension: '.csv',
    name: '数据表',
    purpose: '每个数据一行，用 Excel 或 WPS 打开、汇总',
    isData: true,
    write: async (composed) => {
      const { form, filing } = visibleOnly(composed);
      return (await import('./answers-csv')).exportAnswersCsv(await withWriting(form), filing);
    },
  },
  {
    extension: '.json',
    name: '答案文件',
    purpose: '全部数据和文字，供程序使用和存档',
    isData: true,
    write: async (composed) => {
      const { form, filing } = visibleOnly(composed);
      return (await import('./answers-json')).exportAnswersJson(form, filing);
    },
  },
];
