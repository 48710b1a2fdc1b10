import type { Sentence } from '../model/writing';
import { against, division, inYearAgain } from './phrases';

/**
 * Sentences on what both forms have: the preface, table three and table four. They are LiquidJS: figures by field
 * name, last year's under `previous`, lists of the form's aggregates, what the clerk states under `facts`. Filters: `present`
 * takes what is known and not 0, `nonzero` what is not known too; `items: unit` and `shares: total, unit` name them one
 * after another; `growth` and `change` compare a figure with last year's. Order and wording follow the habits of
 * published reports; the sentences are our own. They state what the figures say, and never a cause.
 */

/** Whose work the report covers, which follows from the kind of report; the notice does not bind institutions. */
const preface = `根据《中华人民共和国政府信息公开条例》和{% if kind == 'institution' %}主管部门的有关规定{% else %}《中华人民共和国政府信息公开工作年度报告格式》（{{ notice }}）{% endif %}，编制本报告。
{%- if kind == 'area' %}报告汇总了所属部门和下级政府的情况和数据。{% elsif kind == 'office' %}报告反映以政府和政府办公室名义开展政府信息公开工作的情况。{% endif %}
报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限为{{ year }}年1月1日至12月31日。{% if contact %}如对本报告有疑问，请联系{{ self }}（{{ contact }}）。{% endif %}`;

/** Nothing of tables three and four is known yet: one gap then says so, instead of one a figure. */
const unknown = `requests.received.total == nil and requests.carriedIn.total == nil and requests.handled.total == nil and requests.carriedOut.total == nil and review.total == nil and suits == nil`;

/** What came in, and what was left from the year before; their sum where both are more than none. */
const received = `{% if ${unknown} %}
{%- elsif requests.received.total == 0 and requests.carriedIn.total == 0 %}${inYearAgain}没有收到政府信息公开申请，也没有上年度结转的申请。
{%- elsif requests.received.total == 0 %}${inYearAgain}没有新收政府信息公开申请，上年度结转{{ requests.carriedIn.total }}件。
{%- else %}${inYearAgain}新收政府信息公开申请{{ requests.received.total }}件${against('requests.received.total', '件')}
${division('applicants', 'requests.received.total', '件', {
  only: '，{% if requests.received.total != 1 %}均{% endif %}为{{ shown[0].label }}申请',
})}。
{%- if requests.carriedIn.total == 0 %}没有上年度结转的申请。{% else %}上年度结转{{ requests.carriedIn.total }}件{% assign all = requests.received.total | together: requests.carriedIn.total %}{% if all != nil %}，共计需办理申请{{ all }}件{% endif %}。{% endif %}{% endif %}`;

/** By which ways requests came in, and to whom; parts that leave some out are not divided. */
const byParts = (list: string, opens: string, partly: string, only: string): string =>
  `{% assign shown = ${list} | present %}{% assign isWhole = shown | comesTo: requests.received.total %}{% assign sum = shown | total %}
{%- if shown.size == 0 or requests.received.total == nil or sum > requests.received.total %}
{%- elsif isWhole and shown.size == 1 %}${only}
{%- elsif isWhole %}${opens}{{ shown | items: '件' }}。
{%- else %}${partly}{{ shown | items: '件' }}。{% endif %}`;

const ways = byParts(
  'ways',
  '按申请方式分，',
  '收到',
  '申请方式{% if sum > 1 %}均{% endif %}为{{ shown[0].label }}。',
);
const levels = byParts(
  'levels',
  '按收到申请的机关分，',
  '收到的申请中，',
  '申请{% if sum > 1 %}均{% endif %}由{{ shown[0].label }}收到。',
);

/** Shares of a few requests say nothing. */
const manyRequests = 20;

/** Whether answers came within the statutory time, which may have been extended. */
const inTime = `{% if facts.onRequest.inTime %}，{% if requests.handled.total != 1 %}均{% endif %}在法定期限内答复{% if facts.onRequest.extended > 0 %}（其中延期答复{{ facts.onRequest.extended }}件）{% endif %}{% elsif facts.onRequest.extended > 0 %}，延期答复{{ facts.onRequest.extended }}件{% endif %}{% if facts.onRequest.extended == 0 %}，没有延期答复{% endif %}`;

