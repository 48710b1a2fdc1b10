import { fold } from '../../model/fold';
import { daysInMonth } from '../../prose/dates';
import { valueOfNumeral } from '../../prose/numerals';

/** What the path of a file says of how new it is. */
export interface PathVersion {
  /** 1 of 定稿, -1 of 初稿. */
  readonly finish: number;
  /** How often it was corrected: 0 where nothing says so, 2 of 修改2. */
  readonly corrected: number;
  /** 2 of 第2版, of v2 and of 第二次报送; 1 where nothing is said. */
  readonly number: number;
  /** As 20260115; 0 where none is named. */
  readonly day: number;
}

const count = '[\\d一二三四五六七八九十]{1,3}';
const corrections = new RegExp(
  `(?:第?(${count})次)?(?:更正|修改|修订|订正|补正|改后|更新(?=[后版稿]))(?:[后版稿]*\\(?第?(${count})[次版稿]?\\)?(?!月|年|日|[-.\\d]))?`,
  'u',
);
const numbers: readonly RegExp[] = [
  new RegExp(`第(${count})[版稿次轮](?!修|更)`, 'u'),
  new RegExp(`(?<![\\p{Script=Han}\\d])(${count})次(?=报送|上报|提交)`, 'u'),
  /(?<![a-z])v(?:er)?\.?(\d{1,3}(?:\.\d{1,2})?)(?![\d.]*\d)/iu,
];
const finished = /定稿|终稿|最终|正式[版稿]|(?<![a-z])final(?![a-z])/iu;
const unfinished = /初稿|草稿|征求意见稿|(?<![a-z])draft(?![a-z])/iu;
const days: readonly RegExp[] = [
  /(?<!\d)(?<year>20\d\d)[-_.年](?<month>\d{1,2})[-_.月](?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u,
];

const numberOf = (words: string): number =>
  /^\d/u.test(words) ? Number(words) : (valueOfNumeral(words) ?? 0);

const correctedIn = (words: string): number => {
  const found = corrections.exec(words);
  return found ? Math.max(1, numberOf(found[1] ?? found[2] ?? '1')) : 0;
};

const numberIn = (words: string): number =>
  Math.max(1, ...numbers.map((pattern) => numberOf(pattern.exec(words)?.[1] ?? '1')));

const dayIn = (words: string): number => {
  for (const pattern of days) {
    const { year, month, day } = pattern.exec(words)?.groups ?? {};
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    if (d >= 1 && d <= daysInMonth(m, y)) return y * 10_000 + m * 100 + d;
  }
  return 0;
};

/** Reads off a path how new its file is; when a file was written last says nothing, as copying changes it. */
export const versionOfPath = (path: string): PathVersion => {
  const segments = path
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .split('/')
    .reverse()
    .map((each) => fold(each).slice(0, 200));
  const most = (of: (words: string) => number): number => Math.max(...segments.map(of));
  const hasFinished = segments.some((each) => finished.test(each));
  const hasUnfinished = segments.some((each) => unfinished.test(each));
  return {
    finish: Number(hasFinished) - Number(hasUnfinished),
    corrected: most(correctedIn),
    number: most(numberIn),
    day: segments.map(dayIn).find((day) => day > 0) ?? 0,
  };
};

/** Whether one version is plainly later than another: something says so, and nothing says the contrary. */
export const isPlainlyLater = (one: PathVersion, other: PathVersion): boolean => {
  const steps = [
    one.finish - other.finish,
    one.corrected - other.corrected,
    one.number - other.number,
    one.day > 0 && other.day > 0 ? one.day - other.day : 0,
  ];
  return steps.some((step) => step > 0) && steps.every((step) => step >= 0);
};
