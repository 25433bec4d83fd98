import { z } from 'zod';
import { verdictTraits } from '../../../shared/domain/verdict-traits.ts';
import type { FileReport } from '../../../shared/contract/merge.ts';
import { checkPackage } from '../audit/check-package.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { examineFile } from '../merge/import-files.ts';
import { readLimited } from '../files/read-limited.ts';
import { readSealedScores } from '../merge/read-score-file.ts';
import { verifyResult } from '../merge/verify-result.ts';
import { defineCommand, type Outcome, type Terminal } from './command.ts';
import { readSecret } from './secrets.ts';
import { verifiableKind } from './verifiable-kind.ts';
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
    const kind = await verifiableKind(file, options.chair !== undefined);
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
