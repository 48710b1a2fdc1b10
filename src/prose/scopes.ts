import { isOwnBody } from './own-body';
import type { TextRange } from './prose';
import { sentencesOf } from './sentences';

/**
 * Why a figure is none that the tables of the report have: it is an aim, a duty or an example; it stands in a quotation;
 * it is of another time than the year; it is of another body, or of a part of this one.
 */
export type Scope = 'aim' | 'quotation' | 'period' | 'subject';

/** What the words so far say of a figure behind them. */
interface Frame {
  readonly aim: 'none' | 'here' | 'onward';
  readonly isOtherPeriod: boolean;
  readonly isOtherSubject: boolean;
}

const ofReport: Frame = { aim: 'none', isOtherPeriod: false, isOtherSubject: false };

const quotation = /“[^“”\n]{0,80}”|《[^《》\n]{0,80}》|「[^「」\n]{0,80}」/gu;

/** How the work is to be done; what was done may be said in the next clause. */
const manner = /努力|力促|确保|保证(?!金)|做到|坚持|杜绝|避免|防止|谨防/u;
/** What was done is spoken of as well: 确保全年收到的申请件件有答复. */
const facts = /本年|全年|年内|共|累计|已|总计|合计/u;
/** What is to be, has to be, or might be. */
const wish =
  /力争|力求|争取|争创|目标|(?<![已即])将(?!近|收到|上述|本年|上年|[^,]{0,3}下年|\d|[一两三四五六七八九十])|拟(?!稿|定|文|制|写|办|发)|计划(?=.{0,6}(?:制定|出台|公开|发布|办|于|在|开展))|预计|预期|应当|必须|不得|凡(?!是因)|如果|倘若|若(?!干)|假如|^如(?!下|期|实|何|上|此|皋|东)|一旦|原则上|例如|比如|譬如|为例|是否|有没有|多少/u;
/** From here on the chapter on problems speaks of what is planned. */
const plans = /下一步|今后|下一?阶段|接下来|改进措施|(?<![转至到入])下年/u;

/** Times; the last one before a figure is its own. */
const times = new RegExp(
  [
    '(?<own>(?:本年)?1月1日[^,。;]{0,8}12月31日|(?:截[至止]到?)?(?:本年度?)?12月(?:31日|底|末)',
    '截[至止]到?(?:本年度?)?12月份?(?!\\d)|(?:截[至止]到?)?(?<!上)年[底末]|全年度?',
    '本年度?(?:以来)?(?!第|上半|下半|\\d|[一二三四五六七八九十]{1,2}月|[前一二三四]个?季)|年度内|年内)',
    '(?<other>截[至止]到?(?:目前|现在|今|发稿)?|上年[末底](?![^,;。]{0,10}(?:结转|遗留|未办))|同期',
    '第?[一二三四1-4](?:至第?[一二三四1-4])?个?季度|前[一二两三]个?季度|[上下]半年',
    '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|[底末初]|[上中下]旬)?|[本当上]月|[本当]季度?',
    '每[年月季周日天]|[月年周季日]均|平均|历(?:[年次]|史(?!信息))|往年|以往|以前年度|近[两几二三四五六七八九十\\d]+年',
    '上年度?(?:及|和|或)[其之更]?(?:以前|往前|早|前)',
    '[前过][去两几二三四五]{1,2}年|年来|以来|至今|迄今|(?<!报告|统计|本年|年度)期间',
    '(?<!\\d)(?:(?:19|20)\\d{2}年?|上年)[至到—–~-]{1,2}[上本下]年|(?<!\\d)(?:19|20)\\d{2}年',
    '(?<![转至到入延留于])下年(?!度?(?:继续|办理|答复|结转)))',
  ].join('|'),
  'gu',
);
/** Last year's figure, named only to be compared with: 较上年的20件. */
const compared = /(?:[较比与同跟]|相?比于?)上年(?:度)?(?:的|同期的?)?[^,;。、]{0,4}$/u;
/** Before a time that is that of what follows, too. */
const opening = /^(?:在|自|从|于|至|其中|同时|另外?|此外)*$/u;

