/** Radicals that fonts mix up with the characters that they look like; Unicode itself says so of all others. */
const radicals = new Map([
  ...'⼾户⾭青⺀冫⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋㔾⺌小⺍小⺎尢⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳罓⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲龟⻳龟'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
]);

/** Radicals of Unicode's two blocks, ligatures, and forms of characters for upright lines. */
const strange = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE30-\uFE4F]/gu;

/** Letters as they are typed, for those that fonts draw in place of them. */
export const asTyped = (text: string): string =>
  text.replace(strange, (letter) => radicals.get(letter) ?? letter.normalize('NFKC'));
