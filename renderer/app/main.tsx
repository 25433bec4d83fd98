import './fonts.css';
import '@kern-ux/native/dist/kern.min.css';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/panels.css';
import './styles/layout.css';
import './styles/reading-header.css';
import './styles/tables.css';
import './styles/marks.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { createI18n } from '../../shared/i18n/create-i18n.ts';
import { createAppStore } from '../store/app-store.ts';
import { App } from './app.tsx';
import { applyPreferences } from './apply-preferences.ts';
import { newJobId } from './new-job-id.ts';
import { saveBeforeLeaving } from './save-before-leaving.ts';
import { takeDrops } from './take-drops.ts';

declare global {
  interface Window {
    /** exposed by the preload; the page's only way out of itself */
    readonly jurymappe: Bridge<File>;
  }
}

/** Composes the window: bridge, store, texts, and the first screen. */
async function startApp(root: HTMLElement): Promise<void> {
  const store = createAppStore(window.jurymappe, newJobId);
  const languages = await createI18n(store.getState().preferences.language);
  applyPreferences(store, languages);
  saveBeforeLeaving(store);
  takeDrops(store);
  store.getState().follow();
  // The window shows itself at its first paint, which should be a whole screen rather than an empty frame.
  const failure = await store.getState().start();
  createRoot(root).render(
    <StrictMode>
      <App store={store} languages={languages} />
    </StrictMode>,
  );
  store.getState().report(failure);
  await store.getState().takeGivenFiles();
}

const root = document.getElementById('root');
if (root !== null) void startApp(root);
