/**
 * Lets what waits be done first, such as a key that was pressed. A timer would wait longer, and much longer in a tab that
 * is not seen.
 */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
