import { lockVault, type OpenVault } from '../../main/engine/vault/vault.ts';

/** Uses a vault and locks it afterwards, whatever happens. */
export async function withOpen<T>(vault: OpenVault, use: (vault: OpenVault) => Promise<T> | T): Promise<T> {
  try {
    return await use(vault);
  } finally {
    lockVault(vault);
  }
}
