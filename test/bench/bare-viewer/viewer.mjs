// pdf.js's viewer as its examples set it up, and its plain rendering of one page.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs';
const { EventBus, PDFLinkService, PDFViewer } = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
const container = document.getElementById('container');
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container, eventBus, linkService, removePageBorders: true });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'page-width';
});
/** @type {pdfjs.PDFDocumentLoadingTask | null} */
let task = null;

async function load(name) {
  await task?.destroy();
  task = pdfjs.getDocument({
    url: `/files/${name}`,
    wasmUrl: '/node_modules/pdfjs-dist/wasm/',
    standardFontDataUrl: '/node_modules/pdfjs-dist/standard_fonts/',
  });
  return task.promise;
}

globalThis.bare = {
  /** Sets the size of the viewer's area to that of the reader it is compared with. */
  resize(width, height) {
    Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  },
  /** Shows a document in the viewer; returns when that began, in milliseconds since 1970. */
  async open(name) {
    const begun = performance.timeOrigin + performance.now();
    const pdf = await load(name);
    viewer.setDocument(pdf);
    linkService.setDocument(pdf);
    return begun;
  },
  /**
   * Milliseconds that each page takes to draw into a canvas this many pixels wide, one page after the other.
   * @param {string} name @param {readonly number[]} pages @param {number} width
   */
  async raster(name, pages, width) {
    const pdf = await load(name);
    const times = [];
    for (const number of pages) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      const canvas = Object.assign(document.createElement('canvas'), {
        width: Math.floor(viewport.width),
        height: Math.floor(viewport.height),
      });
      const begin = performance.now();
      await page.render({ canvas, viewport }).promise;
      times.push(performance.now() - begin);
    }
    return times;
  },
  /** Draws the first page and keeps it in view, with nothing around it. */
  async showOne(name) {
    const pdf = await load(name);
    const page = await pdf.getPage(1);
    const viewport = page.getViewport({ scale: container.clientWidth / page.getViewport({ scale: 1 }).width });
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.floor(viewport.width),
      height: Math.floor(viewport.height),
    });
    container.append(canvas);
    await page.render({ canvas, viewport }).promise;
  },
};
