import type { FolderFile } from './folder-schema.ts';
import type { Doubt, Path } from './finding.ts';

/** What every reader accepts, but an office hardly intends. */
export function doubtsOf(file: FolderFile): readonly Doubt[] {
  return [
    ...sessionDoubts(file),
    ...scaleDoubts(file),
    ...file.applications.flatMap((application, index) => applicationDoubts(application, ['applications', index], file)),
    ...voterDoubts(file),
    ...file.conflicts.flatMap(({ decision, ground }, index): readonly Doubt[] =>
      decision === 'excluded' && ground.de.trim() === '' && ground.en.trim() === ''
        ? [{ kind: 'conflict-without-ground', path: ['conflicts', index, 'ground'] }]
        : [],
    ),
  ];
}

function sessionDoubts({ competition, applications }: FolderFile): readonly Doubt[] {
  const { deadline, jurySession: session } = competition;
  const doubts: Doubt[] = [];
  if (Date.parse(deadline) > Date.parse(session))
    doubts.push({ kind: 'deadline-after-session', path: ['competition', 'deadline'], deadline, session });
  if (applications.every(({ formalCheck }) => formalCheck.status !== 'admitted'))
    doubts.push({ kind: 'nobody-admitted', path: ['applications'] });
  return doubts;
}

/** Steps that take points away, and bounds for rationales that lie outside the scale. */
function scaleDoubts({ scale, rules: { rationaleRequired } }: FolderFile): readonly Doubt[] {
  const values = scale.map(({ value }) => value);
  const [lowest, highest] = [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ];
  const { atMost, atLeast } = rationaleRequired;
  const doubts = values.flatMap((value, index): readonly Doubt[] =>
    value < 0 ? [{ kind: 'negative-step', path: ['scale', index, 'value'], value }] : [],
  );
  const never = (name: 'atMost' | 'atLeast', value: number): Doubt => {
    return { kind: 'rationale-never', path: ['rules', 'rationaleRequired', name], value, lowest, highest };
  };
  return [
    ...doubts,
    ...(atMost !== null && atMost < lowest ? [never('atMost', atMost)] : []),
    ...(atLeast !== null && atLeast > highest ? [never('atLeast', atLeast)] : []),
  ];
}

type Application = FolderFile['applications'][number];

function applicationDoubts(application: Application, path: Path, { competition }: FolderFile): readonly Doubt[] {
  const { status, rule, reason } = application.formalCheck;
  // An application may have been refused just because its sums are wrong.
  if (status === 'admitted') return financingDoubts(application, [...path, 'financing'], competition.maxAwardCents);
  return status === 'excluded' && rule === null && reason === null
    ? [{ kind: 'excluded-without-reason', path: [...path, 'formalCheck'] }]
    : [];
}

/** Percent: rounding to whole percent is off by at most a half; a larger difference means another number. */
const roundedPercent = 1;

function financingDoubts({ financing }: Application, path: Path, maxAwardCents: number): readonly Doubt[] {
  const { requestedCents, ownShareCents, thirdPartyCents, totalCostCents, fundingRatePercent: stated } = financing;
  const sumCents = requestedCents + ownShareCents + thirdPartyCents;
  const computed = totalCostCents === 0 ? stated : (100 * requestedCents) / totalCostCents;
  const doubts: Doubt[] = [];
  if (requestedCents > maxAwardCents)
    doubts.push({ kind: 'above-max-award', path: [...path, 'requestedCents'], requestedCents, maxAwardCents });
  if (sumCents !== totalCostCents)
    doubts.push({ kind: 'financing-sum', path: [...path, 'totalCostCents'], sumCents, totalCostCents });
  if (Math.abs(stated - computed) > roundedPercent)
    doubts.push({ kind: 'funding-rate', path: [...path, 'fundingRatePercent'], stated, computed });
  return doubts;
}

/** Applications on which so few people may vote that they can't get the votes they need. */
function voterDoubts({
  applications,
  people,
  conflicts,
  rules: { minValidVotes: needed },
}: FolderFile): readonly Doubt[] {
  const voters = new Set(people.filter(({ votes }) => votes).map(({ id }) => id));
  const excluded = new Map<string, number>();
  for (const { personId, applicationId, decision } of conflicts)
    if (decision === 'excluded' && voters.has(personId))
      excluded.set(applicationId, (excluded.get(applicationId) ?? 0) + 1);
  return applications.flatMap(({ id, formalCheck }, index): readonly Doubt[] => {
    const left = voters.size - (excluded.get(id) ?? 0);
    const isShort = formalCheck.status === 'admitted' && left < needed;
    return isShort ? [{ kind: 'too-few-voters', path: ['applications', index], voters: left, needed }] : [];
  });
}
