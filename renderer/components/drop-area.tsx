import { type ReactNode, type Ref, useState } from 'react';
import { Button } from './button.tsx';

export interface DropAreaProps {
  readonly text: string;
  readonly buttonLabel: string;
  readonly busy: boolean;
  readonly onPick: () => void;
  readonly button?: Ref<HTMLButtonElement>;
}

/** Invites people to drop files, which are taken anywhere in the window; the button does the same without dragging. */
export function DropArea({ text, buttonLabel, busy, onPick, button }: DropAreaProps): ReactNode {
  const [over, setOver] = useState(false);
  return (
    <div
      className={`jm-drop${over ? ' jm-drop--over' : ''}`}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <p className="kern-body">{text}</p>
      <Button ref={button} kind="primary" icon="folder" label={buttonLabel} busy={busy} onClick={onPick} />
    </div>
  );
}
