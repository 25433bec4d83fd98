// The peer for the reader's measures: pdf.js's own viewer in a bare window.
// Usage: electron bare-viewer --files=<folder of documents>
const { app, BrowserWindow, protocol } = require('electron');
const { readFile } = require('node:fs/promises');
const { extname, join } = require('node:path');

const project = join(__dirname, '..', '..', '..');
const files = app.commandLine.getSwitchValue('files');
const types = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'bare', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.whenReady().then(() => {
  protocol.handle('bare', async (request) => {
    const { pathname } = new URL(request.url);
    const place = pathname.startsWith('/files/')
      ? join(files, pathname.slice('/files/'.length))
      : join(project, pathname);
    return new Response(await readFile(place), {
      headers: { 'content-type': types[extname(place)] ?? 'application/octet-stream' },
    });
  });
  return new BrowserWindow({ width: 1280, height: 800 }).loadURL('bare://peer/test/bench/bare-viewer/index.html');
});
app.on('window-all-closed', () => app.quit());
