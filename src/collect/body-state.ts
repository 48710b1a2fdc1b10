/** Where a body stands, with the names that everybody reads. Each body of the list is in one state. */
export const bodyStates = {
  missing: '未报送',
  unreadable: '无法读取',
  otherYear: '年度不符',
  unconfirmed: '待确认',
  toCorrect: '待改',
  toExplain: '需说明',
  passed: '通过',
  notCounted: '不计入',
} as const;

export type BodyState = keyof typeof bodyStates;

/** A state as it is shown; 待改 with the number of its round. */
export const stateName = (state: BodyState, round: number): string =>
  state === 'toCorrect' ? `${bodyStates.toCorrect}（第${round}次）` : bodyStates[state];

/** States of bodies whose report has been read and can be added up. */
export const hasReport = (state: BodyState): boolean =>
  state === 'toCorrect' || state === 'toExplain' || state === 'passed';

/** How many bodies are in which state, of those in any: 待改 4 个、需说明 2 个. */
export const statesWords = (bodies: readonly { readonly state: BodyState }[]): string =>
  (Object.entries(bodyStates) as [BodyState, string][])
    .flatMap(([state, name]) => {
      const count = bodies.filter((each) => each.state === state).length;
      return count > 0 ? [`${name} ${count} 个`] : [];
    })
    .join('、');
