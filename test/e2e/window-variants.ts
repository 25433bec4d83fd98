import { keyboard, mouse } from './pages/input-method.ts';
import type { WindowOptions } from './start-window.ts';

/** A way in which people have set up and use the app. */
export interface WindowVariant {
  readonly name: string;
  readonly options: WindowOptions;
}

export const mouseInGerman: WindowVariant = {
  name: 'by mouse, in German, light',
  options: {
    inputMethod: mouse,
    preferences: { language: 'de', theme: 'light' },
    windowSize: { width: 1280, height: 800 },
  },
};

export const keyboardInEnglish: WindowVariant = {
  name: 'by keyboard alone, in English, dark',
  options: {
    inputMethod: keyboard,
    preferences: { language: 'en', theme: 'dark' },
    windowSize: { width: 1280, height: 800 },
  },
};

/** The area that a window of 1280 × 800 has left when everything in it is twice as large. */
export const keyboardAt200Percent: WindowVariant = {
  name: 'by keyboard alone, at 200 %',
  options: {
    inputMethod: keyboard,
    preferences: { language: 'de', theme: 'light' },
    windowSize: { width: 640, height: 400 },
  },
};
