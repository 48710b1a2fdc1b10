import type { Form } from '../../model/form';

/** What each check rests on, with the number of the notice that prescribes the form. Sources are cited by their official numbers; wording is ours where not quoted. */
export const clausesOf = (notice: string): Form['clauses'] => ({
  columnBalance: {
    source: `${notice}附件表三表头`,
    says: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  },
  resultTotal: {
    source: `${notice}附件表三`,
    says: '“（七）总计”是本年度各项办理结果之和，每件申请只计入一项最终处理结果',
  },
  applicantTotal: { source: `${notice}附件表三`, says: '“总计”列是自然人与五类法人或其他组织之和' },
  caseTotal: { source: `${notice}附件表四`, says: '“总计”是结果维持、结果纠正、其他结果、尚未审结四项之和' },
  carryOver: {
    source: `${notice}第一条第（三）项`,
    says: '数据要准确、要素齐备，本年的“上年结转”应与上年报告的“结转下年度继续办理”一致',
  },
  stockChain: {
    source: `${notice}第一条第（二）项`,
    says: '各项数据核定时间点为报告年度的12月31日，现行有效件数应与上年末数、本年制发数、本年废止数衔接',
  },
  cellIsCount: { source: `${notice}第一条`, says: '各项数据重在准确、要素齐备；件数应填不小于0的整数' },
  cellIsAmount: { source: `${notice}附件表二`, says: '本年收费金额的单位为万元，应填不小于0的数' },
  cellIsMoney: { source: `${notice}第一条`, says: '各项数据重在准确、要素齐备；金额应填不小于0的数' },
  accurate: { source: `${notice}第一条第（三）项`, says: '内容重在数据准确、要素齐备' },
  noBlank: { source: `${notice}第三条第（二）项`, says: '应报尽报，全面准确；没有发生的填0' },
  regulations: {
    source: '《中华人民共和国立法法》',
    says: '规章由国务院部门和设区的市以上地方人民政府制定，其他机关没有规章',
  },
  stockCount: {
    source: `${notice}第一条第（二）项`,
    says: '现行有效件数是12月31日的存量，本年废止件数不会多于上年末现行有效件数与本年制发件数之和',
  },
  fullText: { source: `${notice}第一条`, says: '年度报告内容要严格按照规定确定，不能遗漏' },
  catchAll: {
    source: `${notice}第一条第（三）项`,
    says: '要全面客观反映申请的最终处理结果，“其他”过高时上级会要求说明',
  },
  timeLimit: {
    source: '《中华人民共和国政府信息公开条例》第三十三条',
    says: '申请应在20个工作日内答复，经同意可延长20个工作日',
  },
  reviewFirst: {
    source: '《中华人民共和国行政复议法》（2024年1月1日起施行）第二十三条',
    says: '申请政府信息公开、行政机关不予公开的，应当先申请行政复议',
  },
  cases: {
    source: `${notice}第一条第（四）项`,
    says: '报告因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
  },
  ownReport: { source: `${notice}第二条`, says: '各行政机关向社会公布的是本机关的年度报告' },
  topics: {
    source: `${notice}第一条第（一）项`,
    says: '总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面',
  },
  overview: {
    source: `${notice}第一条第（一）项`,
    says: '总体情况重在聚焦主题、简明客观，篇幅原则上不超过一千字',
  },
  problems: {
    source: `${notice}第一条第（五）项`,
    says: '重在实事求是、明确具体，避免笼统模糊、泛泛而谈，不得出现敷衍了事甚至年年雷同现象',
  },
  fee: { source: `${notice}第一条第（六）项`, says: '收取信息处理费的情况，在此处专门报告' },
  duties: {
    source: '《中华人民共和国政府信息公开条例》第五十条',
    says: '各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况',
  },
  headings: { source: `${notice}附件`, says: '年度报告由六个部分组成，名称和顺序按格式模板' },
  currentTerms: {
    source: `${notice}第一条`,
    says: '此前的统计口径随原条例的失效而失效，内容要严格按照现行规定确定',
  },
  careful: { source: `${notice}第三条第（四）项`, says: '要履职尽责，高质量编报年度报告' },
  reportingYear: { source: `${notice}第一条第（二）项`, says: '各项数据核定时间点为报告年度的12月31日' },
});
