import { lastYear, withAnswers } from './filing-fixture';

/** The figures of a small bureau: 3 requests came, 1 was left over; 3 were answered, 1 is left over. */
export const figures = {
  ...withAnswers({
    'requests.received.person': 3,
    'requests.received.total': 3,
    'requests.carriedIn.person': 1,
    'requests.carriedIn.total': 1,
    'requests.granted.person': 2,
    'requests.granted.total': 2,
    'requests.partial.person': 1,
    'requests.partial.total': 1,
    'requests.handled.person': 3,
    'requests.handled.total': 3,
    'requests.carriedOut.person': 1,
    'requests.carriedOut.total': 1,
    'documents.normative.inForce': 8,
  }).answers,
};

/** Last year's report that goes with them. */
export const previous = lastYear(
  {
    'requests.carriedOut.person': 1,
    'requests.carriedOut.total': 1,
    'documents.normative.inForce': 8,
  },
  { year: 2023 },
).previous;

/** An answers file in which everything is right. */
export const answersFile = (changes: object = {}): object => ({
  form: '2021',
  body: '海滨县水利局',
  self: '我局',
  year: 2024,
  answers: figures,
  previous,
  ...changes,
});
