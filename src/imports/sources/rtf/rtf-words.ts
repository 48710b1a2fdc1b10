const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Groups with nothing of the text in them, by the word that they begin with. */
export const passedOver = wordsIn(
  'annotation author buptim colortbl comment company creatim doccomm fldinst fontemb footer footerf footerl footerr ' +
    'footnote ftncn ftnsep ftnsepc header headerf headerl headerr info keywords nonesttables objclass objdata objname ' +
    'operator pict printim private revtim rxe shprslt sp stylesheet subject tc tcn title txe xe',
);

/** Groups that may be passed over, and must not be. */
export const neverPassedOver = wordsIn('do dptxbxtext nesttableprops shpinst shppict shptxt');

/** Words that stand for signs. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['line', '\n'],
  ['lbr', '\n'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['~', '\u00a0'],
  ['_', '-'],
]);
