import { leadingSlot } from '../filing/text-slots';
import { asQuoted } from '../model/nest-quotes';
import type { ChapterHeading } from '../model/page-reading';
import { chineseNumeral } from '../prose/numerals';
import type { Rule } from './rule';

interface Numbered extends ChapterHeading {
  readonly number: number;
}

/** The headings that are numbered, up to where a page begins again, as with tables that have a numbering of their own. */
const firstRow = (headings: readonly ChapterHeading[]): readonly Numbered[] => {
  const row: Numbered[] = [];
  for (const heading of headings) {
    const { chapter, number } = heading;
    if (number !== undefined && chapter > (row.at(-1)?.chapter ?? 0)) row.push({ ...heading, number });
  }
  return row;
};

const nameOf = (number: number): string => `“${chineseNumeral(number)}”`;

/**
 * D-1: the chapters of a page have the numbers of the form, or at least numbers that run on: the words of its heading say
 * which chapter it is, the number may be a slip.
 */
export const chaptersAreNumbered: Rule = {
  id: 'chapters-are-numbered',
  title: '各章的序号',
  ofNotice: true,
  check: ({ form, filing }) => {
    const row = firstRow(filing.page?.headings ?? []);
    const wrong = row.filter(({ chapter, number }) => chapter !== number);
    const [first] = wrong;
    if (!first || row.every(({ number }, index) => number === index + 1)) return [];
    const twice = row.filter(({ number }, index) => row.findIndex((each) => each.number === number) < index);
    const slot = leadingSlot(form.chapters.find(({ number }) => number === first.chapter));
    const cell = form.tables.find(({ number }) => number === first.chapter)?.fields[0]?.name;
    const should = wrong
      .map(({ printed, chapter }) => `“${asQuoted(printed)}”应为${nameOf(chapter)}`)
      .join('，');
    const repeated = [...new Set(twice.map(({ number }) => nameOf(number)))].join('、');
    return [
      {
        severity: 'error',
        at: slot ?? cell ?? 'preface',
        because: [],
        clause: 'headings',
        message: `各章的序号不对：${should}${repeated && `；${repeated}用了两次`}。请改正。`,
      },
    ];
  },
};
