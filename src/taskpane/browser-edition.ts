/// <reference types="office-js" />

/** Where the browser edition stands if the whole build is served: beside the pane. */
const place = 'web/index.html';

/** Every page of ours has it in its title; a server may answer any address with some page. */
const mark = '勾稽';

const isServed = async (address: URL): Promise<boolean> => {
  try {
    const answer = await fetch(address);
    return answer.ok && (await answer.text()).includes(mark);
  } catch {
    return false;
  }
};

/**
 * What opens the browser edition in a browser of its own, where files are downloaded as from any page; null where
 * Excel cannot open one, as on the web, or where no browser edition is served beside the pane.
 */
export const findBrowserEdition = async ({
  requirements,
  ui,
}: Pick<Office.Context, 'requirements' | 'ui'>): Promise<(() => void) | null> => {
  if (!requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return null;
  const address = new URL(place, document.baseURI);
  return (await isServed(address)) ? () => ui.openBrowserWindow(address.href) : null;
};
