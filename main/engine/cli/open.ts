import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Session } from '../../../shared/contract/vault.ts';
import { amendVault } from '../bundle/amend.ts';
import { openIntoVault, readInvitation } from '../bundle/open-into-vault.ts';
import { countDocuments } from '../store/documents.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { sessionOf } from '../vault/identity.ts';
import { defineCommand, type Outcome, type Terminal } from './command.ts';
import { progressNotes } from './progress.ts';
import { readSecret, type SecretSource } from './secrets.ts';
import { readPassphrase, withVault } from './with-vault.ts';

const schema = z.strictObject({
  vault: z.string(),
  codeFile: z.string().optional(),
  passphraseFile: z.string().optional(),
});

export const openCommand = defineCommand({
  name: 'open',
  operands: ['<bundle>'],
  required: ['--vault <folder>'],
  options: ['--code-file <file>', '--passphrase-file <file>'],
  schema,
  run: ({ operands: [bundle = ''], options, terminal }) => {
    return existsSync(options.vault) ? openAmendment(bundle, options, terminal) : openFirst(bundle, options, terminal);
  },
});

async function openFirst(
  bundle: string,
  { vault, codeFile, passphraseFile }: z.infer<typeof schema>,
  terminal: Terminal,
): Promise<Outcome> {
  const code = await readSecret(codeSource(codeFile, terminal));
  const passphrase = await readPassphrase(terminal, passphraseFile);
  const { confidentiality } = await readInvitation(bundle, code);
  const { note, words } = terminal;
  for (const line of [words.t('cli.acceptance'), ...confidentiality[words.language].split('\n')]) note(line);
  const opened = await openIntoVault(bundle, {
    vaultFolder: vault,
    code,
    passphrase,
    acceptedLanguage: words.language,
    onProgress: progressNotes(terminal),
    signal: terminal.signal,
  });
  try {
    return outcomeOf(opened, terminal, 'opened');
  } finally {
    lockVault(opened);
  }
}

/** A code is needed only if a new letter has replaced the one with which the vault was opened. */
async function openAmendment(
  bundle: string,
  { vault, codeFile, passphraseFile }: z.infer<typeof schema>,
  terminal: Terminal,
): Promise<Outcome> {
  const source = codeSource(codeFile, terminal);
  const code =
    source.file === undefined && (source.variable?.value ?? '') === '' ? undefined : await readSecret(source);
  return withVault(terminal, vault, passphraseFile, async (open) => {
    await amendVault(open, bundle, { code, onProgress: progressNotes(terminal), signal: terminal.signal });
    return outcomeOf(open, terminal, 'amended');
  });
}

function codeSource(file: string | undefined, { environment }: Terminal): SecretSource {
  const name = 'JURYMAPPE_CODE';
  return { file, option: '--code-file', variable: { name, value: environment[name] } };
}

function outcomeOf(vault: OpenVault, { words }: Terminal, what: 'opened' | 'amended'): Outcome {
  const session: Session = sessionOf(vault);
  const documents = countDocuments(vault.jury);
  const { personId, role, bundleId, revision } = session;
  return {
    json: { personId, role, bundleId, revision, documents },
    lines: [
      words.t(`cli.vault.${what}`, {
        person: personId,
        role: words.t(`role.${role}`),
        documents,
        revision: revision ?? '',
      }),
    ],
  };
}
