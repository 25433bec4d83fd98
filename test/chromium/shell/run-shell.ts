/**
 * Runs the app's own built shell in Node, with a stand-in for Electron: `run-shell.ts <arguments of the app>`. The
 * parent process drives Chromium. The stand-in's file lists what differs from the app.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { projectFolder } from '../../../scripts/electron-runtime.mjs';
import { channels } from './channels.ts';
import { answerDriver } from './connection.ts';
import * as electron from './electron.ts';
import { servedAddresses } from './page-server.ts';
import { defaultSession } from './sessions.ts';

const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

answerDriver({
  invoke: (command) => channels.invoke(command),
  'page-gone': ({ window }) => {
    const gone = electron.BrowserWindow.getAllWindows().find(({ number }) => number === window);
    gone?.webContents.emit('render-process-gone');
  },
  requested: ({ url, how }) => void defaultSession.emit(how, { url: servedAddresses().toShell(url) }),
  evaluate: ({ source, argument }) => {
    const evaluated: unknown = runInThisContext(`(${source})`);
    if (typeof evaluated !== 'function') throw new TypeError('not a function');
    const value: unknown = Reflect.apply(evaluated, undefined, [electron, argument]);
    return value;
  },
  quit: () => electron.app.quit(),
});

// As in Electron: the program, then its arguments.
process.argv.splice(1, 1);
await import(pathToFileURL(join(projectFolder, 'out', 'main', 'index.js')).href);
