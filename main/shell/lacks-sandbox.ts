/** What decides whether the app may run without Chromium's sandbox. */
export interface SandboxFacts {
  /** whether `--no-sandbox` was passed */
  readonly isOff: boolean;
  readonly isPackaged: boolean;
  /** of the person; undefined on systems that have none */
  readonly userId: number | undefined;
}

/**
 * Whether somebody switched the sandbox off who needs not. Chromium refuses it to root, who has no choice. An AppImage's
 * launcher switches it off by itself where the system has closed user namespaces: documents of strangers would then be
 * read with all rights of the person.
 */
export function lacksSandbox({ isOff, isPackaged, userId }: SandboxFacts): boolean {
  return isOff && isPackaged && userId !== 0;
}
