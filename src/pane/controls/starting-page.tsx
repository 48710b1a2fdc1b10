/** Shown until the workbook has been read. */
export const StartingPage = () => (
  <main class="screen" aria-busy="true">
    <img class="mark" src="assets/icon-80.png" width="48" height="48" alt="" />
    <h1>勾稽</h1>
    <p role="status">正在打开工作簿…</p>
  </main>
);
