import type { ReceivedFile } from '../../shared/contract/app.ts';
import type { Session } from '../../shared/contract/vault.ts';
import { leads } from '../../shared/domain/leads.ts';
import type { Route } from './navigation.ts';

export type ReceivedKind = ReceivedFile['kind'];

/** What a file is used for, and so where the person continues with it. */
export type DeliveryPurpose = 'bundle' | 'amendment' | 'scores' | 'result' | 'backup' | 'competition';

/** What is said about a file that isn't taken: where it belongs, or what to do first. */
export type FileAnswer =
  | 'to-chair'
  | 'to-jury'
  | 'to-jury-and-chair'
  | 'to-office'
  | 'folder-to-office'
  | 'into-competition'
  | 'keep-codes'
  | 'check-apart'
  | 'lock-first'
  | 'unlock-chair'
  | 'unlock-jury'
  | 'unlock-office'
  | 'save-first'
  | 'nothing-inside'
  | 'send-again'
  | 'unpack-first'
  | 'as-pdf'
  | 'not-ours'
  | 'nothing-known'
  | 'not-readable'
  | 'dialog-open'
  | 'work-going-on'
  | 'one-at-a-time'
  | 'not-now';

/**
 * `take`: the file goes to a place; `say`: only a message; `wait`: a message, and the file waits until a vault is open.
 */
export type FilePlace =
  | { readonly does: 'take'; readonly purpose: DeliveryPurpose; readonly route: Route }
  | { readonly does: 'say'; readonly answer: FileAnswer }
  | { readonly does: 'wait'; readonly answer: FileAnswer };

type Role = Session['role'];

const say = (answer: FileAnswer): FilePlace => ({ does: 'say', answer });
const wait = (answer: FileAnswer): FilePlace => ({ does: 'wait', answer });
const take = (
  purpose: DeliveryPurpose,
  screen: 'open-bundle' | 'restore-backup' | 'desk' | 'merge' | 'handover' | 'session' | 'office',
): FilePlace => ({
  does: 'take',
  purpose,
  route: { screen },
});

/** Where a file belongs, by its kind and the person's role. @param role of the open vault; null: none is open */
export function placeOfFile(kind: ReceivedKind, role: Role | null): FilePlace {
  switch (kind) {
    case 'bundle':
      if (role === null) return take('bundle', 'open-bundle');
      return role === 'office' ? say('to-jury') : take('amendment', role === 'secretary' ? 'session' : 'desk');
    case 'scores':
      if (role === null) return wait('unlock-chair');
      return leads(role) ? take('scores', 'merge') : say('to-chair');
    case 'result':
      if (role === null) return wait('unlock-jury');
      return role === 'office'
        ? say('to-jury-and-chair')
        : take('result', role === 'secretary' ? 'session' : 'handover');
    case 'backup':
      return role === null ? take('backup', 'restore-backup') : say('lock-first');
    case 'competition':
      if (role === null) return wait('unlock-office');
      return role === 'office' ? take('competition', 'office') : say('folder-to-office');
    case 'pdf':
      return say(role === 'office' ? 'into-competition' : 'to-office');
    case 'codes':
      return say('keep-codes');
    case 'audit':
      return say('check-apart');
    case 'folder':
      return say('nothing-inside');
    case 'empty':
      return say('send-again');
    case 'archive':
      return say('unpack-first');
    case 'text-document':
    case 'spreadsheet':
    case 'presentation':
    case 'older-office':
    case 'drawing':
    case 'picture':
    case 'web-page':
    case 'mail':
    case 'text':
    case 'data':
      return say(role === 'office' ? 'as-pdf' : 'not-ours');
    case 'sound':
    case 'film':
    case 'program':
      return say('not-ours');
    case 'other':
      return say('nothing-known');
    case 'unreadable':
      return say('not-readable');
    case 'without-path':
      return say('save-first');
    default:
      return kind satisfies never;
  }
}
