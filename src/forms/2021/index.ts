import type { Form } from '../../model/form';
import { requestCharts } from '../request-charts';
import { preface } from '../sentences';
import { aggregates } from './aggregates';
import { chapters } from './chapters';
import { claims } from './claims';
import { clauses } from './clauses';
import { concerns } from './concerns';
import { equations } from './equations';
import { reading } from './reading';
import { otherResults, tables } from './tables';
import { wordings } from './wordings';

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
  charts: requestCharts(otherResults),
  claims,
  reading,
  wordings,
  title: '{{ body }}{{ year }}年政府信息公开工作年度报告',
  preface: [preface],
};
