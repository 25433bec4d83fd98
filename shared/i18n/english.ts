import type { Texts } from './german.ts';
import amendment from './en/amendment.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import audit from './en/audit.json' with { type: 'json' };
import ballot from './en/ballot.json' with { type: 'json' };
import checkResult from './en/check-result.json' with { type: 'json' };
import cli from './en/cli.json' with { type: 'json' };
import comparison from './en/comparison.json' with { type: 'json' };
import competitionProblems from './en/competition-problems.json' with { type: 'json' };
import demo from './en/demo.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import evaluation from './en/evaluation.json' with { type: 'json' };
import files from './en/files.json' with { type: 'json' };
import handover from './en/handover.json' with { type: 'json' };
import marks from './en/marks.json' with { type: 'json' };
import merge from './en/merge.json' with { type: 'json' };
import office from './en/office.json' with { type: 'json' };
import openBundle from './en/open-bundle.json' with { type: 'json' };
import ownRanking from './en/own-ranking.json' with { type: 'json' };
import reader from './en/reader.json' with { type: 'json' };
import recovery from './en/recovery.json' with { type: 'json' };
import result from './en/result.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import session from './en/session.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import shortcuts from './en/shortcuts.json' with { type: 'json' };
import transcript from './en/transcript.json' with { type: 'json' };
import welcome from './en/welcome.json' with { type: 'json' };

/** All texts in English; a key that exists in German but not in English doesn't compile. */
export const english = {
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
} satisfies Texts;
