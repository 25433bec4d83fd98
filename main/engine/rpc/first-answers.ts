import { appMethods } from '../../../shared/contract/app.ts';
import type { EngineRequest } from '../../../shared/contract/engine-port.ts';
import { vaultMethods } from '../../../shared/contract/vault.ts';
import { listVaults } from '../vault/registry.ts';
import type { DoorContext, Handler } from './handler.ts';
import { readPreferences } from './preferences.ts';

/** What the first screen asks. Nothing here needs SQLite or cryptography, so it is answered before those are read. */
export const firstAnswers = {
  'preferences.get': (_request, { dataFolder }) => readPreferences(dataFolder),
  'vault.list': async (_request, { dataFolder }) => [...(await listVaults(dataFolder))],
  'vault.session': () => null,
} satisfies { readonly [Name in FirstMethod]: Handler<Name, Pick<DoorContext, 'dataFolder'>> };

type FirstMethod = 'preferences.get' | 'vault.list' | 'vault.session';

/** The whole contract is read with the use cases. */
const methods = { ...appMethods, ...vaultMethods };

/** The method that a question asks for, where it is one of the first screen's and asked as the contract says. */
export function firstMethodOf(question: EngineRequest): FirstMethod | null {
  if (question.kind !== 'call' || !isFirstMethod(question.method)) return null;
  return methods[question.method].request.safeParse(question.request).success ? question.method : null;
}

function isFirstMethod(method: string): method is FirstMethod {
  return Object.hasOwn(firstAnswers, method);
}
