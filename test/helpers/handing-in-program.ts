/**
 * Hands in an interim file and reports when it is done, for a test that kills this process.
 * Usage: handing-in-program.ts VAULT_FOLDER FILE, with the database key in hex on standard input
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { handIn } from '../../main/engine/handover/hand-in.ts';
import { openDatabases } from '../../main/engine/vault/open-databases.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';

const [folder = '', out = ''] = process.argv.slice(2);
const databaseKey = Buffer.from((await text(process.stdin)).trim(), 'hex');
const vault = { folder, ...(await openDatabases(folder, databaseKey)) };
writeSync(1, 'begun\n');
await handIn(vault, { out, status: 'interim' });
writeSync(1, 'handed in\n');
lockVault(vault);
