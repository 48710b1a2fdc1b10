import { bodyKindOf, kindChoices } from '../filing/body-kind';
import { formInForce } from '../filing/known-forms';
import { paragraphsOf, textSlots } from '../filing/text-slots';
import type { Answer } from '../model/answer';
import { Fault } from '../model/fault';
import { bodyKindNamed, defaultSettings } from '../model/filing';
import type { Filing, PreviousFiling, Settings } from '../model/filing';
import { allFieldsOf } from '../model/form';
import { asQuoted } from '../model/nest-quotes';
import { shortened } from '../model/quotation';
import type { Form } from '../model/form';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (file: Json, key: string): Json => {
  const value = file[key] ?? {};
  if (!isObject(value)) throw new Fault(`“${key}”应是一组“名称: 值”；请检查答案文件。`);
  return value;
};

/** Half of a character, or no character at all: neither a workbook nor a report can contain it. */
const isGarbled = (value: unknown): boolean =>
  typeof value === 'string' && /[\p{Surrogate}\uFFFE\uFFFF]/u.test(value);

const textAt = (file: Json, key: string): string => {
  const value = file[key] ?? '';
  if (typeof value !== 'string') throw new Fault(`“${key}”应是文字；请检查答案文件。`);
  if (isGarbled(value)) throw new Fault(`“${key}”含有残缺的字符（乱码）；请重新输入这段文字。`);
  return value;
};

const yearAt = (file: Json): number | null => {
  const value = (file['year'] ?? null) as number | null;
  if (value !== null && !(Number.isInteger(value) && value >= 1000 && value <= 9999))
    throw new Fault('“year”应是四位数的年份，如 2025；请检查答案文件。');
  return value;
};

/** The form that a file names, else the one in force in its year. */
const formAt = (file: Json, forms: readonly Form[]): Form => {
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

const someOf = (keys: readonly string[]): string =>
  keys
    .slice(0, 5)
    .map((key) => shortened(key))
    .join('、') + (keys.length > 5 ? `等 ${keys.length} 个` : '');

const refuseUnknown = (what: string, keys: readonly string[], known: ReadonlySet<string>): void => {
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new Fault(`“${what}”中有不认识的名称：${someOf(unknown)}。请核对名称或格式。`);
};

const refuseWhere = (values: Json, isWrong: (value: unknown) => boolean, what: string): void => {
  const wrong = Object.keys(values).filter((key) => isWrong(values[key]));
  if (wrong.length > 0) throw new Fault(`${what}：${someOf(wrong)}。请检查答案文件。`);
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

/** Keys of optional sentences; one that the form does not have is refused, not passed over. */
const sentencesAt = (settings: Json, form: Form): Pick<Settings, 'sentences'> => {
  const keys = settings['sentences'];
  if (keys === undefined) return {};
  if (!Array.isArray(keys) || !keys.every((key): key is string => typeof key === 'string'))
    throw new Fault('“settings.sentences”应是一组句子的名称。');
  const options = paragraphsOf(form).flatMap(({ slot }) => slot.options ?? []);
  const known = new Set(options.map(({ key }) => key));
  refuseUnknown('settings.sentences', keys, known);
  return { sentences: keys };
};

const settingsAt = (file: Json, form: Form): Settings => {
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
    ...sentencesAt(settings, form),
  };
};

const fileNames: ReadonlySet<string> = new Set([
  ...['form', 'body', 'self', 'year', 'settings', 'answers', 'texts', 'remarks', 'previous'],
  // Written by an import, for people who read the file.
  ...['inferred', 'unread', 'notices'],
]);

/** Last year's figures, on the form of the file itself where they name none. */
const previousAt = (file: Json, own: Form, forms: readonly Form[]): PreviousFiling | undefined => {
  if (file['previous'] == null) return undefined;
  const previous = objectAt(file, 'previous');
  refuseUnknown('previous', Object.keys(previous), new Set(['year', 'form', 'answers', 'texts']));
  const form = previous['form'] === undefined ? own : formAt(previous, forms);
  return {
    form: form.id,
    year: yearAt(previous),
    answers: answersAt(previous, form),
    ...('texts' in previous ? { texts: textsAt(previous, form) } : {}),
  };
};

/**
 * Reads an answers file: figures by field name, texts by slot, settings, last year's figures.
 * @throws Fault in the clerk's words; a name that the form does not know is never passed over.
 */
export const readAnswersJson = (text: string, forms: readonly Form[]): Filing => {
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
export const checkedAnswers = (file: Json, forms: readonly Form[]): Filing => {
  refuseUnknown('答案文件', Object.keys(file), fileNames);
  const form = formAt(file, forms);
  const texts = textsAt(file, form);
  const previous = previousAt(file, form, forms);
  return {
    form: form.id,
    body: textAt(file, 'body'),
    self: textAt(file, 'self'),
    year: yearAt(file),
    settings: settingsAt(file, form),
    answers: answersAt(file, form),
    texts,
    remarks: stringsAt(file, 'remarks'),
    ...(previous ? { previous } : {}),
  };
};
