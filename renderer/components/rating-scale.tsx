import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import './rating-scale.css';

export interface RatingStep {
  readonly value: number;
  /** the number as the language writes it */
  readonly text: string;
  readonly label: string;
  /** what this step means for this criterion */
  readonly anchor: string;
}

export interface RatingScaleProps {
  readonly labelledBy: string;
  readonly steps: readonly RatingStep[];
  /** null: not rated, which is different from 0 */
  readonly value: number | null;
  readonly disabled: boolean;
  /** whether digits and Delete act on the focused scale */
  readonly digits: boolean;
  readonly emptyText: string;
  readonly onRate: (value: number | null) => void;
  /** called after a digit has rated: the focus should move to the next criterion */
  readonly onDigit: (value: number) => void;
  /** takes a key that continues a number begun at another criterion; then the key does nothing here */
  readonly takesKey: (key: string) => boolean;
  readonly anchorId: string;
}

/**
 * The scale as a row of large radio buttons. Arrows only move the focus, so that anchors can be read without rating;
 * Space, Enter, a click or a digit rates (the toolbar variant of the ARIA radio group).
 */
export function RatingScale(props: RatingScaleProps): ReactNode {
  const { steps, value, disabled, onRate, anchorId } = props;
  const row = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<number | null>(null);
  const focusable = value ?? steps[0]?.value;
  const described = steps.find((step) => step.value === (shown ?? value));
  return (
    <div className="jm-scale">
      <div
        ref={row}
        id={anchorId}
        className="jm-scale__row"
        role="radiogroup"
        aria-labelledby={props.labelledBy}
        aria-disabled={disabled || undefined}
        onKeyDown={(event) => pressed(event, props, row.current)}
        onPointerLeave={() => setShown(null)}
        onBlur={() => setShown(null)}
      >
        {steps.map((step) => (
          <button
            key={step.value}
            type="button"
            role="radio"
            className="jm-scale__step"
            aria-checked={step.value === value}
            aria-label={`${step.text}: ${step.label}`}
            aria-describedby={`${anchorId}-text`}
            tabIndex={step.value === focusable ? 0 : -1}
            disabled={disabled}
            onFocus={() => setShown(step.value)}
            onPointerEnter={() => setShown(step.value)}
            onClick={() => onRate(step.value)}
          >
            {step.text}
          </button>
        ))}
      </div>
      <div className="jm-scale__anchor">
        <p id={`${anchorId}-text`}>
          {described === undefined ? (
            <span className="jm-muted">{props.emptyText}</span>
          ) : (
            <AnchorText step={described} isChosen={described.value === value} />
          )}
        </p>
        <RoomForAnchors steps={steps} />
      </div>
    </div>
  );
}

/** Renders all steps' texts invisibly in one place: the longest sets the height, so that nothing below ever moves. */
function RoomForAnchors({ steps }: Pick<RatingScaleProps, 'steps'>): ReactNode {
  return steps.map((step) => (
    <p key={step.value} className="jm-scale__room" aria-hidden="true">
      <AnchorText step={step} isChosen />
    </p>
  ));
}

function AnchorText({ step, isChosen }: { readonly step: RatingStep; readonly isChosen: boolean }): ReactNode {
  return (
    <>
      <strong className={isChosen ? 'jm-scale__label jm-scale__label--chosen' : 'jm-scale__label'}>
        {step.text} – {step.label}
      </strong>{' '}
      {step.anchor}
    </>
  );
}

function pressed(
  event: KeyboardEvent,
  { steps, value, disabled, digits, takesKey, onRate, onDigit }: RatingScaleProps,
  row: HTMLElement | null,
): void {
  if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
  const move = moves[event.key];
  if (move !== undefined) {
    event.preventDefault();
    focusStep(row, move);
    return;
  }
  if (!digits) return;
  if (takesKey(event.key)) {
    event.preventDefault();
    return;
  }
  // Not with Backspace, which people press to go back: it would take back their rating.
  if (event.key === 'Delete' && value !== null) {
    event.preventDefault();
    onRate(null);
    return;
  }
  const rated = /^\d$/.test(event.key) ? steps.find((step) => step.value === Number(event.key)) : undefined;
  if (rated === undefined) return;
  event.preventDefault();
  // If no next criterion takes the focus, the anchor of the rated step is shown.
  buttonsIn(row)[steps.indexOf(rated)]?.focus();
  onRate(rated.value);
  onDigit(rated.value);
}

const moves: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last' | undefined>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

function focusStep(row: HTMLElement | null, move: 'next' | 'previous' | 'first' | 'last'): void {
  const buttons = buttonsIn(row);
  const at = buttons.findIndex((button) => button === button.ownerDocument.activeElement);
  const target = {
    next: Math.min(at + 1, buttons.length - 1),
    previous: Math.max(at - 1, 0),
    first: 0,
    last: buttons.length - 1,
  }[move];
  buttons[target]?.focus();
}

function buttonsIn(row: HTMLElement | null): readonly HTMLButtonElement[] {
  return Array.from(row?.querySelectorAll<HTMLButtonElement>('button') ?? []);
}
