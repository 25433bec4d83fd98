import { z } from 'zod';
import { applicationConflictSchema } from '../../../shared/formats/competition.ts';
import { applicationIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../../../shared/ids.ts';
import { chooseFile } from '../merge/choose-file.ts';
import { confirmKey } from '../merge/confirm-key.ts';
import { decideAllKnown } from '../merge/decide-conflict.ts';
import { setAside } from '../merge/set-aside.ts';
import { meOf } from '../vault/identity.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const decideCommand = defineVaultCommand({
  name: 'decide',
  required: ['--person <id>', '--application <id>', '--decision <decision>'],
  options: ['--reason <text>'],
  own: {
    person: personIdSchema,
    application: applicationIdSchema,
    decision: applicationConflictSchema.shape.decision,
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
  required: ['--sha256 <digest>', '--reason <text>'],
  own: { sha256: sha256Schema, reason: z.string() },
  run: async ({ options: { vault, passphraseFile, sha256, reason }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) => chooseFile(open, { sha256, reason }));
    return { json: { sha256, reason }, lines: [terminal.words.t('cli.decided')] };
  },
});

export const setAsideCommand = defineVaultCommand({
  name: 'set-aside',
  required: ['--sha256 <digest>', '--reason <text>'],
  own: { sha256: sha256Schema, reason: z.string() },
  run: async ({ options: { vault, passphraseFile, sha256, reason }, terminal }) => {
    await withVault(terminal, vault, passphraseFile, (open) => setAside(open, { sha256, reason }));
    return { json: { sha256, reason }, lines: [terminal.words.t('cli.decided')] };
  },
});

export const confirmKeyCommand = defineVaultCommand({
  name: 'confirm-key',
  required: ['--person <id>', '--key <thumbprint>', '--how <text>'],
  options: ['--by <id>'],
  own: { person: personIdSchema, key: thumbprintSchema, how: z.string(), by: personIdSchema.optional() },
  run: async ({ options: { vault, passphraseFile, person, key, how, by }, terminal }) => {
    const confirmed = await withVault(terminal, vault, passphraseFile, async (open) => {
      const record = { personId: person, keyThumbprint: key, how, by: by ?? meOf(open).id };
      await confirmKey(open, record);
      return record;
    });
    return { json: confirmed, lines: [terminal.words.t('cli.decided')] };
  },
});
