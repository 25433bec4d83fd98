import type { GrantedFile } from '../../shared/contract/app.ts';
import type { Failure } from '../../shared/errors.ts';
import type { FilePurpose } from '../../shared/file-types.ts';
import { ok, type Result } from '../../shared/result.ts';
import { ask, failureIn } from './ask.ts';
import type { StoreContext } from './store-context.ts';

/** A dialog that asks for a file, or for a place to save one. */
export interface FileDialog {
  readonly purpose: FilePurpose;
  readonly title: string;
  readonly suggestedName?: string;
}

/**
 * All files chosen in the system's dialog; none when it is cancelled. Files of another kind than the one asked for are
 * taken to where they belong, or only named.
 */
export async function chooseFiles(context: StoreContext, dialog: FileDialog): Promise<Result<readonly GrantedFile[]>> {
  const chosen = await ask(context, 'files.choose', dialog);
  if (!chosen.ok) return chosen;
  const { files, others } = chosen.value;
  if (others.length > 0) context.get().takeOtherFiles(others, files.length > 0);
  return ok(files);
}

/** One file from the system's dialog; null when the person cancels. */
export async function chooseFile(context: StoreContext, dialog: FileDialog): Promise<Result<GrantedFile | null>> {
  const chosen = await chooseFiles(context, dialog);
  return chosen.ok ? ok(chosen.value[0] ?? null) : chosen;
}

/** Runs `work` with the file that the person chooses; cancelling the dialog changes nothing and is no failure. */
export async function withChosenFile(
  context: StoreContext,
  dialog: FileDialog,
  work: (file: GrantedFile) => Promise<Failure | null>,
): Promise<Failure | null> {
  const chosen = await chooseFile(context, dialog);
  return chosen.ok && chosen.value !== null ? work(chosen.value) : failureIn(chosen);
}
