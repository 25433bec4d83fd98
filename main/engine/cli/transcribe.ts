import { z } from 'zod';
import { personIdSchema, sha256Schema } from '../../../shared/ids.ts';
import { mergeOverview } from '../merge/overview.ts';
import { transcribe, type TranscribeRequest } from '../merge/transcribe.ts';
import type { OpenVault } from '../vault/vault.ts';
import { readBallotsFile } from './ballots-file.ts';
import type { Outcome, Terminal } from './command.ts';
import { defineVaultCommand, withVault } from './with-vault.ts';

export const transcribeCommand = defineVaultCommand({
  name: 'transcribe',
  required: ['--person <id>', '--by <id>', '--from <file>'],
  options: ['--scan-sha256 <digest>'],
  own: { person: personIdSchema, by: personIdSchema, from: z.string(), scanSha256: sha256Schema.optional() },
  run: async ({ options: { vault, passphraseFile, person, by, from, scanSha256 = null }, terminal }) => {
    const { ballots, declarations } = await readBallotsFile(from);
    const request = {
      ...{ personId: person, enteredBy: by, scanSha256, declarations },
      // A private note has no place in a paper ballot that other people type.
      ballots: ballots.map(({ applicationId, ratings, abstention, comment }) => ({
        ...{ applicationId, ratings, abstention, comment },
      })),
    };
    return withVault(terminal, vault, passphraseFile, (open) => typeAndTell(open, request, terminal));
  },
});

async function typeAndTell(vault: OpenVault, request: TranscribeRequest, { words }: Terminal): Promise<Outcome> {
  const { personId, enteredBy } = request;
  const sha256 = await transcribe(vault, request);
  const who = { personId, by: enteredBy };
  if (sha256 !== null)
    return { json: { ...who, state: 'signed', sha256 }, lines: [words.t('cli.transcribed.signed', { sha256 })] };
  const entry = (await mergeOverview(vault)).transcripts.underWay.find((underWay) => underWay.personId === personId);
  const { differences = [], differsUnseen = [], scansDiffer = false, resting = [] } = entry ?? {};
  if (entry === undefined || entry.enteredBy.length < 2)
    return {
      json: { ...who, state: 'waiting', resting },
      lines: [
        words.t('cli.transcribed.waiting'),
        ...resting.map((one) =>
          words.t('transcript.resting', {
            person: personId,
            enteredBy: one.enteredBy,
            applications: one.applicationIds.join(', '),
          }),
        ),
      ],
    };
  const applications = [...differences.map(({ applicationId }) => applicationId), ...differsUnseen];
  return {
    json: { ...who, state: 'different', differences, differsUnseen, scansDiffer },
    lines: [
      ...(applications.length === 0
        ? []
        : [words.t('cli.transcribed.different', { applications: applications.join(', ') })]),
      ...(scansDiffer ? [words.t('cli.transcribed.scansDiffer')] : []),
    ],
    refused: true,
  };
}