const handled = `{% if ${unknown} %}
{%- elsif requests.received.total == 0 and requests.carriedIn.total == 0 and requests.handled.total == 0 and requests.carriedOut.total == 0 %}
{%- else %}
{%- if requests.handled.total == 0 %}全年没有办结的申请{% else %}全年办结{{ requests.handled.total }}件
${division('results', 'requests.handled.total', '件', {
  only: '，结果{% if requests.handled.total != 1 %}均{% endif %}为{{ shown[0].label }}',
  items: `{% if requests.handled.total >= ${manyRequests} %}{{ shown | shares: requests.handled.total, '件' }}{% else %}{{ shown | items: '件' }}{% endif %}`,
})}${inTime}{% endif %}；
{%- if requests.carriedOut.total == 0 %}没有结转下年度继续办理的申请。{% else %}结转下年度继续办理{{ requests.carriedOut.total }}件。{% endif %}{% endif %}`;

/** The single rows of a kind of result; one row that is all of them says no more than its name. */
const rowsOf = (list: string, name: string): string =>
  `{% assign shown = ${list} | present %}{% if shown.size == 1 %}${name}的申请{% if shown[0].figure > 1 %}均{% endif %}为{{ shown[0].label }}。{% elsif shown.size > 1 %}${name}的申请中，{{ shown | items: '件' }}。{% endif %}`;

const details = [
  rowsOf('refusedRows', '不予公开'),
  rowsOf('unavailableRows', '无法提供'),
  rowsOf('notProcessedRows', '不予处理'),
].join('');

/** How the outcome of all cases is called. */
const onlyOutcome = (whole: string): string =>
  `，{% assign outcome = shown[0].label %}{% if outcome == '尚未审结' %}{% if ${whole} != 1 %}均{% else %}尚{% endif %}未审结{% elsif outcome == '其他结果' %}{% if ${whole} != 1 %}均{% endif %}为其他结果{% else %}结果{% if ${whole} != 1 %}均{% endif %}{{ outcome | remove: '结果' | prepend: '为' }}{% endif %}`;

const reviews = `因政府信息公开工作被申请行政复议{{ review.total }}件${division('reviewOutcomes', 'review.total', '件', { only: onlyOutcome('review.total') })}`;

/** Where all suits ended alike, that stands before their kinds, so that 均 is not taken for the last of these. */
const suits = `被提起行政诉讼{{ suits }}件{% assign kinds = suitKinds | nonzero %}{% assign shown = suitOutcomes | nonzero %}{% assign isAlike = false %}
{% if kinds.size > 1 and shown.size == 1 and shown[0].figure == suits %}{% assign isAlike = true %}${onlyOutcome('suits')}{% endif %}
${division('kinds', 'suits', '件', { only: '，{% if suits != 1 %}均{% endif %}为{{ shown[0].label }}案件' })}{% unless isAlike %}${division(
  'suitOutcomes',
  'suits',
  '件',
  {
    only: onlyOutcome('suits'),
    opens: '，按审理结果分，',
  },
)}{% endunless %}`;

const cases = `{% if ${unknown} %}
{%- elsif review.total == 0 and suits == 0 %}没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。
{%- elsif review.total == 0 %}没有因政府信息公开工作被申请行政复议的情况。因政府信息公开工作${suits}。
{%- elsif suits == 0 %}${reviews}。没有因政府信息公开工作被提起行政诉讼的情况。
{%- else %}${reviews}；${suits}。{% endif %}`;

const slot = 'onRequest';

/** Requests received and answered, and cases about them. */
export const onRequestSentences: readonly Sentence[] = [
  { key: 'onRequest.received', slot, paragraph: 1, text: received },
  { key: 'onRequest.ways', slot, paragraph: 1, weight: 5, text: ways },
  { key: 'onRequest.levels', slot, paragraph: 1, weight: 6, text: levels },
  {
    key: 'onRequest.matters',
    slot,
    paragraph: 1,
    weight: 4,
    when: 'facts.onRequest.matters and requests.received.total > 0',
    text: '申请内容主要涉及{{ facts.onRequest.matters }}。',
  },
  { key: 'onRequest.handled', slot, paragraph: 2, text: handled },
  {
    key: 'onRequest.details',
    slot,
    paragraph: 3,
    weight: 1,
    when: 'facts.onRequest.details',
    text: details,
  },
  { key: 'onRequest.cases', slot, paragraph: 4, text: cases },
  {
    key: 'onRequest.others',
    slot,
    paragraph: 2,
    weight: 2,
    text: `{% assign shown = onRequestOthers | present %}{% if shown.size > 0 %}{{ shown | acts }}。{% endif %}`,
  },
];

const title = '{{ body }}{{ year }}年政府信息公开工作年度报告';

/** What both forms say on title and preface. */
export const front = { title, preface: [preface] };
