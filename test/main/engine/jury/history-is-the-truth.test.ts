import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rate, justify } from '../../../../main/engine/jury/rate.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { redo, undo } from '../../../../main/engine/jury/undo.ts';
import { abstain, comment, note, withdrawAbstention } from '../../../../main/engine/jury/write-texts.ts';
import { findBallot, findDeclaration, findRatings } from '../../../../main/engine/store/ballots.ts';
import { type EventRow, listEvents } from '../../../../main/engine/store/events.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { ApplicationId } from '../../../../shared/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { applications, criteria } from '../../../helpers/sample-manifest.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

/** Every field's latest value. */
type Fields = ReadonlyMap<string, string | null>;

/** Derives a ballot from its events alone, without the product's code. */
function fieldsOfEvents(events: readonly EventRow[]): Fields {
  const byNumber = new Map(events.map((event) => [event.number, event]));
  const fields = new Map<string, string | null>();
  for (const event of events) {
    const { kind } = event.undoes === null ? event : (byNumber.get(event.undoes) ?? event);
    const field = kind === 'abstention-withdrawn' ? 'abstained' : kind;
    fields.set(`${field} ${event.criterionId ?? ''}`, event.after);
  }
  return fields;
}

/** The same ballot from its rows; a field never filled in appears in neither. */
function fieldsOfRows({ jury }: OpenVault, applicationId: ApplicationId): Fields {
  const fields = new Map<string, string | null>();
  const ballot = findBallot(jury, applicationId);
  const declaration = findDeclaration(jury, applicationId);
  fields
    .set('commented ', ballot?.comment ?? '')
    .set('noted ', ballot?.note ?? '')
    .set('abstained ', ballot?.abstention ?? null);
  for (const { criterionId, value, rationale } of findRatings(jury, applicationId)) {
    fields
      .set(`rated ${criterionId}`, value === null ? null : String(value))
      .set(`justified ${criterionId}`, rationale);
  }
  if (declaration !== null) {
    const { ground, basis, statement } = declaration;
    fields.set('conflict-declared ', JSON.stringify({ ground, basis, statement }));
  }
  return fields;
}

const withoutEmpty = (fields: Fields): object =>
  Object.fromEntries([...fields].filter(([, value]) => value !== null && value !== '').sort());

const anyApplication = fc.constantFrom(applications.first, applications.second, applications.withheld);
const anyCriterion = fc.constantFrom(criteria.need, criteria.effect);
const anyText = fc.oneof(fc.constant(''), fc.string({ maxLength: 12, unit: 'grapheme' }));
type Action = (vault: OpenVault) => unknown;
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .record({
        applicationId: anyApplication,
        criterionId: anyCriterion,
        value: fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
      })
      .map(
        (request): Action =>
          (vault) =>
            rate(vault, request),
      ),
  },
  {
    weight: 10,
    arbitrary: fc.record({ applicationId: anyApplication, criterionId: anyCriterion, rationale: anyText }).map(
      (request): Action =>
        (vault) =>
          justify(vault, request),
    ),
  },
  {
    weight: 10,
    arbitrary: fc.record({ applicationId: anyApplication, comment: anyText }).map(
      (request): Action =>
        (vault) =>
          comment(vault, request),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.record({ applicationId: anyApplication, note: anyText }).map(
      (request): Action =>
        (vault) =>
          note(vault, request),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.record({ applicationId: anyApplication, reason: anyText }).map(
      (request): Action =>
        (vault) =>
          abstain(vault, request),
    ),
  },
  {
    weight: 5,
    arbitrary: anyApplication.map(
      (applicationId): Action =>
        (vault) =>
          withdrawAbstention(vault, applicationId),
    ),
  },
  {
    weight: 20,
    arbitrary: anyApplication.map(
      (applicationId): Action =>
        (vault) =>
          undo(vault, applicationId),
    ),
  },
  {
    weight: 12,
    arbitrary: anyApplication.map(
      (applicationId): Action =>
        (vault) =>
          redo(vault, applicationId),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ applicationId: anyApplication, ground: anyText, basis: anyText, statement: anyText }).map(
      (request): Action =>
        (vault) =>
          declareConflict(vault, request),
    ),
  },
);

/** Returns whether the action was carried out. Refusals are expected; any other error is a fault. */
function attempt(action: Action, vault: OpenVault): boolean {
  try {
    action(vault);
    return true;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(AppError);
    return false;
  }
}

it('after any sequence of actions, each ballot can be derived from its events alone', async () => {
  let done = 0;
  let events = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { maxLength: 40, size: 'max' }), async (actions) => {
      const vault = await quickVault();
      for (const action of actions) done += attempt(action, vault) ? 1 : 0;
      for (const applicationId of Object.values(applications)) {
        const history = listEvents(vault.jury, applicationId);
        events += history.length;
        expect(withoutEmpty(fieldsOfEvents(history))).toStrictEqual(withoutEmpty(fieldsOfRows(vault, applicationId)));
      }
    }),
    { numRuns: 150 },
  );
  expect(done).toBeGreaterThan(1_000);
  expect(events).toBeGreaterThan(500);
});

it('undoing everything leads back to nothing, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { maxLength: 25, size: 'max' }), async (actions) => {
      const vault = await quickVault();
      for (const action of actions) attempt(action, vault);
      for (const applicationId of [applications.first, applications.second]) {
        if (findDeclaration(vault.jury, applicationId) !== null) continue;
        while (attempt((open) => undo(open, applicationId), vault));
        expect(withoutEmpty(fieldsOfRows(vault, applicationId))).toStrictEqual({});
      }
    }),
    { numRuns: 60 },
  );
});

it('redoing everything that was undone leads to where it began, and a history never gets shorter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { maxLength: 25, size: 'max' }), async (actions) => {
      const vault = await quickVault();
      for (const action of actions) attempt(action, vault);
      for (const applicationId of [applications.first, applications.second]) {
        while (attempt((open) => redo(open, applicationId), vault));
        const [before, length] = [
          withoutEmpty(fieldsOfRows(vault, applicationId)),
          listEvents(vault.jury, applicationId).length,
        ];
        let steps = 0;
        while (attempt((open) => undo(open, applicationId), vault)) steps += 1;
        while (attempt((open) => redo(open, applicationId), vault));
        expect(withoutEmpty(fieldsOfRows(vault, applicationId))).toStrictEqual(before);
        expect(listEvents(vault.jury, applicationId)).toHaveLength(length + 2 * steps);
      }
    }),
    { numRuns: 60 },
  );
});
