/** Which Excel this is, as `Office.context.platform` words it. */
export type Platform = 'PC' | 'Mac' | 'OfficeOnline';

/** In what one Excel differs from another. Each setting follows from the platform unless it is given, and can be changed at any time. */
export interface Behaviour {
  platform: Platform;
  /** Whether `onChanged` is raised when the user chooses from the list of a cell; otherwise the add-in hears of it only when the selection moves. */
  listPicks: 'raised' | 'silent';
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
    selectTakesFocus: onWeb,
    showTakesFocus: !onWeb,
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...usual, ...(Object.fromEntries(set) as Partial<Behaviour>) };
}
