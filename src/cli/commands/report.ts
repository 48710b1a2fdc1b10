import { forms } from '../../forms/index';
import { Session, exporterFor, reportExtensions } from '../../session/session';
import { complain, exitCodes, print } from '../console';
import type { ExitCode } from '../console';
import { Fault } from '../fault';
import { checkTarget, writeWhole } from '../files';
import { openFiling, openPrevious } from '../open-filing';

export interface ReportOptions {
  readonly output: string;
  readonly previous?: string;
  readonly force?: true;
}

/** `gouji report`: writes the report of one filing. Its figures are taken as they are; `check` is a step of its own. */
export const runReport = async (file: string, options: ReportOptions, today: Date): Promise<ExitCode> => {
  const { output, force = false } = options;
  let culprit = output;
  try {
    const exporter = exporterFor(output);
    if (!exporter) throw new Fault(`不支持这种格式。文件名应以 ${reportExtensions.join('、')} 结尾。`);
    await checkTarget(output, force);
    culprit = file;
    const opened = await openFiling(file);
    const filing =
      options.previous === undefined ? opened : { ...opened, previous: await openPrevious(options.previous) };
    const session = new Session(filing, forms, today.getFullYear());
    const report = session.report();
    const { error } = session.check().summary;
    culprit = output;
    await writeWhole(output, exporter.write(report), force);
    print(`已生成报告：${output}`);
    if (error > 0) print(`注意：数据还有 ${error} 处必须改正，请先运行 gouji check 查看。`);
    return exitCodes.clean;
  } catch (error) {
    complain(culprit, error);
    return exitCodes.unusable;
  }
};
