import { z } from 'zod';

/** A line of text on a page that isn't in the page's content: a value typed into a form, a note, a stamp. */
export interface AnnotationLine {
  readonly text: string;
  /** where its baseline begins, in points of the page */
  readonly x: number;
  readonly y: number;
  /** along its baseline, in points */
  readonly width: number;
  /** in points */
  readonly size: number;
  /** number of quarter turns to the left */
  readonly quarters: 0 | 1 | 2 | 3;
  /**
   * `annotationFonts.aside` for lines that don't make a scanned page one with text: signatures, stamps, button labels
   */
  readonly fontName: AnnotationFont;
}

/** Names that stand for the font of such lines; no font of a document is called that. */
export const annotationFonts = { value: 'jm_annotation', aside: 'jm_aside' } as const;
type AnnotationFont = (typeof annotationFonts)[keyof typeof annotationFonts];

const words = z.object({ str: z.string() }).optional().catch(undefined);
const annotationSchema = z.object({
  subtype: z.string(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  annotationFlags: z.number().catch(0),
  rotation: z.number().catch(0),
  textContent: z.array(z.string()).optional().catch(undefined),
  contentsObj: words,
  fieldType: z.string().nullish().catch(undefined),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .catch(undefined),
  password: z.boolean().optional().catch(undefined),
  hidden: z.boolean().optional().catch(undefined),
  multiLine: z.boolean().optional().catch(undefined),
  options: z
    .array(z.object({ exportValue: z.string().nullish(), displayValue: z.string().nullish() }))
    .optional()
    .catch(undefined),
  pushButton: z.boolean().optional().catch(undefined),
  checkBox: z.boolean().optional().catch(undefined),
  radioButton: z.boolean().optional().catch(undefined),
  exportValue: z.string().nullish().catch(undefined),
  buttonValue: z.string().nullish().catch(undefined),
  alternativeText: z.string().nullish().catch(undefined),
  textAlignment: z.number().nullish().catch(undefined),
  defaultAppearanceData: z.object({ fontSize: z.number() }).optional().catch(undefined),
});
type Annotation = z.infer<typeof annotationSchema>;

/** ISO 32000-1, table 165: hidden, and not shown on a screen. */
const unseenFlags = 0b10_0010;

/** Values that mean "ticked" and nothing more. */
const plainTicks = new Set(['on', 'yes', 'ja', 'true', 'wahr', 'x', '1', 'oui', 'checked', '0', '2', '3']);

/** A letter is about half as wide as it is high. */
const letterWidth = 0.5;

/** Text size in points if a field leaves it to the program. */
const usualSize = 12;

/** Marks over text; a note written on one must not cover the text. */
const overText = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);

/** The text of a page's annotations as pdf.js reports them, in their order; without hidden ones and passwords. */
export function annotationLines(annotations: readonly unknown[]): readonly AnnotationLine[] {
  return annotations.flatMap((one) => {
    const parsed = annotationSchema.safeParse(one);
    if (!parsed.success) return [];
    const { data } = parsed;
    if ((data.annotationFlags & unseenFlags) !== 0 || data.hidden === true || data.password === true) return [];
    const lines = textOf(data).filter((line) => line.trim() !== '');
    return lines.map((line, index) => placed(data, line, index, lines.length));
  });
}

function textOf(annotation: Annotation): readonly string[] {
  const { subtype, textContent, contentsObj } = annotation;
  if (subtype === 'Widget') return valueOf(annotation);
  if (subtype === 'Link' || subtype === 'Popup') return [];
  const shown = (textContent ?? []).some((line) => line.trim() !== '') ? textContent : undefined;
  return shown ?? linesIn(contentsObj?.str ?? '');
}

function valueOf(annotation: Annotation): readonly string[] {
  const { fieldType, fieldValue, pushButton, textContent = [] } = annotation;
  if (fieldType === 'Btn' && pushButton !== true) return tickOf(annotation);
  // A list's own text contains all options, so the chosen ones are taken.
  const chosen = fieldType === 'Ch' ? chosenOf(annotation) : [];
  if (chosen.some((value) => value.trim() !== '')) return chosen;
  if (textContent.some((line) => line.trim() !== '')) return textContent;
  if (fieldType === 'Btn' || fieldType === 'Ch') return [];
  return typeof fieldValue === 'string' ? linesIn(fieldValue) : [];
}

/** A box that isn't ticked contributes no text. */
function tickOf({
  checkBox,
  radioButton,
  fieldValue,
  exportValue,
  buttonValue,
  alternativeText,
}: Annotation): string[] {
  const own = checkBox === true ? exportValue : radioButton === true ? buttonValue : null;
  if (own === null || own === undefined || own === 'Off' || fieldValue !== own) return [];
  const label = alternativeText ?? '';
  const said = label !== '' ? label : plainTicks.has(own.toLowerCase()) ? '' : own;
  return [`${radioButton === true ? '◉' : '☑'} ${said}`.trim()];
}

function chosenOf({ fieldValue, options = [] }: Annotation): readonly string[] {
  const values = typeof fieldValue === 'string' ? [fieldValue] : (fieldValue ?? []);
  return values.map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value);
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/u);
}

function placed(annotation: Annotation, text: string, index: number, count: number): AnnotationLine {
  const quarters = quartersOf(annotation.rotation);
  const [left, bottom, right, top] = annotation.rect;
  const isUpright = quarters % 2 === 0;
  const [along, across] = isUpright ? [right - left, top - bottom] : [top - bottom, right - left];
  const wanted = annotation.defaultAppearanceData?.fontSize ?? 0;
  const room = across / count;
  const isAlone = count === 1 && annotation.multiLine !== true && annotation.subtype === 'Widget';
  const size = overText.has(annotation.subtype)
    ? 1
    : Math.max(1, Math.min(wanted > 0 ? wanted : usualSize, room * 0.8));
  const width = Math.max(1, Math.min(along - 4, text.length * size * letterWidth));
  // One line stands in the middle of its field, several begin at its upper edge.
  const step = isAlone ? 0 : Math.min(room, size * 1.2);
  const down = isAlone ? (across + size * 0.7) / 2 : size + index * step;
  const aside = 2 + Math.max(0, along - 4 - width) * ([0, 0.5, 1][annotation.textAlignment ?? 0] ?? 0);
  const places: Readonly<Record<AnnotationLine['quarters'], readonly [number, number]>> = {
    0: [left + aside, top - down],
    1: [left + down, bottom + aside],
    2: [right - aside, bottom + down],
    3: [right - down, top - aside],
  };
  const [x, y] = places[quarters];
  return { text: text.trim(), x, y, width, size, quarters, fontName: fontOf(annotation) };
}

function fontOf({ subtype, fieldType, pushButton }: Annotation): AnnotationFont {
  const isAside = subtype === 'Stamp' || fieldType === 'Sig' || pushButton === true;
  return isAside ? annotationFonts.aside : annotationFonts.value;
}

function quartersOf(rotation: number): AnnotationLine['quarters'] {
  const turned = ((rotation % 360) + 360) % 360;
  if (turned === 90) return 1;
  if (turned === 180) return 2;
  return turned === 270 ? 3 : 0;
}
