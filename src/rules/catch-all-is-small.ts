import { figuresOf, sumOf } from '../model/figures';
import { passagesOf } from '../prose/passages';
import { labelOf } from './rule';
import type { Rule } from './rule';

const usualShare = 0.1;
/** One or two cases are a large share of a few, and tell nothing. */
const fewest = 3;
/** A text that says what became of the other cases: 申请人撤回2件, 计入其他处理, 其他处理3件，均为撤回. */
const explains =
  /撤回|撤销[^,。;]{0,10}申请|[计归列纳]入“?其他|其他(?:处理|情形|结果)?”?\d+件[,(:]?(?:系|均?为|主要|即|是|指|包括|含|因)/u;

/** T3-6: superiors look into a high share of the catch-all result. */
export const catchAllIsSmall: Rule = {
  id: 'catch-all-is-small',
  title: '“其他”结果的比例',
  ofNotice: true,
  ofAllTexts: true,
  check: ({ filing, form }) => {
    const { catchAll } = form.concerns;
    if (!catchAll) return [];
    const figures = figuresOf(filing, form);
    const [others, total] = [figures(catchAll.field), figures(catchAll.total)];
    if (others === undefined || total === undefined || others <= 0 || total <= 0) return [];
    if (others < fewest || passagesOf(form, filing).some(({ text }) => explains.test(text))) return [];
    const disclosed = sumOf(catchAll.disclosed, figures);
    const share = others / total;
    const outweighs = disclosed !== undefined && others > disclosed;
    if (share <= usualShare && !outweighs) return [];
    const percent = Math.round(share * 1000) / 10;
    return [
      {
        severity: 'hint',
        at: catchAll.field,
        because: [catchAll.field, catchAll.total],
        clause: 'catchAll',
        message: `${labelOf(form, catchAll.field)}有 ${others} 件，占办结总数 ${total} 件的 ${percent}%${outweighs ? '，多于予以公开和部分公开之和' : ''}。请核对能否归入其他各项；申请人撤回等情形请在文字中写明。`,
      },
    ];
  },
};
