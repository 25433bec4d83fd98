import { type RefObject, useRef, useState } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { type Task, useTask } from '../../hooks/use-task.ts';
import { conflictBases, type ConflictGround } from '../../../shared/domain/conflict-grounds.ts';
import { useFormDraft } from './use-form-draft.ts';

export interface ConflictDeclaration {
  readonly ground: ConflictGround | null;
  readonly setGround: (ground: ConflictGround) => void;
  readonly statement: string;
  readonly setStatement: (statement: string) => void;
  /** whether confirming was tried while something was missing: from then on the form says what */
  readonly wasTried: boolean;
  /** the ground "bias" says nothing without the person's own words */
  readonly needsWords: boolean;
  readonly task: Task;
  /** first ground and text field: what is missing may be out of sight, so it gets the focus */
  readonly firstGround: RefObject<HTMLInputElement | null>;
  readonly words: RefObject<HTMLTextAreaElement | null>;
  readonly confirm: () => void;
}

/** State of the declaration form; `onDeclared` is called only once the declaration is saved. */
export function useConflictDeclaration(applicationId: ApplicationId, onDeclared: () => void): ConflictDeclaration {
  const declare = useAppStore((state) => state.declareConflict);
  const language = useAppStore((state) => state.competition?.details.language ?? 'de');
  const [ground, setGround] = useState<ConflictGround | null>(null);
  const [draft, setStatement] = useFormDraft(applicationId, 'statement');
  const statement = draft ?? '';
  const [wasTried, setTried] = useState(false);
  const task = useTask();
  const firstGround = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const needsWords = ground === 'bias' && statement.trim() === '';

  const confirm = (): void => {
    setTried(true);
    if (ground === null) {
      firstGround.current?.focus();
      return;
    }
    if (needsWords || statement.length > limits.textCharacters) {
      words.current?.focus();
      return;
    }
    void task
      .run(async () => {
        // Loaded only now: with the texts of both languages it is large, and hardly anybody declares a conflict.
        const { groundText } = await import('../../../shared/i18n/ground-text.ts');
        return declare({
          applicationId,
          ground: groundText(ground, language),
          basis: conflictBases[ground],
          statement,
        });
      })
      .then((done) => {
        if (done) onDeclared();
      });
  };
  return { ground, setGround, statement, setStatement, wasTried, needsWords, task, firstGround, words, confirm };
}
