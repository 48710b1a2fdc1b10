/**
 * How matters of bureaus are called in short everywhere in the country, each before those that it stands for. Only what
 * leaves no other body to be meant in one county: 文旅 may be 文化和旅游 or 文化广电和旅游, but a county has one of them.
 */
const shortMatters: readonly (readonly [short: string, ...full: readonly string[]])[] = [
  ['发改', '发展和改革', '发展改革'],
  ['工信', '工业和信息化', '工业信息化'],
  ['科技', '科学技术'],
  ['教体', '教育体育', '教育和体育'],
  ['人社', '人力资源和社会保障', '人力资源社会保障'],
  ['资规', '自然资源和规划', '自然资源与规划', '自规', '自然资源规划'],
  ['住建', '住房和城乡建设', '住房城乡建设'],
  ['交通', '交通运输'],
  ['文旅', '文化和旅游', '文化旅游'],
  ['文广旅', '文化广电和旅游', '文化广电旅游'],
  ['文体旅', '文化体育和旅游', '文化体育旅游'],
  ['文广体旅', '文化广电体育和旅游', '文化广电体育旅游'],
  ['卫健', '卫生健康', '卫生和健康'],
  ['退役军人', '退役军人事务', '退役'],
  ['应急', '应急管理'],
  ['市监', '市场监督管理', '市场监管'],
  ['医保', '医疗保障'],
  ['城管', '城市管理'],
  ['民宗', '民族宗教事务', '民族宗教'],
  ['国资', '国有资产监督管理', '国资监管'],
];

const shortOf = new Map(
  shortMatters.flatMap(([short, ...full]) => full.map((each) => [each, short] as const)),
);

/** A matter in the shortest of its usual names; others as they are. */
export const shortMatter = (matter: string): string => shortOf.get(matter) ?? matter;
