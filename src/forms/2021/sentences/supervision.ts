import type { Sentence } from '../../../model/writing';

/** （五）监督保障 */

const slot = 'supervision';

const staff = `{% assign leader = facts.supervision.leader %}{% assign people = staff | present %}
{% if leader %}{{ self }}由{{ leader }}分管政府信息公开工作{% if people.size > 0 %}，配备{{ people | items }}{% elsif facts.supervision.inCharge %}，并有专人负责{% endif %}。
{% elsif facts.supervision.inCharge %}{{ self }}明确分管领导，安排专人负责政府信息公开工作{% if people.size > 0 %}，配备{{ people | items }}{% endif %}。
{% elsif people.size > 0 %}配备政府信息公开{{ people | items }}。{% endif %}`;

const training = `{% assign meetings = facts.supervision.meetings %}{% assign count = facts.supervision.training.count %}{% assign people = facts.supervision.training.people %}
{% if meetings > 0 %}召开专题会议{{ meetings }}次{% if count > 0 or people > 0 or facts.supervision.trained %}，{% else %}。{% endif %}{% endif %}
{% if count > 0 %}组织业务培训{{ count }}次{% if people > 0 %}，参加{{ people }}人次{% endif %}。
{% elsif people > 0 %}组织业务培训，参加{{ people }}人次。
{% elsif facts.supervision.trained %}开展政府信息公开业务培训。
{% elsif count == 0 %}没有组织业务培训。{% endif %}`;

const checks = `{% assign count = facts.supervision.checks.count %}{% assign found = facts.supervision.checks.found %}{% assign mended = facts.supervision.checks.mended %}{% assign notices = facts.supervision.notices %}
{% if count > 0 or found != nil or mended > 0 %}{% if count > 0 %}开展检查{{ count }}次{% if found != nil or mended > 0 %}，{% endif %}{% elsif found != nil %}检查{% endif %}
{% if found > 0 %}发现问题{{ found }}个{% if mended == found %}，{% if found > 1 %}均{% endif %}已整改{% elsif mended > 0 %}，整改{{ mended }}个{% endif %}
{% elsif found == 0 %}没有发现问题{% elsif mended > 0 %}整改问题{{ mended }}个{% endif %}
{% if notices > 0 %}，印发通报{{ notices }}期{% endif %}。
{% elsif notices > 0 %}印发通报{{ notices }}期。{% endif %}`;

const assessment = `{% assign points = facts.supervision.assessment.points %}
{% if facts.supervision.assessed %}政府信息公开工作纳入年度工作考核{% if points > 0 %}，占{{ points }}分{% endif %}。
{% elsif points > 0 %}政府信息公开工作在年度工作考核中占{{ points }}分。{% endif %}`;

const review = `{% assign way = facts.supervision.review.way %}{% assign people = facts.supervision.review.people %}{% assign rate = facts.supervision.review.rate %}
{% if facts.supervision.publicReview or way or people > 0 or rate > 0 %}{% if way %}以{{ way }}方式{% endif %}组织开展政府信息公开工作社会评议{% if people > 0 %}，参加评议{{ people }}人{% endif %}{% if rate > 0 %}，满意率为{{ rate }}%{% endif %}。{% endif %}`;

const accountable = `{% if facts.supervision.accountable == 0 %}没有发生因政府信息公开工作被追究责任的情况。
{% elsif facts.supervision.accountable > 0 %}追究政府信息公开工作责任{{ facts.supervision.accountable }}人次。{% endif %}`;

const others = `{% assign shown = supervisionOthers | present %}{% if shown.size > 0 %}{{ shown | acts }}。{% endif %}`;

export const supervisionSentences: readonly Sentence[] = [
  { key: 'supervision.staff', slot, paragraph: 1, weight: 11, text: staff },
  { key: 'supervision.training', slot, paragraph: 1, weight: 10, text: training },
  { key: 'supervision.checks', slot, paragraph: 1, weight: 9, text: checks },
  { key: 'supervision.others', slot, paragraph: 1, weight: 3, text: others },
  { key: 'supervision.assessment', slot, paragraph: 1, text: assessment },
  { key: 'supervision.review', slot, paragraph: 1, text: review },
  { key: 'supervision.accountable', slot, paragraph: 1, text: accountable },
];
