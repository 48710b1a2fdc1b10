/** Opens an address in the browser of whoever sits at this machine, if there is somebody and a browser. */
import { spawn } from 'node:child_process';

const commands = {
  win32: ['cmd', ['/c', 'start', '""']],
  darwin: ['open', []],
  linux: ['xdg-open', []],
};

/** Nobody sits at a machine that builds by itself, nor at one without a screen. */
const hasScreen = () =>
  !process.env.CI &&
  process.stdout.isTTY &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));

/** Never fails: the address is printed anyway. */
export function openBrowser(address) {
  const [command, args] = commands[process.platform] ?? [];
  if (!command || !hasScreen()) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
