/** pdf.js's annotation in its worker: the members that show whether any of it is drawn. */
export interface WorkerAnnotation {
  /** its appearance, from the document or made by pdf.js; buttons have one for each state */
  readonly appearance?: object | null;
  readonly checkedAppearance?: object | null;
  readonly borderColor?: unknown;
  readonly backgroundColor?: unknown;
  /** the layer that it belongs to */
  readonly _oc?: unknown;
  /** pdf.js regenerates the field's appearance */
  readonly _needAppearances?: boolean;
  readonly data: {
    readonly subtype?: unknown;
    readonly rect?: unknown;
    readonly annotationFlags?: number;
    readonly fieldType?: unknown;
    readonly fieldValue?: unknown;
    readonly pushButton?: boolean;
    readonly password?: boolean;
    /** media to be played, which pdf.js shows itself */
    readonly richMedia?: unknown;
  };
}

/** ISO 32000-2, table 167: invisible, hidden, or not for a screen. */
const unseenFlags = 0b10_0011;

/** Kinds that show nothing themselves, that pdf.js draws from their data, or for which the viewer has a symbol. */
const neverMissing = new Set([
  'Link',
  'Popup',
  'Watermark',
  'PrinterMark',
  'TrapNet',
  'Projection',
  'Text',
  'FileAttachment',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Ink',
]);

/** Whether an annotation that should be visible isn't: it has no appearance, and pdf.js can't make one. */
export function isUnshown(annotation: WorkerAnnotation): boolean {
  const { data, appearance } = annotation;
  if (((data.annotationFlags ?? 0) & unseenFlags) !== 0 || annotation._oc !== undefined) return false;
  if ((appearance ?? null) !== null || (data.richMedia ?? null) !== null || !hasArea(data.rect)) return false;
  if (data.subtype === 'Widget') return isUnshownField(annotation);
  // What doesn't even say of which kind it is isn't meant to be seen by anybody.
  return typeof data.subtype === 'string' && !neverMissing.has(data.subtype);
}

/** Values of text fields are shown as text, and ticks are drawn. */
function isUnshownField(field: WorkerAnnotation): boolean {
  const { fieldType, fieldValue, password, pushButton } = field.data;
  if (field._needAppearances === true || password === true || (field.checkedAppearance ?? null) !== null) return false;
  const hasValue = fieldType !== 'Sig' && pushButton !== true && isValue(fieldValue);
  if (hasValue) return fieldType !== 'Tx';
  return fieldType !== 'Sig' && ((field.borderColor ?? null) !== null || (field.backgroundColor ?? null) !== null);
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isValue);
  return typeof value === 'string' && value.trim() !== '' && value !== 'Off';
}

function hasArea(rect: unknown): boolean {
  if (!Array.isArray(rect)) return false;
  const [left, bottom, right, top] = rect.map(Number);
  return Number(right) - Number(left) > 0 && Number(top) - Number(bottom) > 0;
}
