/**
 * Keeps the app from being ready until Playwright has attached to it: `electron -r <this file> <project>`.
 * Playwright ships such a file but uses it only when it finds Electron itself. Without it, Playwright may ask for the
 * first page before that page is committed and listen only afterwards, and then it waits for ever.
 */
const { app } = require('electron');

const whenReady = app.whenReady.bind(app);
const whenAttached = new Promise((resolve) => {
  // Playwright calls this when it watches for new pages.
  globalThis.__playwright_run = () => resolve(undefined);
});
app.whenReady = () => whenAttached.then(whenReady);
