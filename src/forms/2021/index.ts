import type { Form } from '../../model/form';
import { aggregates } from './aggregates';
import { chapters } from './chapters';
import { clauses } from './clauses';
import { concerns } from './concerns';
import { equations } from './equations';
import { reading } from './reading';
import { tables } from './tables';

/** The form in force: reports of 2021 and later. */
export const form2021: Form = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  tables,
  equations,
  chapters,
  clauses,
  concerns,
  aggregates,
  reading,
  title: '{{ body }}{{ year }}年政府信息公开工作年度报告',
  preface: [
    `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（{{ notice }}），编制本报告。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限为{{ year }}年1月1日至12月31日。{% if contact %}如对本报告有疑问，请联系{{ self }}（{{ contact }}）。{% endif %}`,
  ],
};
