import { z } from 'zod';
import { knownConflictSchema } from '../../../shared/formats/competition.ts';
import { applicationIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../../../shared/ids.ts';
import { chooseFile } from '../merge/choose-file.ts';
import { confirmKey } from '../merge/confirm-key.ts';
import { decideAllKnown } from '../merge/decide-conflict.ts';
import { setAside } from '../merge/set-aside.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const decideCommand = defineVaultCommand({
  name: 'decide',
  required: ['--person <id>', '--application <id>', '--decision <decision>'],
  options: ['--reason <text>'],
  own: {
    person: personIdSchema,
    application: applicationIdSchema,
    decision: knownConflictSchema.shape.decision,
    reason: z.string().default(''),
  },
  run: async ({ options: { vault, passphraseFile, person, application, decision, reason }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) =>
      decideAllKnown(open, { personId: person, applicationId: application, decision, reason }),
    );
    return {
      json: { personId: person, applicationId: application, decision },
      lines: [terminal.words.t('cli.decided')],
    };
  },
});

export const chooseCommand = defineVaultCommand({
  name: 'choose',
  required: ['--sha256 <digest>'],
  own: { sha256: sha256Schema },
  run: async ({ options: { vault, passphraseFile, sha256 }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) => chooseFile(open, sha256));
    return { json: { sha256 }, lines: [terminal.words.t('cli.decided')] };
  },
});

export const setAsideCommand = defineVaultCommand({
  name: 'set-aside',
  required: ['--sha256 <digest>', '--reason <text>'],
  own: { sha256: sha256Schema, reason: z.string().min(1) },
  run: async ({ options: { vault, passphraseFile, sha256, reason }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) => setAside(open, { sha256, reason }));
    return { json: { sha256, reason }, lines: [terminal.words.t('cli.decided')] };
  },
});

export const confirmKeyCommand = defineVaultCommand({
  name: 'confirm-key',
  required: ['--person <id>', '--key <thumbprint>'],
  own: { person: personIdSchema, key: thumbprintSchema },
  run: async ({ options: { vault, passphraseFile, person, key }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) =>
      confirmKey(open, { personId: person, keyThumbprint: key }),
    );
    return { json: { personId: person, keyThumbprint: key }, lines: [terminal.words.t('cli.decided')] };
  },
});
