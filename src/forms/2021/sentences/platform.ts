import type { Sentence } from '../../../model/writing';
import { against } from '../../phrases';

/** （四）政府信息公开平台建设 */

const slot = 'platform';

/** The site of a government is the portal of its area. */
const ownSite = `{% if kind == 'area' or kind == 'office' %}政府门户网站{% else %}本机关网站{% endif %}`;

const noMedia = 'facts.platform.noNewMedia or facts.platform.accounts.count == 0';

/** Where information is published; what the body does not have of its own is said in one sentence. */
const sites = `{% assign host = facts.platform.site.host %}{% assign noMedia = false %}{% if ${noMedia} %}{% assign noMedia = true %}{% endif %}
{% if facts.platform.noWebsite %}{{ self }}没有单独开设门户网站{% if noMedia %}和政务新媒体账号{% endif %}{% if host %}，政府信息在{{ host }}{% if facts.platform.column %}“政府信息公开”专栏{% endif %}发布{% elsif facts.platform.column %}，通过政府网站“政府信息公开”专栏发布政府信息{% endif %}。
{% else %}{% if host %}政府信息在{{ host }}{% if facts.platform.column %}“政府信息公开”专栏{% endif %}发布。
{% elsif facts.platform.column %}通过{% if facts.platform.site.own %}${ownSite}{% else %}政府网站{% endif %}“政府信息公开”专栏发布政府信息。
{% elsif facts.platform.site.own %}政府信息通过${ownSite}发布。{% endif %}
{% if noMedia %}{{ self }}没有开设政务新媒体账号。{% endif %}{% endif %}`;

const columns = `{% assign shown = platformColumns | present %}{% assign visits = facts.platform.visits %}{% assign got = facts.platform.messages.received %}{% assign answered = facts.platform.messages.answered %}
{% if shown.size > 0 %}{{ shown | items }}{% if visits > 0 %}，网站访问量{{ visits }}次{% endif %}。
{% elsif visits > 0 %}网站全年访问量{{ visits }}次。{% endif %}
{% if got > 0 %}收到网民留言{{ got }}条{% if answered == got %}，{% if got > 1 %}均{% endif %}已答复{% elsif answered > 0 %}，答复{{ answered }}条{% endif %}。
{% elsif got == 0 %}没有收到网民留言。
{% elsif answered > 0 %}答复网民留言{{ answered }}条。{% endif %}`;

const accounts = `{% assign all = facts.platform.accounts.count %}{% assign names = facts.platform.accounts.names %}{% assign shown = platformAccounts | present %}
{% if all > 0 %}开设政务新媒体账号{{ all }}个${against('facts.platform.accounts.count', '个')}{% if names %}（{{ names }}）{% endif %}{% if shown.size > 0 %}，全年{{ shown | items }}{% endif %}。
{% elsif names %}开设的政务新媒体有{{ names }}{% if shown.size > 0 %}，全年{{ shown | items }}{% endif %}。
{% elsif shown.size > 0 %}政务新媒体全年{{ shown | items }}。{% endif %}`;

const gazette = `{% assign issues = facts.platform.gazette.issues %}{% assign copies = facts.platform.gazette.copies %}
{% if issues > 0 %}编印政府公报{{ issues }}期{% if copies > 0 %}，发放{{ copies }}册{% endif %}。
{% elsif copies > 0 %}发放政府公报{{ copies }}册。
{% elsif issues == 0 %}没有编印政府公报。{% endif %}`;

const places = `{% assign all = facts.platform.places.count %}{% assign visitors = facts.platform.places.visitors %}
{% if all > 0 %}设有政府信息公开查阅点{{ all }}个{% if visitors > 0 %}，接待查阅{{ visitors }}人次{% endif %}。
{% elsif facts.platform.readingPlace %}设有政府信息公开查阅场所{% if visitors > 0 %}，接待查阅{{ visitors }}人次{% endif %}。
{% elsif visitors > 0 %}接待政府信息公开查阅{{ visitors }}人次。
{% elsif all == 0 %}没有设立政府信息公开查阅点。{% endif %}`;

const others = `{% assign shown = platformOthers | present %}{% if shown.size > 0 %}{{ shown | acts }}。{% endif %}`;

export const platformSentences: readonly Sentence[] = [
  { key: 'platform.sites', slot, paragraph: 1, text: sites },
  { key: 'platform.columns', slot, paragraph: 1, weight: 8, text: columns },
  { key: 'platform.accounts', slot, paragraph: 1, weight: 10, text: accounts },
  { key: 'platform.gazette', slot, paragraph: 1, weight: 9, text: gazette },
  { key: 'platform.places', slot, paragraph: 1, weight: 7, text: places },
  { key: 'platform.others', slot, paragraph: 1, weight: 3, text: others },
];
