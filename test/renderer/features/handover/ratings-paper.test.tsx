import { expect, it } from 'vitest';
import { RatingsPaper } from '../../../../renderer/features/handover/ratings-paper.tsx';
import type { ScoreContent } from '../../../../shared/contract/handover.ts';
import type { ScoreBallot } from '../../../../shared/formats/scores.ts';
import type { ApplicationId } from '../../../../shared/ids.ts';
import { competitionIn, wordsOf } from '../../../helpers/rendered.tsx';
import { applications, criteria, sampleManifest } from '../../../helpers/sample-manifest.ts';

const competition = competitionIn(sampleManifest());
const [me] = competition.people;

function ballot(applicationId: ApplicationId, value: number | null, rationale: string | null = null): ScoreBallot {
  const rating = { criterionId: criteria.need, value, rationale };
  return {
    applicationId,
    state: 'open',
    ratings: [rating, { criterionId: criteria.effect, value: null, rationale: null }],
  };
}

async function printed(content: Partial<ScoreContent>): Promise<readonly string[]> {
  if (me === undefined) throw new Error('nobody');
  const whole = { ballots: [], declarations: [], totals: [], ...content };
  return wordsOf(<RatingsPaper competition={competition} me={me} file={null} content={whole} />);
}

const declaration = {
  applicationId: applications.first,
  ground: 'Eine angehörige Person ist beteiligt.',
  basis: '§ 81 Abs. 1 Nr. 2 LVwG',
  statement: 'Meine Schwester arbeitet dort.',
};

it('a declared conflict is printed as such, with all that was declared, and with no rows', async () => {
  const words = await printed({ ballots: [ballot(applications.first, null)], declarations: [declaration] });
  const [, facts] = words.join('|').split('Befangenheit angezeigt|');
  expect(facts).toMatch(
    /^Grund\|Eine angehörige Person ist beteiligt\.\|Rechtsgrundlage\|§ 81 Abs\. 1 Nr\. 2 LVwG\|In eigenen Worten\|Meine Schwester arbeitet dort\.\|Eigene Notizen/,
  );
  expect(words.join('|')).not.toMatch(/unvollständig|nicht bewertet|\.\./);
});

it('what was entered before the conflict was declared is still printed', async () => {
  const words = await printed({ ballots: [ballot(applications.first, 0, 'gut')], declarations: [declaration] });
  expect(words).toEqual(expect.arrayContaining(['Vorher eingetragen:', 'K1 Bedarf', '0', 'gut']));
  expect(words).not.toContain('K2 Wirkung');
  expect(words).not.toContain('nicht bewertet');
});

it('nobody is asked for a rating of what is withheld, but for every other one', async () => {
  const withheld = await printed({ ballots: [ballot(applications.withheld, null)] });
  expect(withheld).toContain('nicht zu bewerten: Unterlagen nicht freigegeben');
  expect(withheld).not.toContain('nicht bewertet');
  const open = await printed({ ballots: [ballot(applications.second, 3)] });
  expect(open).toEqual(expect.arrayContaining(['unvollständig', 'K1 Bedarf', '3', 'K2 Wirkung', 'nicht bewertet']));
});
