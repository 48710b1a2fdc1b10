/// <reference types="office-js" />

/** What the buttons of the ribbon ask of the pane. */
export interface RibbonActions {
  check(): Promise<void>;
  next(): Promise<void>;
  showReport(): Promise<void>;
  /** Shows the clerk what went wrong. */
  fail(error: unknown): void;
}

/** Names of the actions as the manifest has them. */
export const actionNames = { check: 'check', next: 'next', report: 'report' } as const;

/**
 * Lets the buttons of the ribbon act: they share the pane's runtime, so they need no page of their own. Each shows
 * the pane, where the outcome is to be seen, and always tells Excel that it has finished.
 */
export const serveRibbon = (office: Pick<typeof Office, 'actions' | 'addin'>, deeds: RibbonActions): void => {
  const act = async (event: Office.AddinCommands.Event, deed: () => Promise<void>): Promise<void> => {
    try {
      await office.addin.showAsTaskpane();
      await deed();
    } catch (error) {
      deeds.fail(error);
    } finally {
      event.completed();
    }
  };
  const serve = (name: string, deed: () => Promise<void>): void =>
    office.actions.associate(name, (event: Office.AddinCommands.Event) => void act(event, deed));
  serve(actionNames.check, () => deeds.check());
  serve(actionNames.next, () => deeds.next());
  serve(actionNames.report, () => deeds.showReport());
};
