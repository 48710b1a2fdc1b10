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
}

/** The behaviour of an Excel, as far as it was given, completed by what its platform does. */
export function completeBehaviour(given: Partial<Behaviour> = {}): Behaviour {
  const { platform = 'OfficeOnline' } = given;
  const onWeb = platform === 'OfficeOnline';
  const usual: Behaviour = {
    platform,
    listPicks: onWeb ? 'silent' : 'raised',
    withoutFocus: onWeb ? 'allowed' : 'documented',
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...usual, ...(Object.fromEntries(set) as Partial<Behaviour>) };
}
