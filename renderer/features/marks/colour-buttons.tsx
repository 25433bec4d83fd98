import type { ReactNode, Ref } from 'react';
import { type MarkColour, markColourSchema } from '../../../shared/contract/marks.ts';
import { MarkSwatch } from '../../components/mark-swatch.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface ColourButtonsProps {
  /** null: none is chosen yet */
  readonly chosen: MarkColour | null;
  readonly onChoose: (colour: MarkColour) => void;
  /** for the button of the chosen colour, or for the first one */
  readonly first: Ref<HTMLButtonElement>;
}

/** The mark colours, each with its name and line style. */
export function ColourButtons({ chosen, onChoose, first }: ColourButtonsProps): ReactNode {
  const { t } = useTranslator();
  const leading = chosen ?? markColourSchema.options[0];
  return (
    <div className="jm-mark-tools__colours" role="group" aria-label={t('marks.colours')}>
      {markColourSchema.options.map((colour) => (
        <button
          key={colour}
          ref={colour === leading ? first : undefined}
          type="button"
          className="jm-mark-tools__colour"
          aria-pressed={chosen === null ? undefined : colour === chosen}
          aria-label={t(`marks.colour.${colour}`)}
          title={t(`marks.colour.${colour}`)}
          onClick={() => onChoose(colour)}
        >
          <MarkSwatch colour={colour} />
        </button>
      ))}
    </div>
  );
}
