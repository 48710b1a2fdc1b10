/** Which Excel this is, as `Office.context.platform` words it. */
export type Platform = 'PC' | 'Mac' | 'OfficeOnline';

/** In what one Excel differs from another. Each setting follows from the platform unless it is given, and can be changed at any time. */
export interface Behaviour {
  platform: Platform;
  /** Whether `onChanged` is raised when the user chooses from the list of a cell; otherwise the add-in hears of it only when the selection moves. */
  listPicks: 'raised' | 'silent';
  /**
   * How Excel refuses what needs the focus while another workbook has it: with the code documented for the member, with
   * `InactiveWorkbook` for all, or (on the web, where each workbook has a tab of its own) not at all.
   */
  withoutFocus: 'documented' | 'InactiveWorkbook' | 'allowed';
  /** Whether a write by the add-in is one more step that the user can undo, or (on builds before undo was supported) empties the list. */
  undo: 'kept' | 'cleared';
  /** `stale` where conditional formats are seen as they were when the sheet last got one, came to the front or was calculated. */
  conditionalFormats: 'fresh' | 'stale';
  /** `refused` where freezing panes fails, as on some desktop builds. */
  freezePanes: 'works' | 'refused';
  /** Whether freezing the panes of a sheet that is not in front raises events as if it came to the front. */
  freezeEvents: 'raised' | 'silent';
  /** `refused` where nothing of the page setup can be changed, as without a printer. */
  pageSetup: 'works' | 'refused';
  /** Milliseconds that Excel asks the printer at each change of the page setup. */
  pageSetupDelay: number;
  /** `ignored` where fitting to pages has no effect, as on builds that want the Page Layout tab to be open. */
  fitToPages: 'works' | 'ignored';
  /** Whether the grid takes the focus from the pane when an add-in selects a range: seen on the web, for ranges of names (issue 2576). */
  selectTakesFocus: boolean;
  /** Whether the pane takes the focus when an add-in shows it, even where it is in view: seen on the desktop (issue 5050). */
  showTakesFocus: boolean;
}

/** The behaviour of an Excel, as far as it was given, completed by what its platform does. */
export function completeBehaviour(given: Partial<Behaviour> = {}): Behaviour {
  const { platform = 'OfficeOnline' } = given;
  const onWeb = platform === 'OfficeOnline';
  const usual: Behaviour = {
    platform,
    listPicks: onWeb ? 'silent' : 'raised',
    withoutFocus: onWeb ? 'allowed' : 'documented',
    undo: 'cleared',
    conditionalFormats: 'fresh',
    freezePanes: 'works',
    freezeEvents: onWeb ? 'silent' : 'raised',
    pageSetup: 'works',
    pageSetupDelay: 0,
    fitToPages: 'works',
    selectTakesFocus: onWeb,
    showTakesFocus: !onWeb,
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...usual, ...(Object.fromEntries(set) as Partial<Behaviour>) };
}
