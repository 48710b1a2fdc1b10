import { openWords } from '../filing/settled';
import { paragraphsOf } from '../filing/text-slots';
import type { Paragraph } from '../filing/text-slots';
import { unsettledCells } from '../filing/unsettled';
import { isBlank } from '../model/answer';
import { slotName } from '../model/chapter';
import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import { allFieldsOf, fieldsOf } from '../model/form';
import type { Form, FormWithWriting } from '../model/form';
import type { Missing } from '../model/missing';
import { isUnfinished, pendingWords } from '../model/report';
import type { Report, Run } from '../model/report';
import { compose } from '../report/compose';
import { chaptersAreComplete } from '../rules/chapters-are-complete';
import { cellsAreNumbers } from '../rules/cells-are-numbers';
import { cellsCanBeRead } from '../rules/cells-can-be-read';
import { noBlankCells } from '../rules/no-blank-cells';
import { noTemplateHints } from '../rules/no-template-hints';
import { topicsAreCovered } from '../rules/topics-are-covered';
import { yearIsPossible } from '../rules/year-is-possible';

/** What is missing, before it is known which findings say the same. */
interface Gap extends Omit<Missing, 'findings'> {
  readonly isSaidBy: (finding: Finding) => boolean;
}

const isOf =
  ({ id }: { readonly id: string }) =>
  ({ rule }: Finding): boolean =>
    rule === id;

const onCover = ({ body, year }: Filing): readonly Gap[] => [
  ...(body.trim() === ''
    ? [{ at: 'body', message: '没有写明机关名称', isText: false, isSaidBy: () => false }]
    : []),
  ...(year === null
    ? [{ at: 'year', message: '没有写明报告年度', isText: false, isSaidBy: isOf(yearIsPossible) }]
    : []),
];

/** Tables with blank cells, and cells whose numbers nobody can rely on. */
const inTables = (form: Form, filing: Filing, findings: readonly Finding[]): readonly Gap[] => {
  const blanks = findings.filter(isOf(noBlankCells)).map((finding): Gap => {
    const table = form.tables.find(({ fields }) => fields.some(({ name }) => name === finding.at))!;
    const message = `${table.name}还有 ${finding.because.length} 格没有填`;
    return { at: finding.at, message, isText: false, isSaidBy: (other) => other === finding };
  });
  // What somebody else's page leaves open in its tables is not for us to fill in; findings say what was not read of them.
  if (filing.page) return blanks;
  const [text] = unsettledCells(form, filing.answers);
  const [unread, ...others] = filing.unread ?? [];
  const label = allFieldsOf(form).find(({ name }) => name === unread?.field)?.label;
  return [
    ...blanks,
    ...(text
      ? [
          {
            at: text.field.name,
            message: openWords(filing, form),
            isText: false,
            isSaidBy: isOf(cellsAreNumbers),
          },
        ]
      : []),
    ...(unread
      ? [
          {
            at: unread.field,
            message: `${label ?? unread.row ?? unread.field}${others.length > 0 ? `等 ${others.length + 1} 格` : ''}的内容读不出`,
            isText: false,
            isSaidBy: isOf(cellsCanBeRead),
          },
        ]
      : []),
  ];
};

/** The filing as it would be if its cover and tables were filled in: what is open in its texts then lacks words. */
const asIfFilled = (form: Form, filing: Filing): Filing => {
  const { answers, body, year } = filing;
  const filled = fieldsOf(form).map(({ name }) => {
    const answer = answers[name];
    return [name, typeof answer === 'number' ? answer : 0] as const;
  });
  const others = unsettledCells(form, answers).map(({ field, meant = 0 }) => [field.name, meant] as const);
  return {
    ...filing,
    body: body || '本机关',
    year: year ?? 0,
    answers: { ...answers, ...Object.fromEntries(others), ...Object.fromEntries(filled) },
  };
};

const runsFor = ({ blocks }: Report, key: string): readonly (readonly Run[])[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.slot === key ? [block.runs] : []));

/** What a text of a chapter lacks. */
const inText = (
  form: Form,
  filing: Filing,
  { chapter, slot }: Paragraph,
  paragraphs: readonly (readonly Run[])[],
): readonly Gap[] => {
  const { heading, slots } = chapter;
  const name = `“${slotName(chapter, slot)}”`;
  const { fee } = form.wordings;
  const saysTheSame = (finding: Finding): boolean =>
    finding.place === undefined &&
    (finding.at === slot.key || (isOf(topicsAreCovered)(finding) && finding.message.includes(name)));
  const open = paragraphs.filter(isUnfinished);
  if (open.length === 0) {
    const isMarked = paragraphs.some((runs) => runs.some(({ text }) => text.includes(pendingWords)));
    const isSaidBy = (finding: Finding): boolean =>
      isOf(noTemplateHints)(finding) && finding.at === slot.key && finding.message.includes(pendingWords);
    return isMarked
      ? [{ at: slot.key, message: `${name}里还写着“${pendingWords}”`, isText: false, isSaidBy }]
      : [];
  }
  if (fee?.chapter === chapter.number && isBlank(filing.answers[fee.field]) && slot.key === fee.slot)
    return [
      {
        at: fee.field,
        message: `“${heading}”没有填收取${fee.name}的金额；没有收取的填 0`,
        isText: true,
        isSaidBy: (finding) =>
          finding.because.includes(fee.field) ||
          (isOf(chaptersAreComplete)(finding) && slots.some(({ key }) => key === finding.at)),
      },
    ];
  const isEmpty = open.every((runs) => runs.every(({ pending }) => pending));
  const message = `${name}${isEmpty ? '还没有写' : `里还有“${pendingWords}”`}`;
  return [{ at: slot.key, message, isText: true, isSaidBy: saysTheSame }];
};

/**
 * All that is still to be filled in or written before a report can be handed in, in its order, each thing once: what
 * the cover and the tables lack, then what their texts lack besides.
 * @param findings those of all rules on the filing.
 */
export const findMissing = (
  form: FormWithWriting,
  filing: Filing,
  report: Report,
  findings: readonly Finding[],
): readonly Missing[] => {
  const figures = [...onCover(filing), ...inTables(form, filing, findings)];
  // Of a text that could not be read, nobody knows whether it is written.
  const unread = new Set(filing.unread?.map(({ field }) => field));
  const isWhole = figures.length === 0 && !filing.page;
  const whole = isWhole ? report : compose(form, asIfFilled(form, filing));
  const gaps = [
    ...figures,
    ...paragraphsOf(form).flatMap((paragraph) =>
      unread.has(paragraph.slot.key)
        ? []
        : inText(form, filing, paragraph, runsFor(whole, paragraph.slot.key)),
    ),
  ];
  return gaps.map(({ isSaidBy, ...gap }) => ({ ...gap, findings: findings.filter(isSaidBy) }));
};
