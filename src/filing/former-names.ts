/** What a bureau is in charge of by its name now, and by those that it had before the reforms of 2013 to 2023. */
const renamed: readonly (readonly [now: RegExp, before: RegExp])[] = [
  [/^农业农村(?:和.+)?$/u, /^(?:农业|农牧|农林|农牧业|农业和?畜牧(?:业)?|畜牧兽医)$/u],
  [/^自然资源(?:和规划)?$/u, /^(?:国土资源|国土|国土资源和规划)$/u],
  [/^生态环境$/u, /^(?:环境保护|环保)$/u],
  [/^卫生健康$/u, /^(?:卫生|卫生和?计划生育|卫计|人口和?计划生育)$/u],
  [
    /^文化(?:广电)?(?:体育)?和旅游$/u,
    /^(?:文化|旅游|文化广电新闻出版|文化体育|文化广播电视新闻出版|旅游发展)$/u,
  ],
  [/^市场监督管理$/u, /^(?:工商行政管理|工商|质量技术监督|质监|食品药品监督管理)$/u],
  [/^应急管理$/u, /^(?:安全生产监督管理|安监)$/u],
  [/^住房和城乡建设$/u, /^(?:建设|建设委员会|城乡建设)$/u],
  [/^人力资源和社会保障$/u, /^(?:人事|劳动和?社会保障|人事劳动和?社会保障)$/u],
  [/^税务$/u, /^(?:国家税务|地方税务|国税|地税)$/u],
];

/** Whether one of two matters is what bureaus in charge of the other were called before. */
export const isFormerMatter = (one: string, other: string): boolean =>
  renamed.some(
    ([now, before]) => (now.test(one) && before.test(other)) || (now.test(other) && before.test(one)),
  );
