import { presentIntake } from '../../main/engine/merge/intake.ts';
import { resultFrom } from '../../main/engine/merge/result.ts';
import type { OpenVault } from '../../main/engine/vault/vault.ts';
import type { ResultView } from '../../shared/contract/merge.ts';

/** What the ranking would be if the intake were closed at this moment. */
export async function presentResultOf(vault: OpenVault): Promise<ResultView> {
  return resultFrom(vault, await presentIntake(vault));
}
