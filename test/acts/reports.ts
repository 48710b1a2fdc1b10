import { below, pick } from '../../bench/repair/random';
import type { Random } from '../../bench/repair/random';
import { form2021 } from '../../src/forms/2021/index';
import { withAnswers } from '../support/filing-fixture';
import { pageOf } from '../support/report-files';

/** A page that a body has published, for any of two years, with figures by chance. */
export const publishedPage = (random: Random): string => {
  const figures = {
    'decisions.licences': below(random, 20),
    'decisions.penalties': below(random, 5),
    'requests.received.person': below(random, 9),
  };
  return pageOf(form2021, withAnswers(figures)).replaceAll('2025', pick(random, ['2021', '2022']));
};
