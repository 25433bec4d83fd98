/** What stands on every page besides its number. */
export interface PageTexts {
  readonly title: string;
  readonly footer: string;
}

/** Chromium doesn't apply the page's styles to these two lines: they are grey and small, within the page's margins. */
const look =
  'font-family: sans-serif; font-size: 8pt; color: #333; width: 100%; margin: 0 18mm; display: flex; justify-content: space-between; gap: 8mm;';

/** The line at the head of every page. */
export function headerTemplate({ title }: PageTexts): string {
  return `<div style="${look}"><span>${escaped(title)}</span></div>`;
}

/** The line at the foot: the receipt or its substitute, the page's number and how many pages there are. */
export function footerTemplate({ footer }: PageTexts): string {
  return `<div style="${look}"><span>${escaped(footer)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Titles come from a bundle: they are text, never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
