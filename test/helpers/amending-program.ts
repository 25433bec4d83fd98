/**
 * Loads the next revision of a bundle into its vault and reports when it counts, for a test that kills this process.
 * Usage: amending-program.ts BUNDLE VAULT_FOLDER, with the database key in hex on standard input
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { amendVault } from '../../main/engine/bundle/amend.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';

const [bundle = '', folder = ''] = process.argv.slice(2);
const databaseKey = Buffer.from((await text(process.stdin)).trim(), 'hex');
writeSync(1, 'begun\n');
const vault = { folder, ...(await openDatabases(folder, databaseKey)) };
await amendVault(vault, bundle, { onProgress: () => undefined, signal: new AbortController().signal });
writeSync(1, 'loaded\n');
lockVault(vault);
