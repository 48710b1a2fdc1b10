import type { Sentence } from '../model/writing';

/**
 * Sentences on what both forms have: the preface, table three and table four. They are LiquidJS: figures by field
 * name, last year's under `previous`, lists of the form's aggregates, what the clerk states under `facts`. Filters: `present`
 * takes what is known and not 0, `nonzero` what is not known too; `items: unit` and `shares: total, unit` name them one
 * after another; `growth` and `change` compare a figure with last year's. Order and wording follow the habits of
 * published reports; the sentences are our own. They state what the figures say, and never a cause.
 */

/** Who acts: a government that reports on its whole area says 全市, all others what they call themselves. */
export const who = `{% assign last = self | slice: -1 %}{% assign areas = '省,市,州,县,区,旗' | split: ',' %}{% if kind == 'area' and areas contains last %}全{{ last }}{% else %}{{ self }}{% endif %}`;

/** How a figure compares with last year's: as a rate where that says something, else by the difference. */
export const against = (field: string, unit: string): string =>
  `{% if ${field} > 0 %}{% assign rate = ${field} | growth: previous.${field} %}{% assign change = ${field} | change: previous.${field} %}
{%- if change == 0 %}，与上年持平{% elsif rate > 0 %}，同比增长{{ rate }}{% elsif rate < 0 %}，同比下降{{ rate }}
{%- elsif change > 0 %}（比上年增加{{ change }}${unit}）{% elsif change < 0 %}（比上年减少{{ change }}${unit}）{% endif %}{% endif %}`;

/** Whose work the report covers, which follows from the kind of report; the notice does not bind institutions. */
const preface = `根据《中华人民共和国政府信息公开条例》和{% if kind == 'institution' %}主管部门的有关规定{% else %}《中华人民共和国政府信息公开工作年度报告格式》（{{ notice }}）{% endif %}，编制本报告。
{%- if kind == 'area' %}报告汇总了所属部门和下级政府的情况和数据。{% elsif kind == 'office' %}报告反映以政府和政府办公室名义开展政府信息公开工作的情况。{% endif %}
报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限为{{ year }}年1月1日至12月31日。{% if contact %}如对本报告有疑问，请联系{{ self }}（{{ contact }}）。{% endif %}`;

/** Nothing of tables three and four is known yet: one gap then says so, instead of one a figure. */
const unknown = `requests.received.total == nil and requests.carriedIn.total == nil and requests.handled.total == nil and requests.carriedOut.total == nil and review.total == nil and suits == nil`;

const received = `{% if ${unknown} %}
{%- elsif requests.received.total == 0 and requests.carriedIn.total == 0 %}{{ year }}年，${who}没有收到政府信息公开申请，也没有上年度结转的申请。
{%- elsif requests.received.total == 0 %}{{ year }}年，${who}没有新收政府信息公开申请，上年度结转{{ requests.carriedIn.total }}件。
{%- else %}{% assign shown = applicants | nonzero %}{{ year }}年，${who}新收政府信息公开申请{{ requests.received.total }}件${against('requests.received.total', '件')}
{%- if shown.size == 1 and shown[0].figure == requests.received.total %}，均为{{ shown[0].label }}申请{% elsif shown.size > 0 %}，其中{{ shown | items: '件' }}{% endif %}。
{%- if requests.carriedIn.total == 0 %}没有上年度结转的申请。{% else %}上年度结转{{ requests.carriedIn.total }}件。{% endif %}{% endif %}`;

/** Shares of a few requests say nothing. */
const manyRequests = 20;

const handled = `{% if ${unknown} %}
{%- elsif requests.received.total == 0 and requests.carriedIn.total == 0 and requests.handled.total == 0 and requests.carriedOut.total == 0 %}
{%- else %}{% assign shown = results | nonzero %}
{%- if requests.handled.total == 0 %}全年没有办结的申请{% else %}全年办结{{ requests.handled.total }}件
{%- if requests.handled.total >= ${manyRequests} and shown.size > 1 %}，其中{{ shown | shares: requests.handled.total, '件' }}{% elsif shown.size > 0 %}，其中{{ shown | items: '件' }}{% endif %}{% endif %}；
{%- if requests.carriedOut.total == 0 %}没有结转下年度继续办理的申请。{% else %}结转下年度继续办理{{ requests.carriedOut.total }}件。{% endif %}
{%- if facts.onRequest.inTime and requests.handled.total > 0 %}已办结的申请均在法定期限内答复。{% endif %}{% endif %}`;

const details = `{% assign shown = refusedRows | present %}{% if shown.size > 0 %}不予公开的申请中，{{ shown | items: '件' }}。{% endif %}
{%- assign shown = unavailableRows | present %}{% if shown.size > 0 %}无法提供的申请中，{{ shown | items: '件' }}。{% endif %}
{%- assign shown = notProcessedRows | present %}{% if shown.size > 0 %}不予处理的申请中，{{ shown | items: '件' }}。{% endif %}`;

const cases = `{% if ${unknown} %}
{%- elsif review.total == 0 and suits == 0 %}没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。
{%- else %}{% if review.total == 0 %}没有因政府信息公开工作被申请行政复议的情况。
{%- else %}{% assign shown = reviewOutcomes | nonzero %}因政府信息公开工作被申请行政复议{{ review.total }}件{% if shown.size > 0 %}，其中{{ shown | items: '件' }}{% endif %}。{% endif %}
{%- if suits == 0 %}没有因政府信息公开工作被提起行政诉讼的情况。
{%- else %}{% assign kinds = suitKinds | nonzero %}{% assign shown = suitOutcomes | nonzero %}因政府信息公开工作被提起行政诉讼{{ suits }}件{% if kinds.size > 0 %}，其中{{ kinds | items: '件' }}{% endif %}{% if shown.size > 0 %}；按审理结果分，{{ shown | items: '件' }}{% endif %}。{% endif %}{% endif %}`;

/** Requests received and answered, and cases about them. */
export const onRequestSentences: readonly Sentence[] = [
  { key: 'onRequest.received', slot: 'onRequest', paragraph: 1, text: received },
  { key: 'onRequest.handled', slot: 'onRequest', paragraph: 2, text: handled },
  {
    key: 'onRequest.details',
    slot: 'onRequest',
    paragraph: 3,
    when: 'facts.onRequest.details',
    text: details,
  },
  { key: 'onRequest.cases', slot: 'onRequest', paragraph: 4, text: cases },
];

const title = '{{ body }}{{ year }}年政府信息公开工作年度报告';

/** What both forms say on title and preface. */
export const front = { title, preface: [preface] };
