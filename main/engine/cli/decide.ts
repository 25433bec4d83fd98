import { z } from 'zod';
import { knownConflictSchema } from '../../../shared/formats/competition.ts';
import { applicationIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../../../shared/ids.ts';
import { chooseFile } from '../merge/choose-file.ts';
import { confirmKey } from '../merge/confirm-key.ts';
import { decideConflict } from '../merge/decide-conflict.ts';
import { defineCommand } from './command.ts';
import { withVault } from './with-vault.ts';

const chairOptions = { vault: z.string(), passphraseFile: z.string().optional() };

export const decideCommand = defineCommand({
  name: 'decide',
  operands: [],
  required: ['--vault <folder>', '--person <id>', '--application <id>', '--decision <decision>'],
  options: ['--reason <text>', '--passphrase-file <file>'],
  schema: z.strictObject({
    ...chairOptions,
    person: personIdSchema,
    application: applicationIdSchema,
    decision: knownConflictSchema.shape.decision,
    reason: z.string().default(''),
  }),
  run: async ({ options: { vault, passphraseFile, person, application, decision, reason }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) =>
      decideConflict(open, { personId: person, applicationId: application, decision, reason }),
    );
    return {
      json: { personId: person, applicationId: application, decision },
      lines: [terminal.words.t('cli.decided')],
    };
  },
});

export const chooseCommand = defineCommand({
  name: 'choose',
  operands: [],
  required: ['--vault <folder>', '--sha256 <digest>'],
  options: ['--passphrase-file <file>'],
  schema: z.strictObject({ ...chairOptions, sha256: sha256Schema }),
  run: async ({ options: { vault, passphraseFile, sha256 }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) => chooseFile(open, sha256));
    return { json: { sha256 }, lines: [terminal.words.t('cli.decided')] };
  },
});

export const confirmKeyCommand = defineCommand({
  name: 'confirm-key',
  operands: [],
  required: ['--vault <folder>', '--person <id>', '--key <thumbprint>'],
  options: ['--passphrase-file <file>'],
  schema: z.strictObject({ ...chairOptions, person: personIdSchema, key: thumbprintSchema }),
  run: async ({ options: { vault, passphraseFile, person, key }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) =>
      confirmKey(open, { personId: person, keyThumbprint: key }),
    );
    return { json: { personId: person, keyThumbprint: key }, lines: [terminal.words.t('cli.decided')] };
  },
});
