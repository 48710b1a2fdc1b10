import type { Division } from './division';

/** The peoples that autonomous places are named for. */
const peoples =
  /(?:(?:维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|蒙古)族?|(?:朝鲜|满|回|藏|羌|彝|壮|苗|土家|土|侗|瑶|白|傣|景颇|傈僳|哈尼|布依|仡佬|水|黎|畲|撒拉|东乡|保安|裕固|仫佬|毛南|佤|拉祜|布朗|纳西|普米|怒|独龙|达斡尔|鄂温克|鄂伦春|各)族){1,8}$/u;

const autonomous = /自治[区州县旗]$/u;

/** A name without the peoples that it names: 恩施土家族苗族自治州 → 恩施; of other places none. */
const withoutPeoples = (name: string): string | undefined => {
  if (!autonomous.test(name)) return undefined;
  const place = name.replace(autonomous, '').replace(peoples, '');
  return place.length >= 2 ? place : undefined;
};

/** How an autonomous place is called with its level: 恩施州, 长阳县, 莫力达瓦旗. */
export const plainName = ({ name }: Division): string | undefined => {
  const place = withoutPeoples(name);
  return place && place + name.at(-1)!;
};

/** A name without its level: 宿迁, 江苏, 恩施, 内蒙古; none where a single character would be left. */
export const bareName = ({ name }: Division): string | undefined => {
  const bare =
    withoutPeoples(name) ?? name.replace(/(?:特别行政区|自治[区州县旗]|地区|林区|特区|[省市县区旗盟])$/u, '');
  return bare.length >= 2 ? bare : undefined;
};
