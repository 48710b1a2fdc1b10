import { guessFromName } from '../../../src/pane/create/guess-from-name';
import { complaintsOf, planOf } from '../../../src/pane/create/new-filing';

const entries = {
  year: '2025',
  body: '海滨县水利局',
  self: '我局',
  kind: 'department',
  form: '2021',
} as const;

describe('a new filing', () => {
  it.each([
    ['海滨县水利局', '我局', 'department'],
    ['海滨市发展和改革委员会', '我委', 'department'],
    ['海滨省教育厅', '我厅', 'department'],
    ['海滨县城关镇人民政府', '我镇', 'township'],
    ['东城街道办事处', '我街道', 'township'],
    ['海滨县人民政府办公室', '我办', 'office'],
    ['海滨县人民政府', '本机关', 'area'],
    ['海滨县云溪乡人民政府', '我乡', 'township'],
    ['国家税务总局海滨县税务局', '我局', 'vertical'],
    ['海滨经济技术开发区管理委员会', '我委', 'branch'],
  ])('%s calls itself %s', (body, self, kind) => {
    expect(guessFromName(body)).toEqual({ self, kind });
  });

  it('guesses no self-reference from a name that suggests none', () => {
    expect(guessFromName('海滨县')).toEqual({ kind: 'area' });
    expect(guessFromName('')).toEqual({ kind: 'department' });
  });

  it('needs a year of four digits, a name and a self-reference', () => {
    expect(complaintsOf(entries)).toEqual({});
    expect(Object.keys(complaintsOf({ ...entries, year: '25', body: ' ', self: '' }))).toEqual([
      'year',
      'body',
      'self',
    ]);
  });

  it('is planned without white space around its entries', () => {
    expect(planOf({ ...entries, year: ' 2025 ', body: '海滨县水利局\u3000' })).toEqual({
      ...entries,
      year: 2025,
    });
  });
});
