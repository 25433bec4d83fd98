import { type ReactNode, useEffect, useRef } from 'react';
import type { MarkView } from '../../../shared/contract/marks.ts';
import type { CriterionId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { type Option, SelectField } from '../../components/select-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { ChosenMark } from '../../store/marks.ts';
import { ColourButtons } from './colour-buttons.tsx';
import { FloatingTools } from './floating-tools.tsx';
import { focusDocument } from './lead-focus.ts';
import { MarkNote } from './mark-note.tsx';

/** Colour, criterion and note of one mark. Every change is saved at once. */
export function MarkEditor({
  mark,
  chosen: { box, focus },
}: {
  readonly mark: MarkView;
  readonly chosen: ChosenMark;
}): ReactNode {
  const { t } = useTranslator();
  const fields = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const chooseMark = useAppStore((state) => state.chooseMark);
  const changeMark = useAppStore((state) => state.changeMark);
  const removeMark = useAppStore((state) => state.removeMark);
  const report = useAppStore((state) => state.report);
  const { markId } = mark;
  useEffect(() => {
    if (focus === 'tools') first.current?.focus();
    else fields.current?.querySelector<HTMLElement>(focus === 'note' ? 'textarea' : 'select')?.focus();
  }, [markId, focus]);
  const close = (): void => {
    focusDocument(fields.current);
    chooseMark(null);
  };
  const remove = (): void => {
    focusDocument(fields.current);
    void removeMark(markId).then(report);
  };
  return (
    <FloatingTools label={t('marks.tools')} box={box} onClose={() => chooseMark(null)}>
      <div ref={fields} className="jm-mark-tools__fields">
        <div className="jm-mark-tools__line">
          <ColourButtons
            chosen={mark.colour}
            first={first}
            onChoose={(colour) => void changeMark(markId, { colour }).then(report)}
          />
          <Button kind="tertiary" compact icon="bin" label={t('marks.remove')} onClick={remove} />
          <IconButton icon="close" label={t('marks.close')} onClick={close} />
        </div>
        <EvidenceChoice mark={mark} onChoose={(criterionId) => void changeMark(markId, { criterionId }).then(report)} />
        <MarkNote mark={mark} />
      </div>
    </FloatingTools>
  );
}

const none = '';

/** The criterion that the mark is evidence for, by its number and name. */
function EvidenceChoice({
  mark,
  onChoose,
}: {
  readonly mark: MarkView;
  readonly onChoose: (criterionId: CriterionId | null) => void;
}): ReactNode {
  const { t, local } = useTranslator();
  const criteria = useAppStore((state) => state.competition?.criteria) ?? [];
  const options: readonly Option<string>[] = [
    { value: none, label: t('marks.noCriterion') },
    ...criteria.map(({ id, name }) => ({ value: id, label: `${id} · ${local(name)}` })),
  ];
  return (
    <SelectField
      label={t('marks.evidence')}
      value={mark.criterionId ?? none}
      options={options}
      onChange={(value) => onChoose(criteria.find(({ id }) => id === value)?.id ?? null)}
    />
  );
}
