import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { PackReport, PackWarning } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/errors.ts';
import { type PersonId, personIdSchema } from '../../../shared/ids.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { createOffice } from '../bundle/create-office.ts';
import { packAgain } from '../bundle/pack-again.ts';
import { packCompetition } from '../bundle/pack.ts';
import { readCompetitionFolder } from '../bundle/competition-folder.ts';
import { lockVault } from '../vault/vault.ts';
import { defineCommand, Misuse, type Terminal } from './command.ts';
import { progressNotes } from './progress.ts';
import { readPassphrase, withVault } from './with-vault.ts';

const schema = z.strictObject({
  office: z.string(),
  out: z.string(),
  codes: z.string().optional(),
  amend: z.boolean().default(false),
  whole: z.boolean().default(false),
  strict: z.boolean().default(false),
  card: z.array(z.string()).default([]),
  reissue: z.array(personIdSchema).default([]),
  passphraseFile: z.string().optional(),
});

export const packCommand = defineCommand({
  name: 'pack',
  operands: ['<folder>'],
  required: ['--office <vault>', '--out <bundle>'],
  options: [
    '--codes <file>',
    '--amend',
    '--whole',
    '--strict',
    '--card <file...>',
    '--reissue <person...>',
    '--passphrase-file <file>',
  ],
  schema,
  run: async ({ operands: [folder = ''], options, terminal }) => {
    refuseAlone(options);
    const { office, out, codes, amend, whole, strict, card, reissue, passphraseFile } = options;
    if (strict) await refuseWarnings(folder);
    const again = whole && !amend;
    if (!again) await ensureOffice(office, passphraseFile, terminal);
    const files = { folder, out, codesFile: codes, onProgress: progressNotes(terminal), signal: terminal.signal };
    const report = await withVault(terminal, office, passphraseFile, (vault) =>
      again ? packAgain(vault, files) : packCompetition(vault, { ...files, amend, whole, cardFiles: card, reissue }),
    );
    return {
      json: { ...report },
      lines: [...packLines(report, out, terminal.words), ...letterLines(report, reissue, terminal.words)],
    };
  },
});

/** Letters and cards change with a revision only: neither a first one nor one that is written again has others. */
function refuseAlone({ amend, whole, card, reissue }: z.infer<typeof schema>): void {
  if (reissue.length > 0 && !amend) throw new Misuse('optionNeeds', { name: '--reissue', other: '--amend' });
  if (whole && card.length > 0 && !amend) throw new Misuse('optionNeeds', { name: '--card', other: '--amend' });
}

async function ensureOffice(folder: string, passphraseFile: string | undefined, terminal: Terminal): Promise<void> {
  if (existsSync(folder)) return;
  lockVault(await createOffice(folder, await readPassphrase(terminal, passphraseFile)));
  terminal.note(terminal.words.t('cli.vault.created', { vault: folder }));
}

async function refuseWarnings(folder: string): Promise<void> {
  const { warnings } = await readCompetitionFolder(folder);
  const [first] = warnings;
  if (first === undefined) return;
  throw new AppError('competition-documents', {
    count: warnings.length,
    application: first.applicationId,
    name: first.name,
  });
}

function packLines(report: PackReport, out: string, { t }: Translator): readonly string[] {
  return [
    t('cli.packed.file', {
      name: basename(out),
      size: report.size,
      revision: report.revision,
      documents: report.documents,
      recipients: report.recipients.length,
    }),
    t('cli.packed.digest', { sha256: report.fileSha256 }),
    t('cli.packed.header', { sha256: report.headerSha256 }),
    t('cli.packed.office', { thumbprint: report.officeKeyThumbprint }),
    ...report.warnings.map((warning) => warningLine(warning, t)),
  ];
}

/** Who has to get a letter now; of a first revision everybody has. */
function letterLines(
  { revision, recipients }: PackReport,
  reissued: readonly PersonId[],
  { t }: Translator,
): readonly string[] {
  const people = recipients.filter(({ newLetter }) => newLetter).map(({ personId }) => personId);
  return [
    ...(revision === 1 || people.length === 0 ? [] : [t('cli.packed.letters', { people: people.join(', ') })]),
    ...(reissued.length === 0 ? [] : [t('cli.packed.reissued', { people: reissued.join(', ') })]),
  ];
}

function warningLine({ kind, applicationId, name }: PackWarning, t: Translator['t']): string {
  return t(`cli.packed.warning.${kind}`, { application: applicationId, name });
}
