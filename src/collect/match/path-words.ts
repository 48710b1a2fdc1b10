import { fold } from '../../model/fold';

/** What stands around the name of a body in the name of a file or of a folder. */
const aside: readonly RegExp[] = [
  /(?:的|工作)?(?:政府信息(?:与政务)?|政务(?:信息)?|信息)公开(?:工作)?(?:年度|情况)*(?:的)?(?:工作|总结|情况)*(?:报告|年报|报表|统计表|表|工作簿)?/gu,
  /(?:年度)?(?:工作)?(?:年度)?(?:报告|年报|工作簿|报表|统计表)(?:\(?(?:送审稿|报送稿|盖章版|扫描件)\)?)?/gu,
  /(?:19|20)\d\d年?度?|\d+/gu,
  /更正|修改|修订|订正|补正|改后|更新(?=[后版稿]|$)|初稿|草稿|定稿|终稿|最终|正式|送审|报送|上报|盖章|扫描件|副本|复件|附件|新建|第?[一二三四五六七八九十]{0,2}[次轮版稿](?!\p{Script=Han})/gu,
];

const withoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/u, '');

/** Words that may be the name of a body, in the name of a file or a folder. */
const wordsIn = (segment: string): readonly string[] => {
  // 人民 runs into 政府信息公开.
  const whole = fold(segment)
    .slice(0, 200)
    .replace(/人民(?=政府信息公开)/gu, '人民政府');
  const left = aside.reduce((words, pattern) => words.replace(pattern, ' '), whole);
  return left
    .split(/[^\p{Script=Han}a-zA-Z·]+/u)
    .map((word) => word.replace(/^(?:关于|机关|单位)|(?:关于|的|年度?|月|日|号|版|稿){1,6}$/gu, ''))
    .filter((word) => word.length >= 2);
};

/** The path of a file, as far as it says whose it is. */
export interface PathWords {
  /** Of the file's own name. */
  readonly file: readonly string[];
  /** Of each folder that it is in, the innermost first. */
  readonly folders: readonly (readonly string[])[];
  /** 统一社会信用代码, the one in the file's own name first. */
  readonly codes: readonly string[];
}

/** Digits and letters as the codes have them, by GB 32100. */
const code = /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])/gu;

/** @param path from the folder that is searched, with “/” */
export const wordsOfPath = (path: string): PathWords => {
  const segments = path.split('/').filter((each) => each !== '');
  const file = withoutEnding(segments.pop() ?? '');
  const folders = segments.reverse();
  const named = [file, ...folders].flatMap((each) => fold(each).toUpperCase().match(code) ?? []);
  return { file: wordsIn(file), folders: folders.map(wordsIn), codes: named };
};
