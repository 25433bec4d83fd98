import { type ReactNode, useState } from 'react';

export interface RankFieldProps {
  readonly label: string;
  readonly rank: number;
  readonly most: number;
  readonly onRank: (rank: number) => void;
}

/** A rank as an editable number; it takes effect with Enter or when the field is left. */
export function RankField({ label, rank, most, onRank }: RankFieldProps): ReactNode {
  const [text, setText] = useState<string | null>(null);
  const take = (): void => {
    const wanted = Number(text ?? rank);
    setText(null);
    if (text !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= most && wanted !== rank) onRank(wanted);
  };
  return (
    <input
      className="jm-ranks__field"
      inputMode="numeric"
      aria-label={label}
      value={text ?? String(rank)}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setText(null);
      }}
    />
  );
}
