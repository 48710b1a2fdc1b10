import { chapterOf } from '../../filing/text-slots';
import { countWords } from '../../session/import/describe-import';
import type { Form } from '../../model/form';
import type { ImportPreviewProps } from './import-state';

/** Of last year's texts the workbook takes only the one that this year's must not repeat. */
const exceptFor = (form: Form): string =>
  `（上年的文字，除“${chapterOf(form, form.wordings.problems.slot)?.heading}”外不写入）`;

/** Who reported on which year, on which form, and how much of it was read. */
export const ImportFacts = ({ view, read: { imported, form, tallies, texts } }: ImportPreviewProps) => {
  const { body, year } = imported.filing;
  const isPrevious = view.target === 'previous';
  const facts: readonly (readonly [string, string])[] = [
    ['文件', view.source?.name ?? ''],
    ['机关', body === '' ? '没有读出' : body],
    ['年度', year === null ? '没有读出' : `${year} 年`],
    ['格式', form.notice],
    ['数字', countWords(tallies)],
    ['文字', texts.length === 0 ? '没有' : texts.join('；') + (isPrevious ? exceptFor(form) : '')],
  ];
  return (
    <dl class="import-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
