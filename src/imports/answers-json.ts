import { bodyKindOf, kindChoices } from '../filing/body-kind';
import { formInForce } from '../filing/known-forms';
import { textSlots } from '../filing/text-slots';
import type { Answer } from '../model/answer';
import { Fault } from '../model/fault';
import { bodyKindNamed, defaultSettings } from '../model/filing';
import type { Filing, PreviousFiling, Settings } from '../model/filing';
import { allFieldsOf } from '../model/form';
import { asQuoted } from '../model/nest-quotes';
import { shortened } from '../model/quotation';
import type { Form, FormWithWriting } from '../model/form';
import { isGarbled, isObject, objectAt, refuseUnknown, refuseWhere, textAt } from './json-values';
import type { Json } from './json-values';
import { factsAt, formerFactsAt, formerProblemsAt, statedAt } from './stated-json';

const yearAt = (file: Json): number | null => {
  const value = (file['year'] ?? null) as number | null;
  if (value !== null && !(Number.isInteger(value) && value >= 1000 && value <= 9999))
    throw new Fault('“year”应是四位数的年份，如 2025；请检查答案文件。');
  return value;
};

/** The form that a file names, else the one in force in its year. */
const formAt = <Known extends Form>(file: Json, forms: readonly Known[]): Known => {
  if (file['form'] === undefined) return formInForce(forms, yearAt(file));
  const id = textAt(file, 'form');
  const form = forms.find((each) => each.id === id);
  if (form) return form;
  const known = forms.map((each) => each.id);
  const isNewer = known.every((each) => Number(id) > Number(each));
  throw new Fault(
    `“form”填的是“${asQuoted(shortened(id))}”；可用的格式有：${known.join('、')}。${isNewer ? '这份文件由更新的版本建立，请更新后再打开。' : ''}`,
  );
};

const answersAt = (file: Json, form: Form): Record<string, Answer> => {
  const answers = objectAt(file, 'answers');
  refuseUnknown('answers', Object.keys(answers), new Set(allFieldsOf(form).map(({ name }) => name)));
  refuseWhere(
    answers,
    (value) => value !== null && typeof value !== 'string' && typeof value !== 'number',
    '“answers”中这些值既不是数字也不是文字',
  );
  refuseWhere(answers, isGarbled, '“answers”中这些值含有残缺的字符（乱码）');
  refuseWhere(
    answers,
    (value) => typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER),
    '“answers”中这些数太大，无法准确保存',
  );
  return { ...answers } as Record<string, Answer>;
};

const stringsAt = (file: Json, key: string): Record<string, string> => {
  const values = objectAt(file, key);
  refuseWhere(values, (value) => typeof value !== 'string', `“${key}”中这些值不是文字`);
  refuseWhere(values, isGarbled, `“${key}”中这些值含有残缺的字符（乱码）`);
  return { ...values } as Record<string, string>;
};

const textsAt = (file: Json, form: Form): Record<string, string> => {
  const texts = stringsAt(file, 'texts');
  refuseUnknown('texts', Object.keys(texts), new Set(textSlots(form).keys()));
  return texts;
};

const settingNames: ReadonlySet<string> = new Set(['blanks', 'kind', 'makesRegulations', 'sentences']);

const settingsAt = (file: Json): Settings => {
  const settings = objectAt(file, 'settings');
  refuseUnknown('settings', Object.keys(settings), settingNames);
  const { blanks = defaultSettings.blanks, kind: named, makesRegulations } = settings;
  if (blanks !== 'error' && blanks !== 'zero') throw new Fault('“settings.blanks”只能是 error 或 zero。');
  const kind =
    named === undefined
      ? bodyKindOf(textAt(file, 'body'))
      : typeof named === 'string'
        ? bodyKindNamed(named)
        : undefined;
  if (!kind) throw new Fault(`“settings.kind”只能是 ${kindChoices}之一。`);
  if (makesRegulations !== undefined && typeof makesRegulations !== 'boolean')
    throw new Fault('“settings.makesRegulations”只能是 true 或 false。');
  return {
    blanks,
    kind,
    ...(makesRegulations === undefined ? {} : { makesRegulations }),
  };
};

const fileNames: ReadonlySet<string> = new Set([
  ...[
    'form',
    'body',
    'self',
    'year',
    'settings',
    'answers',
    'facts',
    'problems',
    'texts',
    'remarks',
    'previous',
  ],
  // Written by an import, for people who read the file.
  ...['inferred', 'unread', 'notices'],
]);

/** Last year's figures, on the form of the file itself where they name none. */
const previousAt = (
  file: Json,
  own: FormWithWriting,
  forms: readonly FormWithWriting[],
): PreviousFiling | undefined => {
  if (file['previous'] == null) return undefined;
  const previous = objectAt(file, 'previous');
  refuseUnknown(
    'previous',
    Object.keys(previous),
    new Set(['year', 'form', 'answers', 'texts', 'facts', 'problems']),
  );
  const form = previous['form'] === undefined ? own : formAt(previous, forms);
  return {
    form: form.id,
    year: yearAt(previous),
    answers: answersAt(previous, form),
    ...('texts' in previous ? { texts: textsAt(previous, form) } : {}),
    ...('facts' in previous ? { facts: factsAt(previous, form) } : {}),
    ...('problems' in previous ? { problems: formerProblemsAt(previous) } : {}),
  };
};

/**
 * Reads an answers file: figures by field name, facts by key, problems, texts by slot, settings,
 * last year's figures.
 * @throws Fault in the clerk's words; a name that the form does not know is never passed over.
 */
export const readAnswersJson = (text: string, forms: readonly FormWithWriting[]): Filing => {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new Fault('内容不是有效的 JSON；请检查文件是否完整。');
  }
  if (!isObject(file)) throw new Fault('内容不是答案文件；应是一组“名称: 值”。');
  return checkedAnswers(file, forms);
};

/** The filing that an object of answers describes. @throws Fault in the clerk's words. */
export const checkedAnswers = (file: Json, forms: readonly FormWithWriting[]): Filing => {
  refuseUnknown('答案文件', Object.keys(file), fileNames);
  const form = formAt(file, forms);
  const texts = textsAt(file, form);
  const previous = previousAt(file, form, forms);
  return {
    form: form.id,
    body: textAt(file, 'body'),
    self: textAt(file, 'self'),
    year: yearAt(file),
    settings: settingsAt(file),
    answers: answersAt(file, form),
    ...statedAt(file, form, formerFactsAt(objectAt(file, 'settings'), form)),
    texts,
    remarks: stringsAt(file, 'remarks'),
    ...(previous ? { previous } : {}),
  };
};
