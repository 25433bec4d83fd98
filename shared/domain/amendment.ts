import type { AmendmentChanges, ApplicationChange, EntryChange, GeneralChange } from '../contract/amendment.ts';
import type { Application } from '../formats/competition.ts';
import type { Manifest } from '../formats/manifest.ts';
import type { ApplicationId } from '../ids.ts';
import { isRatable } from './ballot.ts';

/** How a revision differs from the previous one, in the order of the new one; removed items come last. */
export function changesBetween(before: Manifest, after: Manifest): AmendmentChanges {
  const earlier = new Map(before.applications.map((application) => [application.id, application]));
  const kept = new Set(after.applications.map(({ id }) => id));
  const gone = before.applications
    .filter((application) => !kept.has(application.id) && isRatable(application))
    .map((application) => entryOf(application, 'withdrawn'));
  return {
    general: generalChanges(before, after),
    applications: [
      ...after.applications.flatMap((application) => changeOf(earlier.get(application.id), application, before, after)),
      ...gone,
    ],
  };
}

/** Whether ballots given before must be checked again for every application: the scale or the criteria have changed. */
export function concernsEveryBallot({ general }: AmendmentChanges): boolean {
  return general.includes('criteria') || general.includes('scale');
}

function generalChanges(before: Manifest, after: Manifest): GeneralChange[] {
  const dates = ({ competition: { deadline, jurySession } }: Manifest): unknown => [deadline, jurySession];
  const funding = ({ competition: { budgetCents, maxAwardCents, targetWinners } }: Manifest): unknown => [
    budgetCents,
    maxAwardCents,
    targetWinners,
  ];
  const parts: readonly (readonly [GeneralChange, (manifest: Manifest) => unknown])[] = [
    ['dates', dates],
    ['funding', funding],
    ['criteria', ({ criteria }) => criteria],
    ['scale', ({ scale }) => scale],
    ['rules', ({ rules }) => rules],
    // A new letter or juror card for one person changes nothing for the others.
    [
      'people',
      ({ people }) => people.map(({ id, role, votes, name, organisation }) => [id, role, votes, name, organisation]),
    ],
  ];
  return parts.filter(([, part]) => !isSame(part(before), part(after))).map(([name]) => name);
}

function changeOf(
  earlier: Application | undefined,
  now: Application,
  before: Manifest,
  after: Manifest,
): ApplicationChange[] {
  const was = earlier !== undefined && isRatable(earlier);
  if (!isRatable(now)) return was ? [entryOf(now, 'withdrawn', ['formal-check'])] : [];
  if (!was) return [entryOf(now, 'new')];
  const entries = entryChanges(earlier, now);
  const documents = entries.includes('release') ? [] : documentChanges(now.id, before, after);
  return entries.length + documents.length === 0 ? [] : [{ ...entryOf(now, 'changed', entries), documents }];
}

function entryOf(
  { id, title }: Application,
  kind: ApplicationChange['kind'],
  entries: EntryChange[] = [],
): ApplicationChange {
  return { applicationId: id, title, kind, entries, documents: [] };
}

function entryChanges(before: Application, after: Application): EntryChange[] {
  const project = ({
    title,
    summary,
    category,
    theme,
    partners,
    durationMonths,
    start,
    receivedAt,
    attachmentNote,
  }: Application): unknown => [
    title,
    summary,
    category,
    theme,
    partners,
    durationMonths,
    start,
    receivedAt,
    attachmentNote,
  ];
  const parts: readonly (readonly [EntryChange, (application: Application) => unknown])[] = [
    ['project', project],
    ['applicant', ({ applicant }) => applicant],
    ['financing', ({ financing }) => financing],
    ['formal-check', ({ formalCheck }) => formalCheck],
    ['release', ({ withheld }) => withheld?.reason ?? null],
  ];
  return parts.filter(([, part]) => !isSame(part(before), part(after))).map(([name]) => name);
}

/** People know a document by its name: the same name with other bytes counts as a changed document. */
function documentChanges(
  applicationId: ApplicationId,
  before: Manifest,
  after: Manifest,
): ApplicationChange['documents'] {
  const [old, now] = [before, after].map(
    ({ documents }) =>
      new Map(
        documents
          .filter((document) => document.applicationId === applicationId)
          .map(({ name, sha256 }) => [name, sha256]),
      ),
  );
  if (old === undefined || now === undefined) return [];
  const present = Array.from(now).flatMap(([name, digest]) =>
    old.get(name) === digest ? [] : [{ name, change: old.has(name) ? ('changed' as const) : ('new' as const) }],
  );
  return [
    ...present,
    ...Array.from(old.keys())
      .filter((name) => !now.has(name))
      .map((name) => ({ name, change: 'removed' as const })),
  ];
}

/** Both come from the same schema, so their members have the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
