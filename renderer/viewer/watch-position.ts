import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Milliseconds for which the pages have to rest before their place is told. */
const debounceMs = 250;
/** Milliseconds after which it is told although they still move: nobody who stops then has to search for long. */
const maxWaitMs = 1_000;

/** Calls when the place that is read has changed and settled. */
export function watchPosition(eventBus: EventBus, settled: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  eventBus.on('updateviewarea', () => {
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        since = null;
        settled();
      },
      Math.max(0, Math.min(debounceMs, since + maxWaitMs - Date.now())),
    );
  });
}
