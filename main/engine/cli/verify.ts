import { open } from 'node:fs/promises';
import { z } from 'zod';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { AppError } from '../../../shared/errors.ts';
import { fileTypes, type VerifiableFileType } from '../../../shared/file-types.ts';
import { withoutByteOrderMark } from '../../../shared/formats/byte-order-mark.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { checkPackage } from '../audit/check-package.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { examineFile } from '../merge/import-files.ts';
import { fileError } from '../files/file-error.ts';
import { isFolder, refuseSpecialFile } from '../files/is-folder.ts';
import { kindOfFile, type RecognisedKind } from '../files/file-kind.ts';
import { readLimited } from '../files/read-limited.ts';
import { readSealedScores } from '../merge/read-score-file.ts';
import { verifyResult } from '../merge/verify-result.ts';
import { defineCommand, type Outcome, type Terminal } from './command.ts';
import { readSecret } from './secrets.ts';
import { withVault } from './with-vault.ts';
import { verdictText } from '../../../shared/i18n/verdict-text.ts';

const schema = z.strictObject({
  codeFile: z.string().optional(),
  chair: z.string().optional(),
  passphraseFile: z.string().optional(),
});
type Options = z.infer<typeof schema>;

export const verifyCommand = defineCommand({
  name: 'verify',
  operands: ['<path>'],
  required: [],
  options: ['--code-file <file>', '--chair <vault>', '--passphrase-file <file>'],
  schema,
  run: async ({ operands: [file = ''], options, terminal }) => {
    const kind = await kindOf(file, options);
    switch (kind) {
      case 'bundle':
        return verifyBundleFile(file, options, terminal);
      case 'scores':
        return options.chair === undefined
          ? verifySealed(file, terminal)
          : verifyScores(file, options.chair, options, terminal);
      case 'result':
        return verifyResultFile(file, terminal);
      case 'audit':
        return verifyAudit(file, terminal);
      default:
        return kind satisfies never;
    }
  },
});

/**
 * A file's kind, judged by its beginning and form rather than its name; a file too damaged for that gets the kind that
 * it resembles.
 * @throws AppError `not-verifiable`, `format-unknown`, `json-invalid`
 */
async function kindOf(path: string, { chair }: Options): Promise<VerifiableFileType> {
  // An audit package is the only kind that people unpack.
  if (await isFolder(path)) return 'audit';
  await refuseSpecialFile(path);
  const [kind, isZip] = await firstLook(path);
  if (kind !== null) {
    if (isVerifiable(kind)) return kind;
    throw new AppError('not-verifiable', { found: kind });
  }
  if (isZip) return 'bundle';
  const bytes = await readLimited(path, 'resultFileBytes');
  try {
    return kindByMembers(bytes);
  } catch (thrown) {
    // Whoever asks as a chair hears what an import would say.
    if (chair !== undefined && thrown instanceof AppError) return 'scores';
    throw thrown;
  }
}

/** @throws AppError `format-unknown`, `json-invalid` */
function kindByMembers(bytes: Uint8Array): 'scores' | 'result' {
  const content = z.looseObject({}).safeParse(parseStrictJson(withoutByteOrderMark(bytes)));
  if (content.success && 'ciphertext' in content.data) return 'scores';
  if (content.success && 'signature' in content.data) return 'result';
  throw new AppError('format-unknown', { found: '' });
}

function isVerifiable(kind: RecognisedKind): kind is VerifiableFileType & RecognisedKind {
  return Object.entries(fileTypes).some(([type, { verifiable }]) => verifiable && type === kind);
}

async function firstLook(path: string): Promise<readonly [kind: RecognisedKind | null, isZip: boolean]> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return [await kindOfFile(file), buffer.toString('latin1', 0, bytesRead) === 'PK'];
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

async function verifyBundleFile(file: string, { codeFile }: Options, { words, signal }: Terminal): Promise<Outcome> {
  const code = codeFile === undefined ? undefined : await readSecret({ file: codeFile, option: '--code-file' });
  const facts = await verifyBundle(file, { code, signal });
  const opened = facts.opened ? [words.t('cli.verified.bundle-opened', { documents: facts.readableDocuments })] : [];
  return {
    json: { kind: 'bundle', ...facts },
    lines: [words.t('cli.verified.bundle'), ...opened, words.t('cli.packed.checkCode', { code: facts.checkCode })],
  };
}

async function verifySealed(file: string, { words }: Terminal): Promise<Outcome> {
  const { kid } = readSealedScores(await readLimited(file, 'scoreFileBytes'));
  return {
    json: { kind: 'scores', sealed: true, roundKeyThumbprint: kid },
    lines: [words.t('cli.verified.scores-sealed')],
  };
}

async function verifyScores(
  file: string,
  chair: string,
  { passphraseFile }: Options,
  terminal: Terminal,
): Promise<Outcome> {
  const report: FileReport = await withVault(terminal, chair, passphraseFile, (vault) => examineFile(vault, file));
  const verdict = verdictText(terminal.words.t, report);
  return {
    json: { kind: 'scores', sealed: false, ...report },
    lines: [terminal.words.t('cli.verified.scores', { verdict })],
    refused: !verdictTraits[report.verdict].sound,
  };
}

async function verifyAudit(file: string, { words: { t } }: Terminal): Promise<Outcome> {
  const { checks, ok } = await checkPackage(file);
  const applied = checks.filter(({ status }) => status === 'ok').length;
  const red = checks.filter(({ status }) => status === 'failed').length;
  return {
    json: { kind: 'audit', checks, ok },
    lines: [
      ...checks.flatMap(({ id, status, places }) => [
        t('audit.line', { id, status: t(`audit.status.${status}`), check: t(`audit.check.${id}`) }),
        ...places.map((place) => t('audit.place', { place })),
      ]),
      ok ? t('audit.all-green', { count: applied }) : t('audit.red', { count: red }),
    ],
    refused: !ok,
  };
}

async function verifyResultFile(file: string, { words }: Terminal): Promise<Outcome> {
  const { keyThumbprint, payload } = await verifyResult(file);
  return {
    json: { kind: 'result', keyThumbprint, payload },
    lines: [words.t('cli.verified.result', { code: checkCodeOfKey(keyThumbprint) })],
  };
}
