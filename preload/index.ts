import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { ReceivedFile } from '../shared/contract/app.ts';
import type { Bridge } from '../shared/contract/bridge.ts';
import { callChannel, dropChannel, eventChannel } from '../shared/contract/channels.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Result } from '../shared/result.ts';

/**
 * Everything that the window can reach. The engine checks requests; its answers are checked in development and tests.
 */
const bridge: Bridge<File> = {
  call: (method, request) => ipcRenderer.invoke(callChannel, { method, request }) as Promise<string>,
  grantDropped: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file));
    const granted = (await ipcRenderer.invoke(
      dropChannel,
      paths.filter((path) => path !== ''),
    )) as Result<readonly ReceivedFile[]>;
    if (!granted.ok) return granted;
    const unreached = files.filter((_file, index) => paths[index] === '');
    return { ok: true, value: [...granted.value, ...unreached.map(withoutPath)] };
  },
  subscribe: (listener) => {
    const receive = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(eventChannel, receive);
    return () => void ipcRenderer.removeListener(eventChannel, receive);
  },
};

/** Mail programs and browsers provide only a file's content, not its path. */
function withoutPath({ name, size }: File): ReceivedFile {
  return { name, size, kind: 'without-path', grant: null };
}

contextBridge.exposeInMainWorld('jurymappe', bridge);
