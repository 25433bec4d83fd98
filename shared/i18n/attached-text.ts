import type { PackWarning } from '../contract/pack-preview.ts';

/** The names of the files attached to a PDF, followed by three dots if there are more. */
export function attachedText({ attached, count }: Extract<PackWarning, { readonly kind: 'pdf-attachments' }>): string {
  return [...attached, ...(count > attached.length ? ['…'] : [])].join(', ');
}
