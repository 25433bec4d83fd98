/** Names in the page that only the harness uses. */
export const invokeBinding = '__harnessInvoke';
export const deliverFunction = '__harnessDeliver';
export const droppedFiles = '__harnessDropped';

/** Stands before the number of a dropped file where its path is still to be found. */
export const droppedMark = 'harness-dropped-file:';

/**
 * The text that runs the built preload in a window's own page before its scripts, as Electron does in the top frame; it
 * finds what it needs of Electron in place of `require('electron')`. Not in a world of its own: that only Electron has.
 */
export function preloadScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
    const invoke = window[${JSON.stringify(invokeBinding)}];
    const listeners = new Map();
    const dropped = [];
    // Only at the drop itself, and at once, the page can tell a file of the disk from content that has no place there.
    const keyOf = ({ name, size }) => size + ' ' + name;
    let withoutPlace = new Set();
    window.addEventListener('drop', ({ dataTransfer }) => {
      const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      const placeless = files.filter((item) => item.webkitGetAsEntry() === null);
      withoutPlace = new Set(placeless.map((item) => keyOf(item.getAsFile())));
    }, true);
    window[${JSON.stringify(droppedFiles)}] = dropped;
    window[${JSON.stringify(deliverFunction)}] = (channel, message) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, message);
    };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
      },
      ipcRenderer: {
        invoke: (channel, message) => invoke({ channel, message }),
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        removeListener: (channel, listener) =>
          listeners.set(channel, (listeners.get(channel) ?? []).filter((known) => known !== listener)),
      },
      webUtils: {
        getPathForFile: (file) => withoutPlace.has(keyOf(file)) ? '' : ${JSON.stringify(droppedMark)} + (dropped.push(file) - 1),
      },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('the preload has no ' + name);
      return electron;
    };
    const module = { exports: {} };
    ((require, module, exports) => {\n${preload}\n})(require, module, module.exports);
  })();`;
}
