/** A page's size and the box that its text stays in, in points (1/72 inch). */
export interface PageFormat {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const office = { left: 68, right: 62, top: 74, bottom: 66 };
const small = { left: 44, right: 40, top: 54, bottom: 46 };

/** ISO 216 sizes, and the American Letter that some programs produce unasked. */
export const formats = {
  a4: { width: 595.28, height: 841.89, margin: office },
  a4Landscape: { width: 841.89, height: 595.28, margin: { left: 60, right: 60, top: 70, bottom: 58 } },
  a3Landscape: { width: 1190.55, height: 841.89, margin: { left: 80, right: 80, top: 78, bottom: 66 } },
  a5: { width: 419.53, height: 595.28, margin: small },
  letter: { width: 612, height: 792, margin: office },
} as const satisfies Record<string, PageFormat>;

export function textWidth({ width, margin }: PageFormat): number {
  return width - margin.left - margin.right;
}

export function textHeight({ height, margin }: PageFormat): number {
  return height - margin.top - margin.bottom;
}
