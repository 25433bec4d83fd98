import { open } from 'node:fs/promises';
import { z } from 'zod';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { VerifiableFileType } from '../../../shared/file-types.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { examineFile } from '../merge/import-files.ts';
import { fileError } from '../files/file-error.ts';
import { readLimited } from '../files/read-limited.ts';
import { readSealedScores } from '../merge/read-score-file.ts';
import { verifyResult } from '../merge/verify-result.ts';
import { defineCommand, type Outcome, type Terminal } from './command.ts';
import { readSecret } from './secrets.ts';
import { withVault } from './with-vault.ts';

const schema = z.strictObject({
  codeFile: z.string().optional(),
  chair: z.string().optional(),
  passphraseFile: z.string().optional(),
});
type Options = z.infer<typeof schema>;

export const verifyCommand = defineCommand({
  name: 'verify',
  operands: ['<file>'],
  required: [],
  options: ['--code-file <file>', '--chair <vault>', '--passphrase-file <file>'],
  schema,
  run: async ({ operands: [file = ''], options, terminal }) => {
    const kind = await kindOf(file);
    switch (kind) {
      case 'bundle':
        return verifyBundleFile(file, options, terminal);
      case 'scores':
        return options.chair === undefined
          ? verifySealed(file, terminal)
          : verifyScores(file, options.chair, options, terminal);
      case 'result':
        return verifyResultFile(file, terminal);
      default:
        return kind satisfies never;
    }
  },
});

/** What a file is, told by its beginning and form rather than its name. @throws AppError `format-unknown`, `json-invalid` */
async function kindOf(path: string): Promise<VerifiableFileType> {
  if ((await firstBytes(path)).toString('latin1') === 'PK') return 'bundle';
  const content = z.looseObject({}).safeParse(parseStrictJson(await readLimited(path, 'resultFileBytes')));
  if (content.success && 'ciphertext' in content.data) return 'scores';
  if (content.success && 'signature' in content.data) return 'result';
  throw new AppError('format-unknown', { found: '' });
}

async function firstBytes(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return buffer.subarray(0, bytesRead);
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
  const verdict = terminal.words.t(`verdict.${report.verdict}.what`, report.details);
  return {
    json: { kind: 'scores', sealed: false, ...report },
    lines: [terminal.words.t('cli.verified.scores', { verdict })],
    refused: !verdictTraits[report.verdict].sound,
  };
}

async function verifyResultFile(file: string, { words }: Terminal): Promise<Outcome> {
  const { keyThumbprint, payload } = await verifyResult(file);
  return {
    json: { kind: 'result', keyThumbprint, payload },
    lines: [words.t('cli.verified.result', { code: checkCodeOfKey(keyThumbprint) })],
  };
}
