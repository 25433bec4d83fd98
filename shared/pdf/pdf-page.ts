/** The members used of pdf.js's pages; window and engine get them differently, and neither of its types fits both. */
export interface PdfPage {
  readonly commonObjs: PdfObjects;
  getTextContent(): Promise<{ readonly items: readonly (PdfTextItem | { readonly type: string })[] }>;
  getOperatorList(): Promise<PdfOperators>;
  getAnnotations(): Promise<readonly unknown[]>;
  /** lets go of what is kept for drawing */
  cleanup(): unknown;
}

export interface PdfTextItem {
  readonly str: string;
  /** whether a line ends after it */
  readonly hasEOL: boolean;
  readonly fontName: string;
}

/** Objects shared by pages, mainly fonts, by pdf.js's names for them. */
export interface PdfObjects extends Iterable<readonly unknown[]> {
  has(name: string): boolean;
  get(name: string): unknown;
}

/** What a page draws: numbers of operators, and the arguments of each. */
export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** pdf.js's table of its operators' numbers (`OPS`). */
export type OperatorNumbers = Readonly<Record<UsedOperator, number>>;

/** Operators that leave no trace on a page. */
export const unseenOperators = [
  'dependency',
  'save',
  'restore',
  'transform',
  'clip',
  'eoClip',
  'endPath',
  'setGState',
  'setLineWidth',
  'setLineCap',
  'setLineJoin',
  'setMiterLimit',
  'setDash',
  'setRenderingIntent',
  'setFlatness',
  'setFillRGBColor',
  'setStrokeRGBColor',
  'setFillTransparent',
  'setStrokeTransparent',
  'setFillColorN',
  'setStrokeColorN',
  'beginText',
  'endText',
  'setFont',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'setTextRenderingMode',
  'setTextRise',
  'setLeading',
  'setLeadingMoveText',
  'moveText',
  'nextLine',
  'setTextMatrix',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'beginGroup',
  'endGroup',
  'beginAnnotation',
  'endAnnotation',
] as const;

export const textOperators = ['showText', 'showSpacedText'] as const;

type UsedOperator =
  | (typeof unseenOperators)[number]
  | (typeof textOperators)[number]
  | 'constructPath'
  | 'shadingFill'
  | 'stroke'
  | 'closeStroke'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke'
  | 'closeEOFillStroke';
