import type { ClaimMessage, TabChannel } from './tab-claims';

const silent: TabChannel = { send: () => undefined, listen: () => undefined };

/** The tabs of this browser that have the same page open. A browser that stores nothing for pages may refuse this too. */
export const tabChannel = (): TabChannel => {
  try {
    const channel = new BroadcastChannel('gouji.works');
    return {
      send: (message) => channel.postMessage(message),
      listen: (listener) =>
        channel.addEventListener('message', ({ data }: MessageEvent<ClaimMessage>) => listener(data)),
    };
  } catch {
    return silent;
  }
};
