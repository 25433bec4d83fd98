import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { LocalText } from '../../../shared/formats/values.ts';
import type { WholeCompetition } from './competition-folder.ts';

/**
 * Ids whose name has changed since the last revision. An id keeps its letter, ballots and documents: if it now stands
 * for another person or application, they go to the wrong one.
 */
export function nameWarnings(before: CompetitionPayload, after: WholeCompetition): readonly PackWarning[] {
  const people = new Map(before.people.map((person) => [person.id, nameOf(person)]));
  const applications = new Map(before.applications.map((application) => [application.id, titleOf(application)]));
  return [
    ...after.people.flatMap((person): PackWarning[] => {
      const [was, is] = [people.get(person.id), nameOf(person)];
      return isSame(was, is) ? [] : [{ kind: 'person-changed', personId: person.id, ...changeOf(was, is) }];
    }),
    ...after.applications.flatMap((application): PackWarning[] => {
      const [was, is] = [applications.get(application.id), titleOf(application)];
      return isSame(was, is)
        ? []
        : [{ kind: 'application-changed', applicationId: application.id, ...changeOf(was, is) }];
    }),
  ];
}

/** An id that is new can't be mistaken for another. */
function isSame(before: LocalText | undefined, after: LocalText): boolean {
  return before === undefined || (before.de === after.de && before.en === after.en);
}

function changeOf(before: LocalText | undefined, after: LocalText): { before: LocalText; after: LocalText } {
  return { before: before ?? after, after };
}

function nameOf({ name, organisation }: WholeCompetition['people'][number]): LocalText {
  if (organisation === null) return name;
  return { de: `${name.de} (${organisation.de})`, en: `${name.en} (${organisation.en})` };
}

function titleOf({ title, applicant }: WholeCompetition['applications'][number]): LocalText {
  return { de: `${title.de} (${applicant.name})`, en: `${title.en} (${applicant.name})` };
}
