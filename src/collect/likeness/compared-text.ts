import { placeFrom } from '../../filing/divisions/place';
import type { Form } from '../../model/form';
import { ofNothing } from '../../prose/likeness';
import { coreOf } from '../../prose/shingles';
import type { AssessedBody } from '../collection';
import { nameFinder } from '../names-in-text';
import { isSuggested } from './suggested-words';
import type { SuggestedWords } from './suggested-words';

/** A chapter whose words are compared. */
export interface ComparedChapter {
  readonly heading: string;
  readonly slots: readonly string[];
}

/** What makes a chapter of a report comparable. */
export interface TextReader {
  readonly chapters: readonly ComparedChapter[];
  /** The words of a chapter as the report has them. */
  readonly sourceOf: (assessed: AssessedBody, chapter: ComparedChapter) => string;
  /** The same, as long as it was, with blanks where nothing is to be compared. */
  readonly comparable: (source: string) => string;
}

const compared = [1, 5];

/** How a report speaks of its own body, and of its place. */
const ownWords = /[我本全](?:[省市州县区旗盟局委办厅院镇乡]|街道|单位|机关|部门|管委会)/gu;
const sentences = /[^。;；\n]+[。;；\n]?/gu;
/** A line without the marks of a sentence. */
const longestHeading = 30;
/** Words that nothing happened are as short; whoever writes more says more. */
const longestDenial = 40;

const blank = (words: string): string => ' '.repeat(words.length);

const isHeading = (sentence: string): boolean =>
  sentence.trim().length <= longestHeading && !/[。;；,，:：]/u.test(sentence);

/** The names of bodies, in full and as their own place calls them: 青岚县水务局, 水务局. */
const namesOf = (bodies: readonly AssessedBody[]): ReadonlySet<string> =>
  new Set(
    bodies
      .flatMap(({ body, report }) => [body.name, ...body.aliases, report?.calledBody ?? ''])
      .flatMap((name) => [name, placeFrom(name, 0, [])?.rest ?? '', placeFrom(name, 0, [])?.text ?? ''])
      .filter((name) => name.length > 2),
  );

/**
 * Reads the chapters that are compared between bodies. Left out of them are headings, the names of bodies, what says
 * that nothing happened, and the sentences that the program writes by itself.
 * @param own what these say, where it is known
 */
export const textReader = (
  form: Form,
  bodies: readonly AssessedBody[],
  own: SuggestedWords | undefined,
): TextReader => {
  const chapters = form.chapters
    .filter(({ number }) => compared.includes(number))
    .map(({ heading, slots }) => ({ heading, slots: slots.map(({ key }) => key) }));
  const findNames = nameFinder(namesOf(bodies));
  const withoutNames = (text: string): string => {
    let made = '';
    let done = 0;
    for (const { from, to } of findNames(text)) {
      made += text.slice(done, from) + ' '.repeat(to - from);
      done = to;
    }
    return (made + text.slice(done)).replace(ownWords, blank);
  };
  const isUsual = (sentence: string): boolean => {
    if (isHeading(sentence)) return true;
    const core = coreOf(sentence);
    if (core.length <= longestDenial && ofNothing.test(sentence)) return true;
    return own !== undefined && isSuggested(sentence, own);
  };
  return {
    chapters,
    sourceOf: ({ report }, { slots }) => slots.flatMap((slot) => report?.texts[slot] ?? []).join('\n'),
    comparable: (source) =>
      withoutNames(source.replace(sentences, (sentence) => (isUsual(sentence) ? blank(sentence) : sentence))),
  };
};
