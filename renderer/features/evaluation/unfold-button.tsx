import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';

/** Unfolds what stands below a row of a ranking: the same sign wherever one can be unfolded. */
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
