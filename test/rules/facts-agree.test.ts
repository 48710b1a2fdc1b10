import type { Filing } from '../../src/model/filing';
import { factsAgree } from '../../src/rules/facts-agree';
import { checkBy, withAnswers } from '../support/filing-fixture';

const received = { 'requests.received.total': 13 };
const said = (facts: NonNullable<Filing['facts']>, answers: Filing['answers'] = received) =>
  checkBy(factsAgree, withAnswers(answers, { facts })).findings.map(({ severity, at, message }) => [
    severity,
    at,
    message,
  ]);
const ways = (online: number | null, letter: number | null, inPerson: number | null, fax: number | null) => ({
  'onRequest.ways.online': online,
  'onRequest.ways.letter': letter,
  'onRequest.ways.inPerson': inPerson,
  'onRequest.ways.fax': fax,
});

describe('facts-agree', () => {
  it.each([
    ['all parts', ways(10, 2, 1, 0), received],
    ['a part that is not known', ways(10, 2, null, null), received],
    ['no part', ways(null, null, null, null), received],
    ['a whole that is not known', ways(10, 9, 9, 9), { 'requests.received.total': null }],
    ['a whole that is a text', ways(10, 9, 9, 9), { 'requests.received.total': '13件' }],
    ['a part that is a text', { ...ways(10, 2, 1, 0), 'onRequest.ways.fax': '三十' }, received],
    [
      'fewer kinds than there are',
      { 'disclosure.interpretations.total': 5, 'disclosure.interpretations.text': 2 },
    ],
    ['the same figure twice', { 'disclosure.interpretations.total': 5 }, { 'disclosure.interpretations': 5 }],
    [
      'a blank cell for it',
      { 'disclosure.interpretations.total': 5 },
      { 'disclosure.interpretations': null },
    ],
  ])('takes %s', (_, facts, answers = received) => {
    expect(said(facts, answers as Filing['answers'])).toEqual([]);
  });

  it('names parts above their whole, which may be a figure of the tables', () => {
    expect(said(ways(10, 4, null, null))).toEqual([
      [
        'error',
        'facts.onRequest.ways.online',
        '“工作情况”的“网络申请” 10 件 + “信函申请” 4 件 = 14，多于表三“一、本年新收”行“总计”列 13。请核对。',
      ],
    ]);
  });

  it('asks where all parts are less than their whole, since there may be others', () => {
    expect(said(ways(10, 2, 0, 0))).toMatchObject([
      ['note', 'facts.onRequest.ways.online', expect.stringContaining('= 12，少于')],
    ]);
  });

  it('asks where kinds are more than their whole, since they may overlap', () => {
    expect(said({ 'supervision.checks.found': 3, 'supervision.checks.mended': 4 })).toEqual([
      [
        'note',
        'facts.supervision.checks.found',
        '“工作情况”的“整改问题” 4 个，多于“发现问题” 3 个。请核对；确实无误的请说明。',
      ],
    ]);
  });

  it('holds kinds against the figure of the table where the fact itself is blank', () => {
    const facts = { 'disclosure.interpretations.text': 9 };
    expect(said(facts, { 'disclosure.interpretations': 5 })).toMatchObject([
      ['note', 'facts.disclosure.interpretations.text', expect.stringContaining('9 件，多于')],
    ]);
  });

  it('names a figure that is given differently where it is asked for twice', () => {
    expect(said({ 'disclosure.consultations.count': 4 }, { 'disclosure.consultations': 33 })).toMatchObject([
      [
        'error',
        'facts.disclosure.consultations.count',
        expect.stringMatching(/^“工作情况”的“意见征集” 4，与.*列 33 不一致；同一个数请改为一致。$/u),
      ],
    ]);
  });
});
