import { protocol } from 'electron';
import { documentScheme, pageScheme } from '../../shared/contract/origins.ts';

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges },
    { scheme: documentScheme, privileges: { ...privileges, stream: true, corsEnabled: true } },
  ]);
}