const administrative =
  '政府办公[厅室]|政府办|政府|办公[厅室]|管委会|委员会|街道(?:办事处)?|分局|大队|支队|总队|镇街|乡镇|县市区?|(?:[省市县区镇乡局委厅]|街道|政府)?本级(?:政府|机关)?|[省市县区镇乡]级|层面|[局委厅处镇乡县区市省州盟旗办]|[县市区省州][直级]';
const anyBody = `${administrative}|公司|集团|学校|医院|中心|部门|单位|机关|科室`;
const before =
  '^(?:其中|另外?|此外|同时|目前|本年|全年|年内|上年|截[至止][^,]{0,10}|\\d+月|[一二三四]是){0,3}';
const named = (ends: string): string => `(?<body>[^,;:、。()“”《》\\d]{0,16}?(?:${ends}))`;
const adverbs =
  '(?:代表[^,]{0,8}?|作为[^,]{0,12}?|自身|本年|全年|年内|共计?|累计|合计|总计|均|都|也|则|已|仅|只|新|现|实际|分别|各|依法|按时|按期|及时|直接|主动|对外){0,4}';
const verbs =
  '(?:收到|收悉|收办|收件|受理|接收|接到|接办|承办|办理|办结|办复|答复|回复|处理|制发|制定|制订|印发|出台|废止|作出|做出|实施|收取|征收|公开|公布|发布|发生|产生|未|无|没有|被(?:申请|提起|诉|复议)|涉及|审结|共?有(?!关|限|效)|有效|现行有效|保留|为)';
const officeOfGovernment = '政府办公[室厅]|政府办|府办';
/** The body is not the subject of the clause: 在县政府办公室指导下. */
const preposition = '在|由|经|按|根据|依据|对|向|为|与|同|受|以|从|接|将|报|配合|围绕|落实|结合|通过';
/** A body that does or receives something, or that a figure directly follows. */
const acting = [
  new RegExp(`${before}${named(anyBody)}${adverbs}${verbs}`, 'u'),
  new RegExp(`${before}${named(administrative)}${adverbs}$`, 'u'),
  // 县政府办公室牵头办理，共收到8件
  new RegExp(`${before}(?!${preposition})${named(officeOfGovernment)}(?!的|[^,]{0,2}[、和及与])`, 'u'),
  // 以县政府名义印发8件
  new RegExp(`${before}以${named('')}名义`, 'u'),
  // 全县政府信息公开行政复议8件
  /^(?:其中)?(?<body>全[省市县区镇乡])(?:政府|政务)?(?:信息公开|依申请|行政复议|行政诉讼)/u,
];
/** Work on the requests that others have. */
const forOthers =
  /指导|督促|督办|督查|协助|帮助|帮扶|指引|引导|会同|评查|评选|调研|交办|转办|转[送交]|移送|承办(?=[^,]{0,6}(?:政府|[办厅局]))|告知申请人|名义|^代表[^,]{1,8}(?:府|[办局委])|代办|协办|协调/u;

const isOtherPeriod = (words: string): boolean | undefined => {
  if (compared.test(words)) return true;
  const last = [...words.matchAll(times)].at(-1);
  return last && last.groups!['other'] !== undefined;
};

const isOtherSubject = (words: string, body: string): boolean | undefined => {
  const called = acting
    .map((pattern) => pattern.exec(words)?.groups?.['body'])
    .find((found) => found !== undefined);
  return called === undefined
    ? undefined
    : !isOwnBody(called.replace(/^(?:由|经|对|向|为|在|从|涉及|针对|关于|因|以)/u, ''), body);
};

const aimOf = (words: string): Frame['aim'] | undefined => {
  if (wish.test(words)) return 'onward';
  if (facts.test(words)) return 'none';
  return manner.test(words) ? 'here' : undefined;
};

