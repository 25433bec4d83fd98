import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Milliseconds without movement of the pages before their position is reported. */
const debounceMs = 250;
/** Milliseconds after which it is reported even while they move, so that whoever stops then finds the place again. */
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
