/**
 * Holds a file for some time as a virus scanner does, so that no other process can open, move or remove it, and reports
 * when. Usage: holding-program.ts FILE MILLISECONDS
 */
import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** libuv's flag for Windows' share mode 0, for which Node has no name. */
const exclusively = 0x10000000;

const [file = '', milliseconds = ''] = process.argv.slice(2);
const held = openSync(file, constants.O_RDWR | exclusively);
writeSync(1, 'held\n');
await sleep(Number(milliseconds));
closeSync(held);
writeSync(1, 'let go\n');
