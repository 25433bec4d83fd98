import { expect, it } from 'vitest';
import { dataFolders } from '../../../main/shell/data-folders.ts';

const roaming = 'C:\\Users\\jule\\AppData\\Roaming\\Jurymappe';
const onWindows = {
  platform: 'win32',
  environment: { APPDATA: 'C:\\Users\\jule\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\jule\\AppData\\Local' },
  userData: roaming,
  isGiven: false,
} as const;

it('on Windows the data lie in the local profile, under the same name as earlier in the roaming one', () => {
  expect(dataFolders(onWindows)).toEqual({
    userData: 'C:\\Users\\jule\\AppData\\Local\\Jurymappe',
    earlier: roaming,
  });
});

it('a folder that was given is taken, and nothing moves into it', () => {
  const given = { ...onWindows, userData: 'D:\\test', isGiven: true };
  expect(dataFolders(given)).toEqual({ userData: 'D:\\test', earlier: null });
});

it.each([undefined, '', 'Local'])('without a local profile they stay where they are (%s)', (LOCALAPPDATA) => {
  const { APPDATA } = onWindows.environment;
  expect(dataFolders({ ...onWindows, environment: { APPDATA, LOCALAPPDATA } })).toEqual({
    userData: roaming,
    earlier: null,
  });
});

it('where both profiles are one folder nothing moves', () => {
  const environment = { LOCALAPPDATA: 'c:\\users\\JULE\\appdata\\roaming' };
  expect(dataFolders({ ...onWindows, environment })).toEqual({ userData: roaming, earlier: null });
});

it.each(['linux', 'darwin'] as const)('on %s they are where Electron puts them', (platform) => {
  const userData = '/home/jule/.config/jurymappe';
  expect(dataFolders({ ...onWindows, platform, userData })).toEqual({ userData, earlier: null });
});
