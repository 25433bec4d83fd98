import { z } from 'zod';

const annotationSchema = z.object({
  subtype: z.string(),
  annotationFlags: z.number().catch(0),
  borderStyle: z.object({ width: z.number() }).optional().catch(undefined),
  borderColor: z.unknown(),
});

/** ISO 32000-2, table 167: invisible, hidden, or not for a screen. */
const unseenFlags = 0b10_0011;

/** Whether annotations show something outside the page's content: frames of links, symbols of notes and files. */
export function showsBeside(annotations: readonly unknown[]): boolean {
  return annotations.some((one) => {
    const parsed = annotationSchema.safeParse(one);
    if (!parsed.success || (parsed.data.annotationFlags & unseenFlags) !== 0) return false;
    const { subtype, borderStyle, borderColor } = parsed.data;
    if (subtype === 'Link') return (borderStyle?.width ?? 0) > 0 && borderColor !== null && borderColor !== undefined;
    return subtype === 'Text' || subtype === 'FileAttachment';
  });
}
