/// <reference types="office-js" />
import { checkWorkbook } from '../pane/check/check-workbook';
import { goToNextFinding } from '../pane/check/go-to-next-finding';
import type { Pane } from '../pane/pane';
import { showReport } from '../pane/report/show-report';

/** What the buttons of the ribbon do, by the names that the manifest has for it. */
export const ribbonActions = { check: checkWorkbook, next: goToNextFinding, report: showReport } as const;

type Addin = Pick<typeof Office.addin, 'showAsTaskpane' | 'onVisibilityModeChanged'>;

/**
 * Shows the pane, unless it is known to be in view: on the desktop it takes the focus from the grid when it is shown,
 * and nothing gives it back. https://github.com/OfficeDev/office-js/issues/5050
 */
const showPaneOf = (addin: Addin): (() => Promise<void>) => {
  let isInView = false;
  /** Whether Excel tells when it is hidden; one that does not has it shown each time. */
  let tells: Promise<boolean> | undefined;
  return async () => {
    if (isInView) return;
    tells ??= addin
      .onVisibilityModeChanged(({ visibilityMode }) => {
        isInView = String(visibilityMode) === 'Taskpane';
      })
      .then(
        () => true,
        () => false,
      );
    await addin.showAsTaskpane();
    isInView = await tells;
  };
};

/**
 * Lets the buttons of the ribbon act: they share the pane's runtime, so they need no page of their own. Each shows
 * the pane, where the outcome is to be seen, and always tells Excel that it has finished.
 * @param showTables puts the pane in the place of whatever else is shown there
 */
export const serveRibbon = (
  { actions, addin }: Pick<typeof Office, 'actions'> & { readonly addin: Addin },
  pane: Pick<Pane, 'store' | 'run' | 'fail'>,
  showTables: () => void = () => undefined,
): void => {
  const showPane = showPaneOf(addin);
  for (const [name, action] of Object.entries(ribbonActions)) {
    const act = async (event: Office.AddinCommands.Event): Promise<void> => {
      try {
        await showPane();
        showTables();
        // Its buttons do not show that the pane is busy, as it is when they have just opened it, so they wait for it.
        await pane.store.until(({ task }) => task === null);
        await pane.run(action);
      } catch (error) {
        pane.fail(error);
      } finally {
        event.completed();
      }
    };
    actions.associate(name, (event: Office.AddinCommands.Event) => void act(event));
  }
};
