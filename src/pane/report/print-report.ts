import { Fault } from '../../model/fault';
import type { ReportFormat } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';
import type { ExportChoices } from './export-choices';
import { optionsFrom } from './export-report';
import { unfinishedMark, unfinishedWords } from './unfinished';

const otherWay = '请导出 Word 文档，用 Word 或 WPS 打开后另存为 PDF。';

/** The button of the format that the browser's window for printing makes. */
export const printReport = (format: ReportFormat, choices: ExportChoices): ButtonAction => ({
  label: `打印或另存为 ${format.name}`,
  spoken: `打印或另存为 ${format.name}：${format.purpose}`,
  icon: 'save',
  task: 'exporting',
  takesReport: true,
  run: async ({ desk, composer }) => {
    if (choices.letterhead) throw new Fault(`这样打印不带信头，没有打印。${otherWay}`);
    const view = await composer.composeAnew();
    const options = await optionsFrom(desk.now(), view, format, choices);
    const { viewForPrint } = await import('../../session/report/print-view');
    const paper = viewForPrint(view, options);
    // The title is what a file is called that is saved there.
    const printed = await desk.print({ ...paper, title: paper.title + unfinishedMark(view) });
    if (printed === 'not') throw new Fault(`这里打不开打印窗口。${otherWay}`);
    const lack = printed === 'numbered' ? '' : `这个浏览器印不出页码；要页码的，${otherWay}`;
    const says = lack + unfinishedWords(view);
    if (says !== '') return says;
  },
});
