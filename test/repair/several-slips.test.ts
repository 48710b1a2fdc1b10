import { diagnose } from '../../src/repair/diagnose';
import { explanationsOf, failures, repaired } from './diagnosed';
import { bureau, form, withChanges } from '../support/balanced-filing';

describe('two slips', () => {
  it('finds both, and says that they belong together', () => {
    const typed = { 'requests.granted.person': 21, 'requests.carriedOut.person': 22 };
    const [best] = explanationsOf(withChanges(bureau, typed));
    expect(best?.slips).toHaveLength(2);
    expect(best?.certain).toBe(false);
    expect(best?.cells.find(({ field }) => field === 'requests.granted.person')).toMatchObject({
      value: 12,
      reason:
        '改为 12，同时将表三“四、结转下年度”行“自然人”列改为 2 后，这 4 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
    });
    expect(best?.effect).toBe('这 2 格一起改后，这 4 条不平的勾稽关系全部成立');
  });

  it('says once why two cells of one slip are wrong', () => {
    const typed = { 'requests.granted.person': 3, 'requests.granted.business': 12 };
    expect(explanationsOf(withChanges(bureau, typed))[0]?.effect).toMatch(
      /全部成立；疑为相邻的两格填错了格$/u,
    );
  });

  it('finds a row typed too far and another wrong cell', () => {
    const typed = {
      'requests.received.person': 0,
      'requests.received.business': 33,
      'requests.received.research': 4,
      'requests.partial.person': 15,
    };
    const [best] = explanationsOf(withChanges(bureau, typed));
    expect([...best!.slips].sort()).toEqual(['extra', 'shifted']);
    expect(repaired(withChanges(bureau, typed), best!).answers).toEqual(bureau.answers);
  });

  it('finds two slips of several cells each', () => {
    const typed = {
      'requests.received.person': 0,
      'requests.received.business': 33,
      'requests.received.research': 4,
      'requests.unavailable.notHeld.person': 0,
      'requests.unavailable.notHeld.business': 11,
    };
    const [best] = explanationsOf(withChanges(bureau, typed));
    expect(repaired(withChanges(bureau, typed), best!).answers).toEqual(bureau.answers);
  });

  it('keeps failures of two tables apart', () => {
    const { diagnoses } = diagnose(
      form,
      withChanges(bureau, { 'requests.granted.person': 21, 'suitDirect.total': 6 }),
    );
    expect(diagnoses.map(({ equations }) => equations)).toEqual([['T3-3.granted', 'T3-2.person'], ['T4-2']]);
  });
});

describe('three slips and more', () => {
  const three = {
    'requests.granted.person': 21,
    'requests.partial.business': 2,
    'requests.received.total': 73,
  };

  it('still finds three that are plain by themselves', () => {
    const slipped = withChanges(bureau, three);
    expect(repaired(slipped, explanationsOf(slipped)[0]!).answers).toEqual(bureau.answers);
  });

  it('offers nothing beyond that', () => {
    const many = withChanges(bureau, {
      ...three,
      'requests.carriedIn.legal': 4,
      'requests.refused.thirdParty.other': 7,
      'requests.handled.welfare': 9,
    });
    const { diagnoses } = diagnose(form, many);
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]?.explanations).toEqual([]);
    expect(diagnoses[0]?.equations).toHaveLength(failures(many));
  });
});
