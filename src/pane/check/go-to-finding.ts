import type { Finding } from '../../model/finding';
import type { ButtonAction } from '../state/action';
import { showing, wentTo } from '../state/state';
import { goToCell } from './go-to-cell';

/** 定位: shows a finding on the page 校验, and goes to its cell, or to another that has to do with it. @param label of the button */
export const goToFinding = (finding: Finding, cell = finding.at, label = '定位'): ButtonAction => ({
  label,
  spoken: `${label}：${finding.message}`,
  icon: 'go',
  run: async ({ store, run }) => {
    store.change({ importing: null });
    if (store.state.tab !== 'check') store.change(showing('check'));
    store.change(wentTo(finding, cell));
    if (cell !== '') await run(goToCell(cell));
  },
});
