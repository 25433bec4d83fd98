import type { MouseEventHandler, ReactNode, Ref } from 'react';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';

export interface Shortcut {
  readonly keys: string;
  readonly name: string;
}

export interface ButtonProps {
  readonly label: string;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly kind?: 'primary' | 'secondary' | 'tertiary';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** the label is read aloud and shown as a tooltip, for toolbars where words don't fit */
  readonly iconOnly?: boolean;
  /**
   * shown instead of the label where a toolbar is narrow; the label stays the accessible name and becomes the tooltip
   */
  readonly shortLabel?: string;
  readonly compact?: boolean;
  readonly disabled?: boolean;
  /** keeps the focus, says that it is busy, and ignores further clicks */
  readonly busy?: boolean;
  /** a key that does the same, for `aria-keyshortcuts` and in readable form */
  readonly shortcut?: Shortcut;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({
  label,
  onClick,
  kind = 'secondary',
  type = 'button',
  icon,
  iconOnly = false,
  shortLabel,
  compact = false,
  busy = false,
  shortcut,
  ref,
  disabled,
  pressed,
  expanded,
  describedBy,
}: ButtonProps): ReactNode {
  return (
    <button
      ref={ref}
      type={type}
      className={classOf(kind, compact, iconOnly)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-describedby={describedBy}
      aria-keyshortcuts={shortcut?.keys}
      title={hintOf(label, iconOnly || shortLabel !== undefined, shortcut)}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className={iconOnly ? 'kern-sr-only' : labelClass(shortLabel)}>{label}</span>
      {shortLabel === undefined ? null : (
        <span className="kern-label jm-button__short" aria-hidden="true">
          {shortLabel}
        </span>
      )}
    </button>
  );
}

function hintOf(label: string, iconOnly: boolean, shortcut: Shortcut | undefined): string | undefined {
  if (shortcut !== undefined) return `${label} (${shortcut.name})`;
  return iconOnly ? label : undefined;
}

function labelClass(shortLabel: string | undefined): string {
  return shortLabel === undefined ? 'kern-label' : 'kern-label jm-button__long';
}

function classOf(kind: string, compact: boolean, iconOnly: boolean): string {
  return `kern-btn kern-btn--${kind} jm-button${compact ? ' jm-button--compact' : ''}${iconOnly ? ' jm-button--icon' : ''}`;
}
