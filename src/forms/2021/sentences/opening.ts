import type { Sentence } from '../../../model/writing';
import { who } from '../../phrases';

/** The opening of 一、总体情况: what the clerk says of the year's work, and nothing that every report could say. */
export const openingSentences: readonly Sentence[] = [
  {
    key: 'opening.summary',
    slot: 'opening',
    paragraph: 1,
    weight: 12,
    when: 'facts.opening.regulations or facts.opening.work',
    text: `{{ year }}年，${who}{% if facts.opening.regulations %}贯彻落实《中华人民共和国政府信息公开条例》，{% endif %}{% if facts.opening.work %}围绕{{ facts.opening.work | remove_first: '围绕' }}{% endif %}推进政府信息公开工作。`,
  },
];
