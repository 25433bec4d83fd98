// The peer for the start measure: the least that Electron can do to show one heading.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(join(__dirname, 'index.html')));
app.on('window-all-closed', () => app.quit());
