import type { Sentence } from '../../../model/writing';

/** 五、存在的主要问题及改进情况: what the clerk names, pair by pair; as many measures as problems. */

const slot = 'problems';

/** The field of work is named where the problem does not name it itself, and the one before was in another. */
const named = `{% if problem.area and problem.area != '其他' and problem.area != before %}{% unless problem.what contains problem.area %}{{ problem.area }}方面，{% endunless %}{% endif %}{{ problem.what }}`;

const measure = `{{ problem.measure }}{% if problem.by %}，{{ problem.by | deadline }}{% endif %}{% if problem.who %}，由{{ problem.who }}负责{% endif %}`;

const states = `{% case problem.state %}{% when 'done' %}已整改{% when 'partly' %}已部分整改{% when 'not' %}尚未整改{% endcase %}{% if problem.fact %}，{{ problem.fact }}{% endif %}`;

const former = `{% assign told = previous.problems | where: 'state' %}
{% if told.size == 0 and facts.problems.mended %}上年报告提出的问题均已整改。
{% elsif told.size == 1 %}{% assign problem = told[0] %}上年报告提出的“{{ problem.what }}”问题${states}。
{% elsif told.size > 1 %}上年报告提出的问题，{% for problem in told %}{{ forloop.index | ordinal }}“{{ problem.what }}”${states}{% unless forloop.last %}；{% endunless %}{% endfor %}。{% endif %}`;

const found = `{% if problems.size == 1 %}{% assign problem = problems[0] %}存在的主要问题是：${named}。
{% elsif problems.size > 1 %}存在的主要问题：{% for problem in problems %}{{ forloop.index | ordinal }}${named}{% assign before = problem.area %}{% unless forloop.last %}；{% endunless %}{% endfor %}。{% endif %}`;

const measures = `{% if problems.size == 1 %}{% assign problem = problems[0] %}下一步${measure}。
{% elsif problems.size > 1 %}下一步改进措施：{% for problem in problems %}{{ forloop.index | ordinal }}${measure}{% unless forloop.last %}；{% endunless %}{% endfor %}。{% endif %}`;

export const problemSentences: readonly Sentence[] = [
  { key: 'problems.former', slot, paragraph: 1, text: former },
  { key: 'problems.found', slot, paragraph: 2, text: found },
  { key: 'problems.measures', slot, paragraph: 3, text: measures },
];
