import { usePane } from '../state/pane-context';
import type { Tab } from '../state/state';
import { showTab } from './show-tab';

const tabs: readonly { readonly tab: Tab; readonly name: string }[] = [
  { tab: 'check', name: '校验' },
  { tab: 'report', name: '报告' },
  { tab: 'settings', name: '设置' },
];

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const panelId = (tab: Tab): string => `panel-${tab}`;

/** The arrow keys, Home and End go from one tab to another, which opens it and gets the focus. */
export const tabKeys =
  <Name extends string>(
    names: readonly Name[],
    current: Name,
    idOf: (name: Name) => string,
    open: (name: Name) => void,
  ) =>
  (event: KeyboardEvent): void => {
    const at = names.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : names.at(to % names.length);
    if (next === undefined) return;
    open(next);
    document.getElementById(idOf(next))?.focus();
    event.preventDefault();
  };

/** Tabs with one stop for the Tab key; the arrow keys go from one to the next. */
export const TabBar = () => {
  const { state, run } = usePane();
  const { tab } = state;
  const select = (next: Tab): void => void run(showTab(next));
  const names = tabs.map((each) => each.tab);
  return (
    <div class="tabs" role="tablist" aria-label="页面" onKeyDown={tabKeys(names, tab, tabId, select)}>
      {tabs.map((each) => (
        <button
          key={each.tab}
          type="button"
          role="tab"
          id={tabId(each.tab)}
          class="tab"
          aria-selected={each.tab === tab}
          aria-controls={each.tab === tab ? panelId(tab) : undefined}
          tabIndex={each.tab === tab ? 0 : -1}
          onClick={() => select(each.tab)}
        >
          {each.name}
        </button>
      ))}
    </div>
  );
};
