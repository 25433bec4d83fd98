/** Ignores progress and never cancels. */
export const withoutProgress = { onProgress: (): void => undefined, signal: new AbortController().signal };
