import type { GrantedFile } from '../../shared/contract/app.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StoreContext } from './store-context.ts';

/** Hands dropped files to the shell, which answers with grants; the window never sees a path. */
export async function grantDropped(
  { api }: StoreContext,
  files: readonly File[],
): Promise<Result<readonly GrantedFile[]>> {
  try {
    return ok(await api.grantDropped(files));
  } catch (thrown) {
    return fail({ code: 'file-unreadable', details: { name: thrown instanceof Error ? thrown.name : typeof thrown } });
  }
}
