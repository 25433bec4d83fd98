// PDFKit's published types lag behind the options that its structure elements, annotations and outline accept.
declare global {
  namespace PDFKit {
    namespace Mixins {
      interface StructureElementOptions {
        scope?: 'Column' | 'Row';
        /** left, top, right, bottom in points from the page's top left corner */
        bbox?: [number, number, number, number];
        placement?: 'Block' | 'Inline';
      }
      interface AnnotationOption {
        structParent?: PDFKit.PDFStructureElement;
      }
    }
    interface PDFOutline {
      /** `left` is counted from the right edge, as PDFKit computes it */
      addItem(title: string, options: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
    }
  }
}

export {};
