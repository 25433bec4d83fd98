/** Runs a command where there is no network at all, on systems that have such a place. */
import { spawnSync } from 'node:child_process';

// Playwright speaks with the window over the loopback interface, which a new namespace has, but not switched on.
const place = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && JURYMAPPE_WITHOUT_NETWORK=1 exec "$@"', 'sh'];

/** The words to put before a command so that it finds no interface but the loopback; none where the system doesn't allow it. */
export function networklessPrefix() {
  const [program = '', ...args] = place;
  return spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0 ? place : [];
}
