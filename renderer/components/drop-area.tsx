import { type DragEvent, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';

export interface DropAreaProps {
  readonly text: string;
  readonly buttonLabel: string;
  readonly busy: boolean;
  readonly onPick: () => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/** Files can be dropped here; the button does the same for everybody who doesn't drag. */
export function DropArea({ text, buttonLabel, busy, onPick, onDrop }: DropAreaProps): ReactNode {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = Array.from(event.dataTransfer.files);
    if (files.length > 0 && !busy) onDrop(files);
  };
  return (
    <div
      className={`jm-drop${over ? ' jm-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="kern-body">{text}</p>
      <Button kind="primary" icon="folder" label={buttonLabel} busy={busy} onClick={onPick} />
    </div>
  );
}
