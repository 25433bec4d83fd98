import amendment from './de/amendment.json' with { type: 'json' };
import app from './de/app.json' with { type: 'json' };
import audit from './de/audit.json' with { type: 'json' };
import ballot from './de/ballot.json' with { type: 'json' };
import checkResult from './de/check-result.json' with { type: 'json' };
import cli from './de/cli.json' with { type: 'json' };
import comparison from './de/comparison.json' with { type: 'json' };
import competitionProblems from './de/competition-problems.json' with { type: 'json' };
import demo from './de/demo.json' with { type: 'json' };
import desk from './de/desk.json' with { type: 'json' };
import errors from './de/errors.json' with { type: 'json' };
import evaluation from './de/evaluation.json' with { type: 'json' };
import files from './de/files.json' with { type: 'json' };
import handover from './de/handover.json' with { type: 'json' };
import marks from './de/marks.json' with { type: 'json' };
import merge from './de/merge.json' with { type: 'json' };
import office from './de/office.json' with { type: 'json' };
import openBundle from './de/open-bundle.json' with { type: 'json' };
import ownRanking from './de/own-ranking.json' with { type: 'json' };
import reader from './de/reader.json' with { type: 'json' };
import recovery from './de/recovery.json' with { type: 'json' };
import result from './de/result.json' with { type: 'json' };
import search from './de/search.json' with { type: 'json' };
import session from './de/session.json' with { type: 'json' };
import settings from './de/settings.json' with { type: 'json' };
import shortcuts from './de/shortcuts.json' with { type: 'json' };
import transcript from './de/transcript.json' with { type: 'json' };
import welcome from './de/welcome.json' with { type: 'json' };

/** All texts in German, the language in which every key must exist; one file per feature. */
export const german = {
  ...amendment,
  ...app,
  ...audit,
  ...ballot,
  ...checkResult,
  ...cli,
  ...comparison,
  ...competitionProblems,
  ...demo,
  ...desk,
  ...errors,
  ...evaluation,
  ...files,
  ...handover,
  ...marks,
  ...merge,
  ...office,
  ...openBundle,
  ...ownRanking,
  ...reader,
  ...recovery,
  ...result,
  ...search,
  ...session,
  ...settings,
  ...shortcuts,
  ...transcript,
  ...welcome,
};

export type Texts = typeof german;
