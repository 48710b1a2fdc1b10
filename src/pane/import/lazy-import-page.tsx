import { useEffect, useState } from 'preact/hooks';
import type { ImportPage } from './import-page';
import type { ImportPageProps } from './import-page';

/** The page of imports, which is loaded only when it is asked for. */
export const LazyImportPage = (props: ImportPageProps) => {
  const { pane } = props;
  const [Page, setPage] = useState<typeof ImportPage | null>(null);
  useEffect(() => {
    import('./import-page').then(
      (loaded) => setPage(() => loaded.ImportPage),
      (error: unknown) => {
        pane.imports.close();
        pane.fail(error);
      },
    );
  }, [pane]);
  return Page ? <Page {...props} /> : <p class="nothing">正在打开…</p>;
};
