import type { Figures } from '../repair/likely-filing';
import { pick } from '../repair/random';
import type { Random } from '../repair/random';
import type { MadeBody } from './made-body';
import { shuffled } from './made-body';
import { words } from './words';

/** Writes by patterns, for a body, and says nothing twice: not in the next year's report either. */
export class Writer {
  private readonly left = new Map<string, string[]>();

  constructor(
    readonly random: Random,
    readonly body: MadeBody,
  ) {}

  write(pattern: string): string {
    return pattern.replace(/\{(?<list>\w+)\}/gu, (_, list: string) => this.write(this.next(list)));
  }

  oneOf(...patterns: readonly string[]): string {
    return this.write(pick(this.random, patterns));
  }

  private next(list: string): string {
    if (list === 'self') return this.body.self;
    const from = list === 'matter' ? this.body.matters : words[list]!;
    const left = this.left.get(list)?.length ? this.left.get(list)! : shuffled(this.random, from);
    this.left.set(list, left.slice(1));
    return left[0]!;
  }
}

const requests = (writer: Writer, figures: Figures): string => {
  const [fresh, old, done, open] = ['received', 'carriedIn', 'handled', 'carriedOut'].map(
    (row) => figures[`requests.${row}.total`]!,
  ) as [number, number, number, number];
  if (fresh === 0 && old === 0)
    return writer.oneOf(
      '全年没有收到政府信息公开申请，也没有上年结转的申请。',
      '本年度未收到政府信息公开申请，无上年结转。',
      '没有新收和结转的政府信息公开申请。',
    );
  return writer.oneOf(
    `全年新收政府信息公开申请${fresh}件，上年结转${old}件，办结${done}件，结转下年度继续办理${open}件。`,
    `本年度收到政府信息公开申请${fresh}件，加上年结转${old}件，共办结${done}件，结转下年度${open}件。`,
    `新收申请${fresh}件、上年结转申请${old}件，年内办结${done}件，另有${open}件结转下年度继续办理。`,
  );
};

const cases = (writer: Writer, figures: Figures): string => {
  const reviews = figures['review.total']!;
  const suits = figures['suitDirect.total']! + figures['suitAfterReview.total']!;
  if (reviews === 0 && suits === 0)
    return writer.oneOf(
      '没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
      '未发生涉及政府信息公开的行政复议和行政诉讼。',
    );
  return writer.oneOf(
    `因政府信息公开工作被申请行政复议${reviews}件，被提起行政诉讼${suits}件。`,
    `涉及政府信息公开的行政复议${reviews}件、行政诉讼${suits}件。`,
  );
};

const documents = (writer: Writer, figures: Figures): string => {
  const [made, gone, valid] = ['issued', 'repealed', 'inForce'].map(
    (part) => figures[`documents.normative.${part}`]!,
  ) as [number, number, number];
  return writer.oneOf(
    `制发行政规范性文件${made}件，废止${gone}件，年末现行有效${valid}件。`,
    `全年制发行政规范性文件${made}件、废止行政规范性文件${gone}件，现行有效行政规范性文件${valid}件。`,
  );
};

const problems = (writer: Writer): string => {
  const count = writer.random() < 0.6 ? 3 : 4;
  const numbers = ['一是', '二是', '三是', '四是'].slice(0, count);
  const found = numbers
    .map((number) => writer.write(`${number}{matter}的{aspect}{lack}，{cause}`))
    .join('；');
  const measures = numbers.map((number) => writer.write(`${number}{hand}{remedy}，{goal}`)).join('；');
  return `${writer.oneOf('存在的主要问题', '工作中还存在以下不足', '对照要求还有一些问题')}：${found}。\n${writer.oneOf('下一步改进措施', '下一步', '改进措施')}：${measures}。`;
};

/** The paragraphs of a report that agree with its figures; in words that hardly any other has. */
export const honestTexts = (writer: Writer, figures: Figures): Readonly<Record<string, string>> => {
  const { body, random } = writer;
  const isGovernment = body.kind === 'office' || body.kind === 'township';
  return {
    disclosure: [
      writer.write('{self}{stance}，{release}{matter}、{matter}{contents}，{effect}。'),
      writer.write('{channel}{spread}，{effect}。'),
      random() < 0.6 ? writer.write('针对{matter}方面{worry}，{reply}，{effect}。') : '',
      writer.write('{stance}，{channel}{release}{matter}{contents}。'),
    ].join(''),
    onRequest: `${requests(writer, figures)}${writer.write('{intake}，{handling}；{intake}，{handling}。')}\n${cases(writer, figures)}`,
    management: writer.write(`${documents(writer, figures)}{keeping}，{keeping}；{keeping}，{keeping}。`),
    platform: writer.write('{desk}，{desk}，{upkeep}；{desk}，{upkeep}。'),
    supervision: [
      writer.write('{lead}，{drill}，{oversight}；{lead}，{drill}，{oversight}。'),
      isGovernment
        ? writer.oneOf(
            '政府信息公开工作纳入年度考核，开展了社会评议，没有发生责任追究的情况。',
            '公开工作列入绩效考核内容，社会评议结果良好，全年无责任追究情形。',
          )
        : '',
    ].join(''),
    problems: problems(writer),
    ...(random() < 0.7 ? { other: writer.write('{other}') } : {}),
  };
};
