/** What decides whether the app may run without Chromium's sandbox. */
export interface SandboxFacts {
  /** whether `--no-sandbox` was passed */
  readonly isOff: boolean;
  readonly isPackaged: boolean;
  /** the person's; undefined on systems that have none */
  readonly userId: number | undefined;
}

/**
 * Whether the sandbox is off without need. Root has no choice, because Chromium won't sandbox it. An AppImage's
 * launcher switches the sandbox off where the system forbids user namespaces: documents of strangers would then be read
 * with all the person's rights.
 */
export function lacksSandbox({ isOff, isPackaged, userId }: SandboxFacts): boolean {
  return isOff && isPackaged && userId !== 0;
}
