/** Loaded before the engine: gives it the port that Electron gives to a utility process. */
type Listener = (message: { readonly data: unknown }) => void;

Reflect.set(process, 'parentPort', {
  on: (_event: 'message', listener: Listener): void => void process.on('message', (data) => listener({ data })),
  postMessage: (message: unknown): void => {
    if (process.connected) process.send?.(message);
  },
});
// As Electron ends its utility processes when it ends itself.
process.on('disconnect', () => process.exit());
