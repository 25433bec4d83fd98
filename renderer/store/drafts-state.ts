import type { ApplicationId, CriterionId, MarkId, VaultId } from '../../shared/ids.ts';

/** A text that is typed, and not chosen: of a ballot, or a mark's note. */
export type DraftField = 'comment' | 'note' | 'abstention' | `rationale/${CriterionId}` | `mark/${MarkId}`;

/** A text that differs from what is on the disk. It stays until the engine has said that it is saved. */
export interface Draft {
  readonly vaultId: VaultId;
  readonly applicationId: ApplicationId;
  readonly field: DraftField;
  readonly text: string;
  /** whether exactly this text is on the disk, though not yet in the ballot's history */
  readonly kept: boolean;
  /** saving was tried and refused */
  readonly failed: boolean;
}

export interface DraftsSlice {
  /** by `draftKey` */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** takes what is typed; it is on the disk before 300 ms have gone, and becomes part of the ballot when typing rests */
  readonly type: (applicationId: ApplicationId, field: DraftField, text: string) => void;
  /** saves everything that belongs to the open vault, and waits for it and for what was rated before */
  readonly flushDrafts: () => Promise<void>;
  readonly dropDraft: (applicationId: ApplicationId, field: DraftField) => void;
}

export function draftKey({
  vaultId,
  applicationId,
  field,
}: Pick<Draft, 'vaultId' | 'applicationId' | 'field'>): string {
  return `${vaultId}/${applicationId}/${field}`;
}
