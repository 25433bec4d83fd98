import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { appOrigin } from '../../shared/contract/origins.ts';
import {
  type FromViewer,
  type ToViewer,
  toViewerSchema,
  viewerConnect,
  viewerListening,
} from '../../shared/contract/viewer-port.ts';
import { documentShortcut } from '../../shared/shortcuts.ts';
import type { TextExtraction } from './text-extraction.ts';
import { WheelSteps } from './wheel-steps.ts';
import 'pdfjs-dist/legacy/web/pdf_viewer.css';
import './viewer.css';
import './marks.css';

// pdf.js's viewer components take the library from there, so it must stand there before they load.
Object.assign(globalThis, { pdfjsLib: pdfjs });
const { DocumentView } = await import('./document-view.ts');

pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', location.href).href;

/** How often, at most, the desk is told that the person is still there, in milliseconds. */
const activityIntervalMs = 5_000;

addEventListener('message', ({ origin, source, data, ports: [port] }) => {
  if (origin === appOrigin && source === parent && data === viewerConnect && port !== undefined) listenTo(port);
});
parent.postMessage(viewerListening, appOrigin);

type View = InstanceType<typeof DocumentView>;
type Post = (message: FromViewer) => void;

function listenTo(port: MessagePort): void {
  const post = (message: FromViewer): void => port.postMessage(message);
  const view = new DocumentView(post);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = toViewerSchema.safeParse(data);
    if (message.success) handleMessage(view, message.data, post);
  };
  passKeysOn(post);
  passWheelOn(post);
  passDragsOn(post);
  passActivityOn(post);
  post({ type: 'ready' });
}

function handleMessage(view: View, message: ToViewer, post: Post): void {
  switch (message.type) {
    case 'open':
      void view.open(message);
      return;
    case 'goToPage':
      view.controls.goToPage(message.page);
      return;
    case 'goToLabel':
      view.controls.goToLabel(message.label);
      return;
    case 'setRotation':
      view.controls.setRotation(message.rotation);
      return;
    case 'setSpread':
      view.controls.setSpread(message.spread);
      return;
    case 'setPanel':
      view.panel.show(message.panel);
      return;
    case 'showFiles':
      view.showFiles();
      return;
    case 'setPresenting':
      view.setPresenting(message.presenting);
      return;
    case 'setZoom':
      view.controls.setZoom(message.zoom);
      return;
    case 'stepZoom':
      view.controls.stepZoom(message.direction);
      return;
    case 'find':
      view.finding.find(message);
      return;
    case 'endFind':
      view.finding.end();
      return;
    case 'setMarks':
    case 'showMark':
    case 'selectText':
    case 'endSelection':
      handleMarks(view, message);
      return;
    case 'extract':
      void textExtraction(post).then((extraction) => extraction.extract(message.documentId, message.page));
      return;
    case 'setTheme':
      view.setTheme(message.theme);
      return;
    case 'ping':
      post({ type: 'alive', number: message.number });
      return;
    default:
      return message satisfies never;
  }
}

type MarksMessage = Extract<ToViewer, { type: 'setMarks' | 'showMark' | 'selectText' | 'endSelection' }>;

function handleMarks({ marks }: View, message: MarksMessage): void {
  switch (message.type) {
    case 'setMarks':
      marks.set(message.documentId, message.marks);
      return;
    case 'showMark':
      marks.show(message.markId);
      return;
    case 'selectText':
      marks.beginSelection();
      return;
    case 'endSelection':
      marks.endSelection();
      return;
    default:
      return message satisfies never;
  }
}

let extraction: Promise<TextExtraction> | null = null;

/** Only the frame that reads for the search ever loads this. */
function textExtraction(post: Post): Promise<TextExtraction> {
  extraction ??= import('./text-extraction.ts').then(({ TextExtraction: Extraction }) => new Extraction(post));
  return extraction;
}

/** Keys that mean something to the app: the frame would swallow them. What a part of it has taken itself, Escape above all, stays here. */
function passKeysOn(post: Post): void {
  addEventListener('keydown', (event) => {
    const pressed = event.defaultPrevented || event.isComposing ? null : documentShortcut(event);
    if (pressed === null) return;
    event.preventDefault();
    post({ type: 'shortcut', ...pressed });
  });
}

/** With Control held, or two fingers spread on a touchpad, the wheel zooms. */
function passWheelOn(post: Post): void {
  const steps = new WheelSteps();
  const turn = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const step = steps.turn(event);
    if (step === 0) return;
    post({ type: 'shortcut', shortcut: step > 0 ? 'zoom-in' : 'zoom-out', digit: null, isCharacter: false });
  };
  addEventListener('wheel', turn, { passive: false });
}

/** A drag that begins inside the document is its own. */
function passDragsOn(post: Post): void {
  let beganHere = false;
  addEventListener('dragstart', () => {
    beganHere = true;
  });
  addEventListener('dragend', () => {
    beganHere = false;
  });
  addEventListener('dragenter', () => {
    if (!beganHere) post({ type: 'dragged' });
  });
  for (const name of ['dragover', 'drop'] as const) addEventListener(name, (event) => event.preventDefault());
}

function passActivityOn(post: Post): void {
  let last = 0;
  const notice = (): void => {
    if (Date.now() - last < activityIntervalMs) return;
    last = Date.now();
    post({ type: 'activity' });
  };
  for (const name of ['keydown', 'pointerdown', 'wheel']) addEventListener(name, notice, { passive: true });
}
