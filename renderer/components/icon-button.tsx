import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import type { IconName } from './icon-paths.ts';

export type IconButtonProps = Omit<ButtonProps, 'kind' | 'compact' | 'icon' | 'iconOnly'> & { readonly icon: IconName };

/** A quiet button for toolbars and rows, where words don't fit: its label is read aloud and shown as a tooltip. */
export function IconButton(props: IconButtonProps): ReactNode {
  return <Button kind="tertiary" compact iconOnly {...props} />;
}
