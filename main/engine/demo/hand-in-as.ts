import { join } from 'node:path';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { type OpenOptions, openIntoVault } from '../bundle/open-into-vault.ts';
import { handIn } from '../handover/hand-in.ts';
import { applyBallots } from '../jury/apply-ballots.ts';
import { countDocuments } from '../store/documents.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { demoBallots } from './demo-ballots.ts';
import type { DemoData } from './demo-data.ts';
import { demoPassphrase } from '../../../shared/demo-passphrase.ts';

/** The demo's folders while it runs. */
export interface DemoContext {
  /** the competition folder */
  readonly folder: string;
  readonly bundle: string;
  /** receives vaults and score files */
  readonly work: string;
  readonly data: DemoData;
  readonly words: Translator;
  readonly signal: AbortSignal;
}

export interface DemoHandIn {
  readonly personId: PersonId;
  readonly vaultFolder: string;
  readonly documents: number;
  readonly handedIn: HandedIn;
  readonly file: string;
}

/** One person's whole path: open with the letter's code, load, rate from the demo's data, sign and hand in. */
export async function handInAs(demo: DemoContext, personId: PersonId, code: string): Promise<DemoHandIn> {
  const vaultFolder = join(demo.work, 'vaults', personId);
  const file = join(demo.work, `${personId}-1.juryscores`);
  const vault = await openDemoVault(demo, vaultFolder, code);
  try {
    const handedIn = await rateAndHandIn(demo, vault, file);
    return { personId, vaultFolder, documents: countDocuments(vault.jury), handedIn, file };
  } finally {
    lockVault(vault);
  }
}

/** Rates from the demo's data in an open vault, then signs and writes the score file. */
export function rateAndHandIn(demo: DemoContext, vault: OpenVault, file: string): Promise<HandedIn> {
  const { recipient, rules } = manifestOf(vault.jury);
  applyBallots(vault, demoBallots(demo.data, recipient.personId, rules, demo.words));
  return handIn(vault, { out: file, status: 'final' });
}

/** Opens the demo's bundle as any recipient would, with the demo's passphrase. */
export function openDemoVault(
  demo: DemoContext,
  vaultFolder: string,
  code: string,
  options: Partial<Pick<OpenOptions, 'vaultId' | 'onProgress'>> = {},
): Promise<OpenVault> {
  return openIntoVault(demo.bundle, {
    vaultFolder,
    code,
    passphrase: demoPassphrase,
    acceptedLanguage: demo.words.language,
    demo: true,
    onProgress: () => undefined,
    signal: demo.signal,
    ...options,
  });
}
