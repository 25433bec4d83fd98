/**
 * Keeps the app from being ready until Playwright has attached to it: `electron -r <this file> <project>`.
 * Playwright brings a file like this and uses it only where it looks for Electron itself. Without it the first page may
 * be committed while Playwright attaches: it asks for the page before that, listens after it, and waits for ever.
 */
const { app } = require('electron');

const whenReady = app.whenReady.bind(app);
const whenAttached = new Promise((resolve) => {
  // Playwright calls this when it watches for new pages.
  globalThis.__playwright_run = () => resolve(undefined);
});
app.whenReady = () => whenAttached.then(whenReady);
