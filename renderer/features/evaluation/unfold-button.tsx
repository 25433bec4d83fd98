import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';

/** Unfolds what is below a row of a ranking, with the same sign everywhere. */
export function UnfoldButton({
  open,
  onToggle,
  children,
}: {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button type="button" className="jm-unfold" aria-expanded={open} onClick={onToggle}>
      <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      {children}
    </button>
  );
}
