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
        words.say('cli.facts.bundle', { bundleId, revision, createdAt }),
        words.say('cli.facts.counts', { documents, included, envelopes, size }),
        words.say('cli.packed.header', { sha256: facts.headerSha256 }),
        words.say('cli.packed.office', { thumbprint: facts.officeKeyThumbprint }),
      ],
    };
  },
});
