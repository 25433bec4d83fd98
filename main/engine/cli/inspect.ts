import { z } from 'zod';
import { inspectBundle } from '../bundle/inspect.ts';
import { defineCommand } from './command.ts';

export const inspectCommand = defineCommand({
  name: 'inspect',
  operands: ['<bundle>'],
  required: [],
  options: [],
  schema: z.strictObject({}),
  run: async ({ operands: [file = ''], terminal: { words } }) => {
    const facts = await inspectBundle(file);
    const { bundleId, revision, createdAt, documents, includedDocuments: included, envelopes, size } = facts;
    return {
      json: { ...facts },
      lines: [
        words.t('cli.facts.bundle', { bundleId, revision, createdAt }),
        words.t('cli.facts.counts', { documents, included, envelopes, size }),
        words.t('cli.packed.header', { sha256: facts.headerSha256 }),
        words.t('cli.packed.checkCode', { code: facts.checkCode }),
        words.t('cli.packed.office', { code: facts.officeCheckCode }),
      ],
    };
  },
});
