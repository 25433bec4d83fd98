/** What the documents of one applicant have in common visually. */
export interface Look {
  /** dark enough for white text on it (contrast of at least 4.5:1) */
  readonly accent: string;
  readonly tint: string;
  readonly bodySize: number;
  readonly language: 'de-DE' | 'da-DK';
}

export type FontName = 'regular' | 'bold';

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly color: string;
  readonly lineGap: number;
  readonly align?: 'left' | 'right' | 'center';
}

export const ink = '#1d1d1f';
export const muted = '#55585e';
export const hairline = '#b9bec6';

export const palettes: readonly [Palette, ...Palette[]] = [
  { accent: '#0b4f6c', tint: '#e4eff4' },
  { accent: '#1f5a3a', tint: '#e5f1ea' },
  { accent: '#7a2e1d', tint: '#f7e9e5' },
  { accent: '#3b3f8f', tint: '#e9eaf6' },
  { accent: '#5d4a12', tint: '#f4efdf' },
  { accent: '#005b62', tint: '#e0f1f2' },
  { accent: '#6b2457', tint: '#f6e7f1' },
];
type Palette = Pick<Look, 'accent' | 'tint'>;

const plain = { font: 'regular', color: ink } as const;

/** Text styles scale with the body size, so that one number makes a document larger or smaller. */
export function styles({ bodySize, accent }: Look) {
  return {
    body: { ...plain, size: bodySize, lineGap: bodySize * 0.32 },
    small: { ...plain, size: bodySize * 0.82, lineGap: bodySize * 0.2 },
    caption: { font: 'regular', color: muted, size: bodySize * 0.82, lineGap: bodySize * 0.15 },
    tableCaption: { font: 'bold', color: ink, size: bodySize * 0.86, lineGap: 1 },
    section: { font: 'bold', color: accent, size: bodySize * 1.5, lineGap: 2 },
    subsection: { font: 'bold', color: ink, size: bodySize * 1.13, lineGap: 1.5 },
    cell: { ...plain, size: bodySize * 0.84, lineGap: 1.2 },
    headCell: { font: 'bold', color: '#ffffff', size: bodySize * 0.84, lineGap: 1.2 },
    strongCell: { font: 'bold', color: ink, size: bodySize * 0.84, lineGap: 1.2 },
  } as const satisfies Record<string, TextStyle>;
}
