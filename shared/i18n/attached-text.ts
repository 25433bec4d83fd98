import type { PackWarning } from '../contract/pack-preview.ts';

/** The names of the files attached to a PDF; three dots stand for those that aren't named. */
export function attachedText({ attached, count }: Extract<PackWarning, { readonly kind: 'pdf-attachments' }>): string {
  return [...attached, ...(count > attached.length ? ['…'] : [])].join(', ');
}
