import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { PackReport } from '../../../shared/contract/office.ts';
import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import { AppError } from '../../../shared/errors.ts';
import { type PersonId, personIdSchema } from '../../../shared/ids.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { createOffice } from '../bundle/create-office.ts';
import { packAgain } from '../bundle/pack-again.ts';
import { packCompetition } from '../bundle/pack.ts';
import { readCompetitionFolder } from '../bundle/competition-folder.ts';
import { unreadablePdfs } from '../bundle/unreadable-pdfs.ts';
import { lastPackedRevision } from '../store/office.ts';
import { lockVault } from '../vault/vault.ts';
import { countingJson, previewLines, previewOutcome, requirePreview, warningLine } from './amendment-preview.ts';
import { defineCommand, Misuse, type Terminal } from './command.ts';
import { progressNotes } from './progress.ts';
import { readPassphrase, withVault } from './with-vault.ts';

const schema = z.strictObject({
  office: z.string(),
  out: z.string().optional(),
  codes: z.string().optional(),
  amend: z.boolean().default(false),
  new: z.boolean().default(false),
  replace: z.boolean().default(false),
  whole: z.boolean().default(false),
  strict: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  card: z.array(z.string()).default([]),
  reissue: z.array(personIdSchema).default([]),
  passphraseFile: z.string().optional(),
});

export const packCommand = defineCommand({
  name: 'pack',
  operands: ['<folder>'],
  required: ['--office <vault>'],
  options: [
    '--out <bundle>',
    '--codes <file>',
    '--amend',
    '--new',
    '--replace',
    '--whole',
    '--strict',
    '--dry-run',
    '--card <file...>',
    '--reissue <person...>',
    '--passphrase-file <file>',
  ],
  schema,
  run: async ({ operands: [folder = ''], options, terminal }) => {
    refuseAlone(options);
    const out = outOf(options);
    refuseExisting(options);
    const { office, codes, amend, whole, strict, card, reissue, passphraseFile } = options;
    const source = await readCompetitionFolder(folder);
    // Packing warns of the same, but only after the file is written.
    const unreadable = strict || options.dryRun ? await unreadablePdfs(source, terminal.signal) : [];
    if (strict) refuseWarnings([...source.warnings, ...unreadable], terminal);
    if (!amend && !whole) await ensureOffice(office, passphraseFile, terminal);
    const files = { folder, out, codesFile: codes, onProgress: progressNotes(terminal), signal: terminal.signal };
    const chosen = { ...files, amend, whole, cardFiles: card, reissue };
    return withVault(terminal, office, passphraseFile, async (vault) => {
      if (!amend && !whole && !options.new && lastPackedRevision(vault.jury) !== null)
        throw new Misuse('packedBefore', { name: '--amend', other: '--new' });
      const preview = amend ? await requirePreview(vault, chosen) : null;
      if (strict) refuseWarnings(preview?.warnings ?? [], terminal);
      if (preview !== null && options.dryRun)
        return previewOutcome({ ...preview, warnings: [...preview.warnings, ...unreadable] }, terminal.words);
      for (const line of preview === null ? [] : previewLines(preview, terminal.words)) terminal.note(line);
      const report = await (whole && !amend ? packAgain(vault, files) : packCompetition(vault, chosen));
      return {
        json: { ...report, ...(preview === null ? {} : countingJson(preview)) },
        lines: [...packLines(report, out, terminal.words), ...letterLines(report, reissue, terminal.words)],
      };
    });
  },
});

/** Only packing needs a file name. */
function outOf({ out, dryRun }: z.infer<typeof schema>): string {
  if (out === undefined && !dryRun) throw new Misuse('missingMandatoryOptionValue', { name: '--out <bundle>' });
  return out ?? '';
}

/** Refuses options that don't go together: letters and cards change only with a new revision. */
function refuseAlone({ amend, new: isNew, whole, card, reissue, dryRun }: z.infer<typeof schema>): void {
  if (dryRun && !amend) throw new Misuse('optionNeeds', { name: '--dry-run', other: '--amend' });
  if (reissue.length > 0 && !amend) throw new Misuse('optionNeeds', { name: '--reissue', other: '--amend' });
  if (isNew && (amend || whole))
    throw new Misuse('optionsExclude', { name: '--new', other: amend ? '--amend' : '--whole' });
  if (whole && card.length > 0 && !amend) throw new Misuse('optionNeeds', { name: '--card', other: '--amend' });
}

/** An existing bundle or list of codes is overwritten only on request. */
function refuseExisting({ out, codes, replace, dryRun }: z.infer<typeof schema>): void {
  if (replace || dryRun) return;
  if (out !== undefined && existsSync(out)) throw new Misuse('fileExists', { name: '--out', file: basename(out) });
  if (codes !== undefined && existsSync(codes))
    throw new Misuse('fileExists', { name: '--codes', file: basename(codes) });
}

async function ensureOffice(folder: string, passphraseFile: string | undefined, terminal: Terminal): Promise<void> {
  if (existsSync(folder)) return;
  lockVault(await createOffice(folder, await readPassphrase(terminal, passphraseFile)));
  terminal.note(terminal.words.t('cli.vault.created', { vault: folder }));
}

/** Reports all of them; the refusal names the first one's kind. */
function refuseWarnings(warnings: readonly PackWarning[], { note, words }: Terminal): void {
  const [first] = warnings;
  if (first === undefined) return;
  for (const warning of warnings) note(warningLine(warning, words));
  const count = warnings.length;
  if ('path' in first) throw new AppError('competition-doubtful', { count, kind: first.kind, path: first.path });
  if (first.kind === 'person-changed') throw new AppError('names-changed', { count, id: first.personId });
  if (first.kind === 'application-changed') throw new AppError('names-changed', { count, id: first.applicationId });
  const { name } = first;
  throw new AppError('competition-documents', {
    count,
    application: 'applicationId' in first ? first.applicationId : name,
    name,
  });
}

function packLines(report: PackReport, out: string, words: Translator): readonly string[] {
  const { t } = words;
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
    t('cli.packed.checkCode', { code: report.checkCode }),
    t('cli.packed.office', { code: report.officeCheckCode }),
    ...report.warnings.map((warning) => warningLine(warning, words)),
  ];
}

/** Who needs a letter now; left out for a first revision, for which everybody does. */
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
