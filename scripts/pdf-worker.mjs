/**
 * Patches pdf.js's worker, which has no options for this: it asks this project about pictures and reports what it
 * leaves out of pages (both: renderer/viewer/pictures/worker-hooks.ts), and asks about files within a document
 * (renderer/viewer/files/bounded-content.ts). See docs/decisions/0032-nothing-is-empty-without-a-word.md. With a new
 * version of pdf.js the build fails here until its places are looked up again.
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
      'if(!jurymappePictures.admits(this,[u,m],c,{pixels:o,shownPixels:()=>ImageResizer.MAX_AREA},t,t=>ColorSpaceUtils.parse({cs:t.getRaw("CS")||t.getRaw("ColorSpace"),xref:this.xref,resources:n?e:null,pdfFunctionFactory:this._pdfFunctionFactory,globalColorSpaceCache:this.globalColorSpaceCache,localColorSpaceCache:i}).numComps)){const e="Image exceeded maximum allowed size and was removed."',
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
      'if(o)next(Nc);else{jurymappePictures.ended(f,k.parser.lexer.stream);jurymappePictures.nonsense(f,k,a);closePendingMarkedContentOPS();closePendingRestoreOPS();e()}',
  },
  {
    what: 'a word of the content is no operator',
    place: 'if(!r){warn(`Unknown command "${a}".`);continue}',
    instead:
      'if(!r){this.jurymappeUnknown=(this.jurymappeUnknown??0)+1;warn(`Unknown command "${a}".`);continue}this.jurymappeKnown=(this.jurymappeKnown??0)+1;',
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
  {
    what: 'data is packed in a way that nothing is known of',
    place: 'warn(`Filter "${t}" is not supported.`);return e}catch',
    instead: 'warn(`Filter "${t}" is not supported.`);jurymappePictures.cut(e);return new NullStream}catch',
  },
  {
    what: 'a colour space of an unknown name counts as grey',
    place: 'warn(`Unrecognized ColorSpace: ${e.name}`);return this.gray}',
    instead: 'throw new FormatError(`Unrecognized ColorSpace: ${e.name}`)}',
  },
  {
    what: 'a colour space of an unknown kind counts as grey',
    place: 'warn(`Unimplemented ColorSpace object: ${a}`);return this.gray}',
    instead: 'throw new FormatError(`Unimplemented ColorSpace object: ${a}`)}',
  },
  {
    what: 'what is no colour space counts as grey',
    place: 'warn(`Unrecognized ColorSpace object: ${e}`);return this.gray}',
    instead: 'throw new FormatError(`Unrecognized ColorSpace object: ${e}`)}',
  },
  {
    what: 'a group of unknown colours is laid over nothing whose colour matters',
    place:
      'const n=this._getColorSpace(d.getRaw("CS"),e,i);t=n instanceof ColorSpace?n:await this._handleColorSpace(n)}}u.isGray',
    instead:
      'const a=this._getColorSpace(d.getRaw("CS"),e,i);t=a instanceof ColorSpace?a:n?.backdrop?await this._handleColorSpace(a):await a.catch(()=>null)}}u.isGray',
  },
  {
    what: "a colour space can't be read",
    place: 'warn(`_handleColorSpace - ignoring ColorSpace: "',
    instead: 'jurymappePictures.lost(this,"page-partly-drawn");warn(`_handleColorSpace - ignoring ColorSpace: "',
  },
  {
    what: 'a state of drawing is missing',
    place: 'if(!f.options.ignoreErrors)throw e;warn(`getOperatorList - ignoring ExtGState: "',
    instead:
      'if(!f.options.ignoreErrors)throw e;jurymappePictures.lost(f,"page-partly-drawn");warn(`getOperatorList - ignoring ExtGState: "',
  },
  {
    what: "a mask of what is drawn can't be read",
    place: 'else warn("Unsupported SMask type");break;',
    instead: 'else{jurymappePictures.lost(this,"page-partly-drawn");warn("Unsupported SMask type")}break;',
  },
  {
    what: "a picture's data is shorter than the picture",
    place: 'const i=await this.image.getImageData(e,this.jpxDecoderOptions);',
    instead:
      'const i=await this.image.getImageData(e,this.jpxDecoderOptions);jurymappePictures.filled(this.image,i.length,e);',
  },
  {
    what: "a stencil's data is shorter than the stencil",
    place: 'f=await e.getImageData(l),c=1===a',
    instead: 'f=await e.getImageData(l),jurymappeFilled=jurymappePictures.filled(e,f.length,l),c=1===a',
  },
  {
    what: 'a fax picture is decoded',
    place: 'this.dict.get("W","Width"),this.dict.get("H","Height"),null,this.params);',
    instead:
      'this.dict.get("W","Width"),this.dict.get("H","Height"),null,this.params);jurymappePictures.fax(this,e,this.params,this.dict.get("H","Height"));',
  },
  {
    what: 'a JBIG2 picture is decoded',
    place: 'this.dict.get("Width"),this.dict.get("Height"),a);',
    instead: 'this.dict.get("Width"),this.dict.get("Height"),a);jurymappePictures.jbig2(this,e,a);',
  },
  {
    what: 'a JPEG ends before its last line',
    place: 'warn(`${t.message} -- ignoring the rest of the image data.`);break e',
    instead: 'this.jurymappeCut=!0;warn(`${t.message} -- ignoring the rest of the image data.`);break e',
  },
  {
    what: 'the data of a JPEG ends before its last line',
    place: 'i+=decodeScan(e,n,i,r,R,s,O,D,M>>4,15&M,T)',
    instead: 'i+=decodeScan(e,n,i,r,R,s,O,D,M>>4,15&M,T);i>e.length&&(this.jurymappeCut=!0)',
  },
  {
    what: 'a JPEG is decoded by Chromium, which fills up what is missing',
    place: 'if((o!==e||l!==t)&&(f||!l))return null;',
    instead: 'if((o!==e||l!==t)&&(f||!l)||!jurymappePictures.hasEnd(this,s,o*l))return null;',
  },
  {
    what: 'a JPEG is decoded',
    place: 't.parse(e);const n=t.getData({width:this.drawWidth',
    instead: 't.parse(e);t.jurymappeCut&&jurymappePictures.cut(this);const n=t.getData({width:this.drawWidth',
  },
  {
    what: "a picture within the page's content is decoded",
    place: 'g=await r.createImageData(!0,!1);',
    instead: 'g=await r.createImageData(!0,!1);jurymappePictures.ended(this,t);',
  },
  {
    what: "a picture that couldn't be decoded comes once more",
    place: 'if(this.globalImageCache.hasDecodeFailed(h)){this.globalImageCache.setData(h,v);',
    instead: 'if(this.globalImageCache.hasDecodeFailed(h)){jurymappePictures.lost(this,"picture-not-decoded");',
  },
  {
    what: 'a picture is taken over from another page',
    place: 'if(e){this.globalImageCache.setData(h,v);this.globalImageCache.addByteSize(h,e);return}',
    instead:
      'if(e){jurymappePictures.ended(this,t);this.globalImageCache.setData(h,v);this.globalImageCache.addByteSize(h,e);return}',
  },
  {
    what: 'a picture of other pages comes once more',
    place: 'f.globalImageCache.getData(s,f.pageIndex);if(t){',
    instead: 'f.globalImageCache.getData(s,f.pageIndex);if(t){jurymappePictures.again(f,s);',
  },
  {
    what: 'an annotation is drawn, or nothing of it',
    place: 'for(const e of j)(v||S&&e.mustBeViewed',
    instead: 'for(const e of j)jurymappePictures.annotated(this,e),(v||S&&e.mustBeViewed',
  },
  {
    what: 'an annotation over text says no place but has an appearance',
    place: 'get viewable(){return null!==this.data.quadPoints&&(',
    instead: 'get viewable(){return(null!==this.data.quadPoints||!!this.appearance)&&(',
  },
  {
    what: 'a rectangle without a border says nothing of its border',
    place:
      'if(0===this.borderStyle.width&&!r)return;this._setDefaultAppearance({xref:n,extra:`${this.borderStyle.width} w`',
    instead:
      'this._noBorderEntries&&this.borderStyle.setWidth(1,this.rectangle);if(0===this.borderStyle.width&&!r)return;this._setDefaultAppearance({xref:n,extra:`${this.borderStyle.width} w`',
  },
  {
    what: 'an ellipse without a border says nothing of its border',
    place: 'if(0===this.borderStyle.width&&!r)return;const i=4/3*Math.tan(Math.PI/8);',
    instead:
      'this._noBorderEntries&&this.borderStyle.setWidth(1,this.rectangle);if(0===this.borderStyle.width&&!r)return;const i=4/3*Math.tan(Math.PI/8);',
  },
  {
    what: 'a choice without an appearance says what was chosen',
    place: 'this._hasText=!0}',
    instead:
      'this._hasText=!0;if(!this.appearance){this._needAppearances=!0;this.data.hasAppearance=this.data.fieldValue.length>0}}',
  },
];

/**
 * @param {string} source pdf.js's worker as it is published, minified
 * @returns {string}
 * @throws Error if a place doesn't occur exactly once
 */
export function withPictureHooks(source) {
  return `import './${hooksFile}';\n${withPlaces(source)}`;
}

/**
 * The same without the import, for the engine, whose own module answers (main/engine/bundle/picture-check.ts).
 * @param {string} source
 * @returns {string}
 * @throws Error if a place doesn't occur exactly once
 */
export function withPlaces(source) {
  return places.reduce((changed, { what, place, instead }) => {
    if (changed.split(place).length !== 2) throw new Error(`pdf.js has changed where ${what} (scripts/pdf-worker.mjs)`);
    return changed.replace(place, () => instead);
  }, source);
}
