/** How names of bodies and of areas end. */
const ended =
  /(?:府|局|委|会|办|室|厅|部|处|院|馆|所|站|队|署|社|团|镇|乡|街道|苏木|区|市|县|省|州|盟|旗|中心|公司|集团|银行|海关|监狱|台|庭|基地|村|大学|[中小]学|学[院校]|园|场)\)?$/u;

/** What stands in no name, but in words that run into one. */
const foreign =
  /我|各[^族]|其他|有关|相关|关于|根据|按照|依据|参照|对照|贯彻|落实|坚持|情况|报告|网站|门户|条例|规定|要求|通知|年度|栏目|首页|目录|公众|申请|直接|以下|如下|上述|欢迎|如[对有]|做好|公布|发布|(?:本|该|全)(?:[局委办厅镇乡县市区省旗街单机级年]|州(?!县))|截至|以来|今年|去年|同时|及时|其中/u;

const han = /^[\p{Script=Han}()·]{2,40}$/u;

/** Whether words can be the name of a body or of an area: only its characters, and an ending that names have. */
export const isBodyName = (words: string): boolean =>
  han.test(words) && !foreign.test(words) && ended.test(words);

/** What a name has or lacks without being another: 中共, 人民政府, 办事处, a second name in brackets. */
const withoutForm = (name: string): string =>
  name
    .replace(/\([^)]*\)?/gu, '')
    .replace(/^中共|人民政府|(?<=[县市区省州旗镇乡道盟])政府|办事处$|(?:单位|机关)$/gu, '');

/** Whether all characters of a name stand in another, in that order: 县发改委 of 海滨县发展和改革委员会. */
const isWithin = (short: string, full: string): boolean => {
  let at = 0;
  for (const sign of full) if (sign === short[at]) at++;
  return at === short.length;
};

/** Whether two names can be of one body: one is the other in short, or its part, or without its form. */
export const canBeOneBody = (one: string, other: string): boolean => {
  const [first, second] = [withoutForm(one), withoutForm(other)];
  return isWithin(first, second) || isWithin(second, first);
};

/** An office that speaks for the body that it is in, and is none of its own; that of a county's government is one. */
const innerOffice =
  /^(?<body>\p{Script=Han}{2,}?(?:局|(?<![县市区省州旗])委|委员会|厅|管委会|办事处|[镇乡街道]道?(?:人民)?政府|镇|乡|街道))(?:(?:机关|党委|党政|党群|党建|综合|政务|政策|法规|法治|秘书|人事|信息|行政|社会|经济|公共|宣传|公开)\p{Script=Han}{0,12}?)?(?:办公室|办|科|股|室|处|中心)$/u;

/** The body that an office of its own is named after: 海滨县水利局 of 海滨县水利局办公室. */
export const bodyOfOffice = (name: string): string => innerOffice.exec(name)?.groups!['body'] ?? name;
