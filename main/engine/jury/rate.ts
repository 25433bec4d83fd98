import type { BallotView } from '../../../shared/contract/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId, CriterionId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import { changeBallot } from './change-ballot.ts';

/**
 * Rates one criterion; null removes the value.
 * @param value a step of the bundle's scale
 * @throws AppError `value-out-of-scale`, `criterion-unknown`, and as `changeBallot`
 */
export function rate(
  vault: OpenVault,
  {
    applicationId,
    criterionId,
    value,
  }: { applicationId: ApplicationId; criterionId: CriterionId; value: number | null },
): BallotView {
  requireCriterionOf(vault, { applicationId, criterionId });
  const { scale } = manifestOf(vault.jury);
  if (value !== null && !scale.some((step) => step.value === value))
    throw new AppError('value-out-of-scale', { applicationId, criterionId, value });
  return changeBallot(vault, {
    applicationId,
    field: 'rated',
    criterionId,
    after: value === null ? null : String(value),
  });
}

/** Writes one criterion's rationale. @throws AppError `criterion-unknown`, and as `changeBallot` */
export function justify(
  vault: OpenVault,
  {
    applicationId,
    criterionId,
    rationale,
  }: { applicationId: ApplicationId; criterionId: CriterionId; rationale: string },
): BallotView {
  requireCriterionOf(vault, { applicationId, criterionId });
  return changeBallot(vault, { applicationId, field: 'justified', criterionId, after: rationale });
}

function requireCriterionOf(
  { jury }: OpenVault,
  { applicationId, criterionId }: { applicationId: ApplicationId; criterionId: CriterionId },
): void {
  if (!manifestOf(jury).criteria.some(({ id }) => id === criterionId))
    throw new AppError('criterion-unknown', { applicationId, criterionId });
}
