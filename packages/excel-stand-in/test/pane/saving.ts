/// <reference types="office-js" />
/// <reference lib="dom" />
// A pane that hands out a file in every way that there is.

async function start(): Promise<void> {
  const { platform } = await Office.onReady();
  document.querySelector('#copy')?.addEventListener('click', () => {
    const done = (word: string) => () =>
      void ((document.querySelector('#copied') as HTMLElement).textContent = word);
    navigator.clipboard.writeText('report').then(done('copied'), done('refused'));
  });
  document.body.dataset.platform = String(platform);
}

void start();

export {};
