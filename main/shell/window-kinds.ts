import type { MethodName } from '../../shared/contract/contract.ts';
import { appOrigin } from '../../shared/contract/origins.ts';

/** A kind of window. Each has its own origin and preload, so that none can pass for another. */
export interface WindowKind {
  readonly origin: string;
  /** below the origin */
  readonly page: string;
  /** in the folder of the built preloads */
  readonly preload: string;
  /** its part of the contract; anything else is refused, whatever its page asks for */
  readonly mayCall: (method: MethodName) => boolean;
}

/** Every kind of window that the app opens. */
export const windowKinds = {
  /** the one working window: it may call every method */
  main: { origin: appOrigin, page: '/index.html', preload: 'index.cjs', mayCall: () => true },
} as const satisfies Record<string, WindowKind>;

/** The frame that a call comes from, as Electron describes it. */
export interface CallingFrame {
  readonly origin: string;
  /** null in the top frame of a window */
  readonly parent: unknown;
}

/** The kind of window whose own page calls; null for a frame inside it (the viewer's) or a page from elsewhere. */
export function callingWindow(
  frame: CallingFrame | null,
  kinds: Readonly<Record<string, WindowKind>> = windowKinds,
): WindowKind | null {
  if (frame === null || frame.parent !== null) return null;
  return Object.values(kinds).find(({ origin }) => origin === frame.origin) ?? null;
}
