import { applicationIdSchema, type PersonId } from '../../../shared/ids.ts';
import type { Rules } from '../../../shared/formats/competition.ts';
import type { BallotsFile } from '../../../shared/formats/ballots-file.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { DemoData } from './demo-data.ts';

/**
 * One person's ballots of the demo: the invented values, with a rationale and a comment where the competition's rules
 * demand one. Applications without values are left out (withheld) or abstained from.
 */
export function demoBallots(data: DemoData, personId: PersonId, rules: Rules, words: Translator): BallotsFile {
  const rated = Object.entries(data.demo_scores.values[personId] ?? {}).flatMap(([applicationId, values]) =>
    values === null ? [] : [ratedBallot(data, applicationId, values, rules, words)],
  );
  const abstained = data.abstentions
    .filter(({ juror }) => juror === personId)
    .map(({ application, reason_de, reason_en }) => ({
      applicationId: application,
      ratings: [],
      abstention: { reason: words.language === 'de' ? reason_de : reason_en },
    }));
  return { declarations: [], ballots: [...rated, ...abstained] };
}

function ratedBallot(
  data: DemoData,
  applicationId: string,
  values: readonly number[],
  rules: Rules,
  words: Translator,
): BallotsFile['ballots'][number] {
  const ratings = data.demo_scores.criteria_order.map((criterionId, position) => {
    const value = values[position] ?? null;
    return { criterionId, value, rationale: value === null ? null : rationaleFor(value, rules, words) };
  });
  return { applicationId: applicationIdSchema.parse(applicationId), ratings, comment: words.t('demo.comment') };
}

function rationaleFor(value: number, { rationaleRequired }: Rules, words: Translator): string | null {
  if (rationaleRequired.atMost !== null && value <= rationaleRequired.atMost) return words.t('demo.rationale.low');
  if (rationaleRequired.atLeast !== null && value >= rationaleRequired.atLeast) return words.t('demo.rationale.high');
  return null;
}