/** What holds for a figure behind some words, given what held before them. */
const afterWords = (frame: Frame, words: string, body: string): Frame => ({
  aim: aimOf(words) ?? frame.aim,
  isOtherPeriod: isOtherPeriod(words) ?? frame.isOtherPeriod,
  isOtherSubject: forOthers.test(words) || (isOtherSubject(words, body) ?? frame.isOtherSubject),
});

/** What holds in the next piece: a time in the middle of this one, and whom it helps, are its own. */
const afterPiece = (frame: Frame, words: string, body: string, isList: boolean): Frame => {
  const next = afterWords(frame, words, body);
  const [first] = words.matchAll(times);
  const isOpening = first !== undefined && opening.test(words.slice(0, first.index));
  return {
    aim: next.aim === 'here' && !isList ? 'none' : next.aim,
    isOtherPeriod: isOpening || !next.isOtherPeriod ? next.isOtherPeriod : frame.isOtherPeriod,
    isOtherSubject: isOtherSubject(words, body) ?? frame.isOtherSubject,
  };
};

/** A piece of a text between two marks, and what held before it. */
interface Piece extends TextRange {
  readonly frame: Frame;
}

/** No clause is so long that its beginning matters to its end. */
const longestPiece = 160;
const goesOn = /^(?:其中|另外?,?|此外)/u;

function* piecesIn(text: string, body: string): Generator<Piece, undefined> {
  let frame = ofReport;
  for (const { from, to } of sentencesOf(text)) {
    const sentence = text.slice(from, to);
    if (!goesOn.test(sentence)) frame = ofReport;
    const outer: Frame[] = [];
    for (const { index, 0: words, 1: mark = '' } of sentence.matchAll(/[^,;:、()]*([,;:、()]|$)/guy)) {
      yield { from: from + index, to: from + index + words.length, frame };
      const said = words.slice(0, words.length - mark.length).slice(-longestPiece);
      frame = afterPiece(frame, said, body, mark === '、');
      if (mark === '(') outer.push(frame);
      else if (mark === ')') frame = outer.pop() ?? frame;
    }
  }
}

/** The first of some ranges, which follow one another, that ends behind a place. */
const rangeBehind = <Range extends TextRange>(ranges: readonly Range[], place: number): Range | undefined => {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.to <= place) low = middle + 1;
    else high = middle;
  }
  return ranges[low];
};

/** Tells for any place of a text that `withRelativeYears` made whether a figure there is of the report's body and year. */
export class Scopes {
  /** As far as a place was asked for: few of many pieces have a figure. */
  private readonly pieces: Piece[] = [];
  private readonly further: Iterator<Piece, undefined>;
  private readonly quotations: readonly TextRange[];
  private readonly planned: number;

  /** `body` is whose report it is, empty where that is not known; `hasPlans` where the text ends with what is planned. */
  constructor(
    private readonly text: string,
    private readonly body: string,
    hasPlans: boolean,
  ) {
    this.further = piecesIn(text, body);
    this.quotations = [...text.matchAll(quotation)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    }));
    const at = hasPlans ? text.search(plans) : -1;
    this.planned = at < 0 ? text.length : at;
  }

  /** Why a figure at a place is none of the tables'; undefined where nothing speaks against it. */
  at(place: number): Scope | undefined {
    const quoted = rangeBehind(this.quotations, place);
    if (quoted && quoted.from <= place) return 'quotation';
    if (place >= this.planned) return 'aim';
    const piece = this.pieceAt(place);
    if (!piece) return undefined;
    const {
      aim,
      isOtherPeriod: period,
      isOtherSubject: subject,
    } = afterWords(
      piece.frame,
      this.text.slice(Math.max(piece.from, place - longestPiece), place),
      this.body,
    );
    if (aim !== 'none') return 'aim';
    if (period) return 'period';
    return subject ? 'subject' : undefined;
  }

  private pieceAt(place: number): Piece | undefined {
    while ((this.pieces.at(-1)?.to ?? 0) <= place) {
      const next = this.further.next().value;
      if (!next) return undefined;
      this.pieces.push(next);
    }
    return rangeBehind(this.pieces, place);
  }
}
