/**
 * Makes pdf.js's worker ask this project about pictures (renderer/viewer/pictures/worker-hooks.ts) and files within a
 * document (renderer/viewer/files/bounded-content.ts): it has no options for that. See docs/decisions/0032-nothing-is-empty-without-a-word.md. A new version of pdf.js fails the build here until its
 * places are looked up anew.
 */

/** The file that the engine imports. */
export const engineWorker = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

/** The hooks' script, beside the worker. */
export const hooksFile = 'pictures.mjs';

/** @type {readonly { what: string, place: string, instead: string }[]} */
const places = [
  {
    what: 'a picture that is too large is left out',
    place: 'if(-1!==o&&u*m>o){const e="Image exceeded maximum allowed size and was removed."',
    instead:
      'if(!jurymappePictures.admits(this.pageIndex,[u,m],c,{pixels:o,shownPixels:()=>ImageResizer.MAX_AREA},t)){const e="Image exceeded maximum allowed size and was removed."',
  },
  {
    what: 'a large picture is made smaller',
    place: 'static async createImage(e,t=!1){return new ImageResizer(e,t)._createImage()}',
    instead: 'static async createImage(e,t=!1){return jurymappePictures.shrink(e,t,ImageResizer.MAX_AREA)}',
  },
  {
    what: 'a large stencil is made smaller',
    place:
      'const e=new Uint8ClampedArray(a*r*4);convertBlackAndWhiteToRGBA({src:f,dest:e,width:a,height:r,nonBlackColor:0,inverseDecode:o});return ImageResizer.createImage({kind:Pn,data:e,width:a,height:r,interpolate:s})',
    instead: 'return jurymappePictures.shrinkMask(f,[a,r],o,ImageResizer.MAX_AREA,s)',
  },
  {
    what: "a picture can't be decoded",
    place: '.catch(e=>{warn(`Unable to decode image "',
    instead: '.catch(e=>{jurymappePictures.lost(this.pageIndex,"picture-not-decoded");warn(`Unable to decode image "',
  },
  {
    what: "a picture within the page's content can't be decoded",
    place: 'catch(e){const t=`Unable to decode inline image: "',
    instead:
      'catch(e){jurymappePictures.lost(this.pageIndex,"picture-not-decoded");const t=`Unable to decode inline image: "',
  },
  {
    what: 'a file within the document is unpacked',
    place: 'throw new PasswordException("No password given",os);return e.getBytes()}',
    instead: 'throw new PasswordException("No password given",os);return jurymappeFiles.contentOf(e)}',
  },
  {
    what: 'a file within the document is asked for',
    place: 'attachmentContent(e){const t=',
    instead: 'attachmentContent(e){e=jurymappeFiles.idOf(e);const t=',
  },
  {
    what: 'the content of a page ends early',
    place: 'warn(`getOperatorList - ignoring errors during "',
    instead:
      'jurymappePictures.lost(this.pageIndex,"page-partly-drawn");warn(`getOperatorList - ignoring errors during "',
  },
];

/**
 * @param {string} source pdf.js's worker as it is published, minified
 * @returns {string}
 * @throws Error where a place isn't there exactly once
 */
export function withPictureHooks(source) {
  return `import './${hooksFile}';\n${withPlaces(source)}`;
}

/**
 * The same without the import: for the engine, whose own module answers (main/engine/bundle/picture-check.ts).
 * @param {string} source
 * @returns {string}
 * @throws Error where a place isn't there exactly once
 */
export function withPlaces(source) {
  return places.reduce((changed, { what, place, instead }) => {
    if (changed.split(place).length !== 2) throw new Error(`pdf.js has changed where ${what} (scripts/pdf-worker.mjs)`);
    return changed.replace(place, () => instead);
  }, source);
}
