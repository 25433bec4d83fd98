import type { CommandDefinition } from './command.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { cardCommand } from './card.ts';
import { closeCommand } from './close.ts';
import { chooseCommand, confirmKeyCommand, decideCommand, setAsideCommand } from './decide.ts';
import { demoCommand } from './demo.ts';
import { handInCommand } from './hand-in.ts';
import { importCommand } from './import.ts';
import { inspectCommand } from './inspect.ts';
import { openCommand } from './open.ts';
import { packCommand } from './pack.ts';
import { rateCommand } from './rate.ts';
import { rekeyCommand } from './rekey.ts';
import { restoreCommand } from './restore.ts';
import { resultCommand } from './result.ts';
import { statisticsCommand } from './statistics.ts';
import { transcribeCommand } from './transcribe.ts';
import { verifyCommand } from './verify.ts';

/** All commands of the terminal, in the order of their help. */
export const commands: readonly CommandDefinition[] = [
  packCommand,
  inspectCommand,
  verifyCommand,
  openCommand,
  rateCommand,
  handInCommand,
  importCommand,
  transcribeCommand,
  closeCommand,
  resultCommand,
  statisticsCommand,
  decideCommand,
  chooseCommand,
  setAsideCommand,
  confirmKeyCommand,
  auditCommand,
  cardCommand,
  rekeyCommand,
  backupCommand,
  restoreCommand,
  demoCommand,
];
