import type { ReactNode } from 'react';
import { type IconName, iconPaths } from './icon-paths.ts';

/** A drawing beside a word, never instead of one: screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="jm-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
