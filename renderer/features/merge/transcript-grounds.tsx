import type { ReactNode, Ref } from 'react';
import type { PaperGround } from '../../../shared/contract/paper-draft.ts';
import { conflictGrounds } from '../../../shared/domain/conflict-grounds.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { emptyGround, isNamedBefore } from '../../../shared/domain/paper-draft.ts';
import type { RowOf } from './transcript-fields.tsx';

/** All grounds stated on the paper: the law knows several, and a person may name more than one. */
export function Grounds({ applicationId: application, row, onType }: RowOf<'declared'>): ReactNode {
  const { t } = useTranslator();
  const { grounds } = row;
  // When a ground is added or removed, the last one takes the focus.
  const last = useFocusWhenLost<HTMLSelectElement>(grounds.length);
  const put = (changed: readonly PaperGround[]): void => onType({ ...row, grounds: [...changed] });
  return (
    <div className="jm-transcript__grounds">
      {grounds.map((ground, at) => (
        <div key={at} className="jm-transcript__ground">
          <Ground
            field={at === grounds.length - 1 ? last : undefined}
            label={t('transcript.ground', { application, number: at + 1 })}
            ground={ground}
            isInvalid={ground.ground === null || isNamedBefore(grounds, at)}
            onChange={(changed) => put(grounds.with(at, changed))}
          />
          {grounds.length === 1 ? null : (
            <IconButton
              icon="close"
              label={t('transcript.removeGround', { application, number: at + 1 })}
              onClick={() => put(grounds.toSpliced(at, 1))}
            />
          )}
        </div>
      ))}
      {grounds.length < conflictGrounds.length && grounds.every(({ ground }) => ground !== null) ? (
        <div>
          <Button
            kind="tertiary"
            compact
            icon="plus"
            label={t('transcript.addGround', { application })}
            onClick={() => put([...grounds, emptyGround])}
          />
        </div>
      ) : null}
    </div>
  );
}

function Ground({
  field,
  label,
  ground,
  isInvalid,
  onChange,
}: {
  readonly field: Ref<HTMLSelectElement> | undefined;
  readonly label: string;
  readonly ground: PaperGround;
  readonly isInvalid: boolean;
  readonly onChange: (changed: PaperGround) => void;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <select
      ref={field}
      className="jm-transcript__field jm-transcript__wide"
      aria-label={label}
      aria-invalid={isInvalid}
      value={ground.ground ?? ''}
      onChange={({ target: { value } }) =>
        onChange({ ...ground, ground: conflictGrounds.find((known) => known === value) ?? null })
      }
    >
      <option value="">{t('transcript.choose')}</option>
      {conflictGrounds.map((known) => (
        <option key={known} value={known}>
          {t(`conflict.grounds.${known}`)}
        </option>
      ))}
    </select>
  );
}
