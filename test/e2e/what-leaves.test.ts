import { mkdirSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { leavingCalls, tracedElectron } from '../helpers/traced-app.ts';
import { whyNotTraceable } from '../helpers/traced-files.ts';
import { test } from './fixtures.ts';
import { goJurorsWay } from './pages/jurors-way.ts';
import { startWindow } from './start-window.ts';

test('these tests run without any network', () => {
  test.skip(process.env['JURYMAPPE_WITHOUT_NETWORK'] !== '1', 'the system gives no network namespace here');
  const outside = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal }) => !internal),
  );
  expect(outside).toEqual([]);
});

test('a whole way of a juror asks no other machine, and changes no file but its own and those that were chosen', async ({
  packed,
  folder,
  dataFolder,
}) => {
  const reason = whyNotTraceable();
  test.skip(reason !== null, reason ?? '');
  const { program, lines } = tracedElectron(packed.folder);
  // Playwright's own recording is of no interest here and would slow the window down further.
  const jury = await startWindow(dataFolder, { program, traced: false });
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const target = join(stick, 'J03.juryscores');
  await goJurorsWay(jury, packed, target);
  await jury.close();

  const calls = lines();
  // The trace does record what it must: it has seen the vault, the chosen file, and the window's display.
  for (const seen of [join(dataFolder, 'jurymappe', 'vaults.json'), target, 'AF_UNIX'])
    expect(calls.some((line) => line.includes(seen))).toBe(true);
  expect(leavingCalls(calls, [dataFolder, stick])).toEqual([]);
});

test('what would lead elsewhere, or change another file, is seen', () => {
  const lines = [
    '7 connect(3<socket:[9]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS',
    '7 sendto(3<socket:[9]>, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 1',
    '7 openat(AT_FDCWD</root>, "notes.txt", O_WRONLY|O_CREAT, 0644 <unfinished ...>',
    '7 rename("/data/a", "/elsewhere/a") = 0',
    '7 symlink("gone", "/elsewhere/b") = 0',
  ];
  const harmless = [
    '7 connect(3<socket:[9]>, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 29) = 0',
    '7 bind(3<socket:[9]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '7 openat(AT_FDCWD</root>, "/etc/hosts", O_RDONLY|O_CLOEXEC) = 4',
    '7 openat(5</data>, "new", O_RDWR|O_CREAT, 0644) = 6',
    '7 mkdir("/elsewhere", 0700) = -1 EEXIST (File exists)',
  ];
  expect(leavingCalls([...lines, ...harmless], ['/data'])).toEqual(lines);
});
