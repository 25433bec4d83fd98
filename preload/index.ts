import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { GrantedFile } from '../shared/contract/app.ts';
import type { Bridge } from '../shared/contract/bridge.ts';
import { callChannel, dropChannel, eventChannel } from '../shared/contract/channels.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Result } from '../shared/result.ts';

/** Everything that the window can reach. The engine checks requests; what it answers is checked in development and tests. */
const bridge: Bridge<File> = {
  call: (method, request) => ipcRenderer.invoke(callChannel, { method, request }),
  grantDropped: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    const granted = (await ipcRenderer.invoke(dropChannel, paths)) as Result<readonly GrantedFile[]>;
    return granted.ok ? granted.value : [];
  },
  subscribe: (listener) => {
    const receive = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(eventChannel, receive);
    return () => void ipcRenderer.removeListener(eventChannel, receive);
  },
};

contextBridge.exposeInMainWorld('jurymappe', bridge);
