import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import './file-notes.css';
import { isForeign } from '../../shared/file-types.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import type { FileNote } from '../store/received-files.ts';

/** At most this many names are listed; of further files only the number. */
const namesShown = 3;

/**
 * What the window says about files that were dropped or opened from outside and aren't taken. An open dialog makes the
 * rest of the page inert, so the notes are shown inside it.
 */
export function FileNotes(): ReactNode {
  const notes = useAppStore((state) => state.fileNotes);
  const dialog = useMemo(() => (notes.length === 0 ? null : document.querySelector('dialog[open]')), [notes]);
  if (dialog !== null)
    return createPortal(
      <div className="jm-file-notes" role="alert">
        <NotesBox notes={notes} />
      </div>,
      dialog,
    );
  return (
    <div className="jm-file-notes" role="status">
      {notes.length === 0 ? null : <NotesBox notes={notes} />}
    </div>
  );
}

function NotesBox({ notes }: { readonly notes: readonly FileNote[] }): ReactNode {
  const { t } = useTranslator();
  const dismiss = useAppStore((state) => state.dismissFileNotes);
  return (
    <div className="jm-file-notes__box">
      <ul className="jm-file-notes__list">
        {notes.map((note) => (
          <li key={`${note.kind} ${note.answer}`}>
            <Note note={note} />
          </li>
        ))}
      </ul>
      <IconButton icon="close" label={t('app.close')} onClick={dismiss} />
    </div>
  );
}

function Note({ note: { kind, answer, names } }: { readonly note: FileNote }): ReactNode {
  const { t } = useTranslator();
  const count = names.length;
  const shown = names.filter((name) => name !== '').slice(0, namesShown);
  const list = shown.join(', ');
  const what = isForeign(kind)
    ? t('files.what.foreign', { count, what: t(`fileKind.${kind}`) })
    : t(`files.what.${kind}`, { count });
  return (
    <>
      {list === '' ? null : (
        <p className="jm-file-notes__names">
          {count > shown.length ? t('files.andMore', { names: list, count: count - shown.length }) : list}
        </p>
      )}
      <p className="kern-body">
        {what} {t(`files.answer.${answer}`, { count })}
      </p>
    </>
  );
}
