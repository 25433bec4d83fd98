/**
 * Makes pdf.js's worker ask this project about pictures, tell it what it leaves out of pages (both:
 * renderer/viewer/pictures/worker-hooks.ts), and ask about files within a document
 * (renderer/viewer/files/bounded-content.ts): it has no options for that. See docs/decisions/0032-nothing-is-empty-without-a-word.md. A new version of pdf.js fails the build here until its
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
      'if(!jurymappePictures.admits(this,[u,m],c,{pixels:o,shownPixels:()=>ImageResizer.MAX_AREA},t)){const e="Image exceeded maximum allowed size and was removed."',
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
    instead: '.catch(e=>{jurymappePictures.lost(this,"picture-not-decoded");warn(`Unable to decode image "',
  },
  {
    what: "a picture within the page's content can't be decoded",
    place: 'catch(e){const t=`Unable to decode inline image: "',
    instead: 'catch(e){jurymappePictures.lost(this,"picture-not-decoded");const t=`Unable to decode inline image: "',
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
    instead: 'jurymappePictures.lost(this,"page-partly-drawn");warn(`getOperatorList - ignoring errors during "',
  },
  {
    what: 'a page ends early because its data does',
    place: 'if(o)next(Nc);else{closePendingMarkedContentOPS();closePendingRestoreOPS();e()}',
    instead:
      'if(o)next(Nc);else{jurymappePictures.ended(f,k.parser.lexer.stream);closePendingMarkedContentOPS();closePendingRestoreOPS();e()}',
  },
  {
    what: 'packed data ends in an error',
    place: 'if(!(e instanceof FormatError))throw e;info(e.message);this.eof=!0}}#fe(){',
    instead: 'if(!(e instanceof FormatError))throw e;jurymappePictures.cut(this);info(e.message);this.eof=!0}}#fe(){',
  },
  {
    what: "packed data isn't what it says",
    place: 'if(e instanceof MissingDataException)throw e;warn(`Invalid stream: "${e}"`);return new NullStream}}}',
    instead:
      'if(e instanceof MissingDataException)throw e;jurymappePictures.cut(arguments[0]);warn(`Invalid stream: "${e}"`);return new NullStream}}}',
  },
  {
    what: 'the parts of a page are put together',
    place: 'n=t.getBytes()}catch(e){if(this._onError)',
    instead: 'n=t.getBytes();jurymappePictures.joined(t,this)}catch(e){if(this._onError)',
  },
  {
    what: "a part of a page can't be read",
    place: 'warn(`getContentStream - ignoring sub-stream',
    instead: 'jurymappePictures.lost(this,"page-partly-drawn");warn(`getContentStream - ignoring sub-stream',
  },
  {
    what: 'a part of a page is missing',
    place: 'return new StreamsSequenceStream(e,this.#Qn.bind(this))}return new NullStream}get xfaData',
    instead:
      'e.every(e=>e instanceof BaseStream)||jurymappePictures.lost(this,"page-partly-drawn");return new StreamsSequenceStream(e,this.#Qn.bind(this))}this.pageDict.getRaw("Contents")instanceof Ref&&jurymappePictures.lost(this,"page-partly-drawn");return new NullStream}get xfaData',
  },
  {
    what: "a form or a stencil can't be read",
    place: 'if(!f.options.ignoreErrors)throw e;warn(`getOperatorList - ignoring XObject: "',
    instead:
      'if(!f.options.ignoreErrors)throw e;jurymappePictures.lost(f,"page-partly-drawn");warn(`getOperatorList - ignoring XObject: "',
  },
  {
    what: "a picture doesn't say how large it is",
    place: 'warn("Image dimensions are missing, or not numbers.")',
    instead: 'jurymappePictures.lost(this,"picture-not-decoded");warn("Image dimensions are missing, or not numbers.")',
  },
  {
    what: 'a picture is decoded',
    place: 'g=await e.createImageData(!1,f);',
    instead: 'g=await e.createImageData(!1,f);jurymappePictures.ended(this,t);',
  },
  {
    what: 'a stencil is decoded',
    place: 'isOffscreenCanvasSupported:f&&!this.parsingType3Font});',
    instead: 'isOffscreenCanvasSupported:f&&!this.parsingType3Font});jurymappePictures.ended(this,t);',
  },
  {
    what: 'a shading is missing',
    place: 'warn(`getOperatorList - ignoring Shading: "',
    instead: 'jurymappePictures.lost(f,"page-partly-drawn");warn(`getOperatorList - ignoring Shading: "',
  },
  {
    what: "a shading can't be read",
    place: 'warn(`parseShading - ignoring shading: "',
    instead: 'jurymappePictures.lost(this,"page-partly-drawn");warn(`parseShading - ignoring shading: "',
  },
  {
    what: 'a shading is replaced by one that draws nothing',
    place: '.getIR()}catch(t){if(t instanceof AbortException)return null;',
    instead:
      '.getIR();"Dummy"===r[0]&&jurymappePictures.lost(this,"page-partly-drawn")}catch(t){if(t instanceof AbortException)return null;',
  },
  {
    what: "a pattern can't be read",
    place: 'warn(`handleTilingType - ignoring pattern: "',
    instead: 'jurymappePictures.lost(this,"page-partly-drawn");warn(`handleTilingType - ignoring pattern: "',
  },
  {
    what: "text is written in a font that can't be read",
    place: 'handleText(e,t){const n=t.font,a=n.charsToGlyphs(e);',
    instead:
      'handleText(e,t){const n=t.font,a=n.charsToGlyphs(e);n instanceof ErrorFont&&jurymappePictures.lettersLost(this,n.error);',
  },
  {
    what: 'text is written without any font',
    place: 'if(!this.options.ignoreErrors)throw t;warn(`ensureStateFont: "',
    instead:
      'if(!this.options.ignoreErrors)throw t;jurymappePictures.lost(this,"page-partly-drawn");warn(`ensureStateFont: "',
  },
  {
    what: "an annotation can't be drawn",
    place: 'warn(`getOperatorList - ignoring annotation data during "',
    instead:
      'jurymappePictures.lost(this,"page-partly-drawn");warn(`getOperatorList - ignoring annotation data during "',
  },
  {
    what: "an annotation can't be read",
    place: 'warn(`_parsedAnnotations: "',
    instead: 'jurymappePictures.lost(this,"page-partly-drawn");warn(`_parsedAnnotations: "',
  },
  {
    what: 'annotations without words of their own have none in their appearance',
    place: 'get overlaysTextContent(){return!1}get hasTextContent(){return!1}',
    instead:
      'get overlaysTextContent(){return!1}get hasTextContent(){return!!this.appearance&&!this.overlaysTextContent}',
  },
  {
    what: 'a document is encrypted otherwise than with a password',
    place: 'throw new FormatError("unknown encryption method")',
    instead: 'throw new FormatError(`unknown encryption method: ${a?.name}`)',
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
