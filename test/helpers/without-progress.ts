/** Follows nothing and stops for nothing. */
export const withoutProgress = { onProgress: (): void => undefined, signal: new AbortController().signal };
