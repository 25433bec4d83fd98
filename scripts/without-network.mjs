/** Runs a command without any network, on systems that support this. */
import { spawnSync } from 'node:child_process';

// Playwright talks to the window over the loopback interface, which a new network namespace has but leaves down.
const place = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && JURYMAPPE_WITHOUT_NETWORK=1 exec "$@"', 'sh'];

/** Words to put before a command so that it sees only the loopback interface; none if the system doesn't allow it. */
export function networklessPrefix() {
  const [program = '', ...args] = place;
  return spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0 ? place : [];
}
