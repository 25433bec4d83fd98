import { foreignKinds } from '../foreign-kind.ts';
import type { Verdict } from '../formats/scores.ts';
import type { TranslationKey } from './translation-key.ts';
import type { Translator } from './translator.ts';

/** What a received file can turn out to be instead of a score file. */
const otherKinds = ['empty', 'pdf', 'bundle', 'backup', 'audit', 'result', ...foreignKinds] as const;

/** A verdict's reason in plain words; for a file that is something else, what it is. */
export function verdictText(
  t: Translator<TranslationKey>['t'],
  { verdict, details }: { readonly verdict: Verdict; readonly details: Readonly<Record<string, string | number>> },
): string {
  const found = otherKinds.find((kind) => kind === details['found']);
  return verdict === 'unreadable' && found !== undefined
    ? t('verdict.unreadable.other', { what: t(`fileKind.${found}`) })
    : t(`verdict.${verdict}.what`, details);
}
