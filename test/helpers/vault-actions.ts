import { admitted, ask, job, learn, neverDeclared, outFile, type Stage, someText, write } from './stage.ts';
import type { Chance } from './sampling.ts';

type Action = (stage: Stage) => Promise<unknown>;

export const otherPassphrase = 'Ein Kutter voller Nordlichter';

const onBallots: readonly Action[] = [
  (stage) => {
    const [applicationId, criterionId] = [
      stage.chance.pick(admitted(stage)),
      stage.chance.pick(stage.competition.criteria).id,
    ];
    const value = stage.chance.pick([null, ...stage.competition.scale.map((step) => step.value)]);
    const field = [`rating ${applicationId} ${criterionId}`, String(value)] as const;
    return write(stage, field, 'ballot.rate', { applicationId, criterionId, value });
  },
  (stage) => {
    const [applicationId, criterionId] = [
      stage.chance.pick(admitted(stage)),
      stage.chance.pick(stage.competition.criteria).id,
    ];
    const rationale = someText(stage);
    const field = [`rationale ${applicationId} ${criterionId}`, rationale] as const;
    return write(stage, field, 'ballot.justify', { applicationId, criterionId, rationale });
  },
  (stage) => {
    const [applicationId, comment] = [stage.chance.pick(admitted(stage)), someText(stage)];
    return write(stage, [`comment ${applicationId}`, comment], 'ballot.comment', { applicationId, comment });
  },
  (stage) => {
    const [applicationId, text] = [stage.chance.pick(admitted(stage)), someText(stage)];
    const typed = { applicationId, field: 'noted', criterionId: null, text } as const;
    return write(stage, [`note ${applicationId}`, text], 'ballot.saveDraft', typed);
  },
  (stage) => {
    const [applicationId, reason] = [stage.chance.pick(admitted(stage)), someText(stage)];
    return write(stage, [`abstention ${applicationId}`, reason], 'ballot.abstain', { applicationId, reason });
  },
  (stage) => {
    const applicationId = stage.chance.pick(admitted(stage));
    return write(stage, [`abstention ${applicationId}`, 'none'], 'ballot.withdrawAbstention', { applicationId });
  },
  (stage) => {
    const ranks = neverDeclared(stage).map((applicationId) => ({ applicationId, rank: 1 + stage.chance.below(6) }));
    return write(stage, ['ranks', JSON.stringify(sorted(ranks))], 'ownRanking.set', { ranks });
  },
];

/** Only for the last application: after a declaration it accepts nothing more. */
const declare: Action = (stage) => {
  const applicationId = admitted(stage).at(-1) ?? stage.chance.pick(admitted(stage));
  const statement = someText(stage);
  return write(stage, [`declaration ${applicationId}`, statement], 'ballot.declareConflict', {
    applicationId,
    ground: 'Angehörige',
    basis: '§ 81 LVwG',
    statement,
  });
};

export function sorted<T extends { readonly applicationId: string }>(ranks: readonly T[]): readonly T[] {
  return [...ranks].sort((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
}

const onDocuments: readonly Action[] = [
  async (stage) => {
    if (stage.marks.length >= 30) return;
    const open = neverDeclared(stage);
    const documents = stage.competition.documents.filter(({ applicationId }) => open.includes(applicationId));
    const added = await ask(stage, 'marks.add', {
      documentId: stage.chance.pick(documents).documentId,
      page: 0,
      pageName: null,
      quads: [],
      quote: 'Bewerbung',
      colour: 'yellow',
      criterionId: null,
    });
    if (!added.ok) return;
    stage.marks.push(added.value.markId);
    learn(stage, `mark ${added.value.markId}`, 'yellow');
  },
  async (stage) => {
    if (stage.marks.length === 0) return;
    const [markId, note] = [stage.chance.pick(stage.marks), someText(stage)];
    await write(stage, [`mark-note ${markId}`, note], 'marks.note', { markId, note });
  },
  async (stage) => {
    if (stage.marks.length === 0) return;
    const [markId, colour] = [stage.chance.pick(stage.marks), stage.chance.pick(['yellow', 'green', 'blue'] as const)];
    await write(stage, [`mark ${markId}`, colour], 'marks.change', { markId, colour });
  },
  async (stage) => {
    const { documentId } = stage.chance.pick(stage.competition.documents);
    await ask(stage, 'search.addPages', {
      ...{ documentId, page: 0, pages: 1 },
      texts: ['Bewerbung um Breitband am Deich'],
      names: [null],
    });
  },
  (stage) => ask(stage, 'search.next', {}),
  (stage) => ask(stage, 'search.find', { query: 'Breitband', within: null }),
];

async function handIn(stage: Stage, status: 'interim' | 'final'): Promise<void> {
  const file = outFile(stage, '.juryscores');
  const made = await ask(stage, 'handover.handIn', { file: stage.engine.grant(file), status });
  if (made.ok) learn(stage, `file ${made.value.sequence}`, made.value.sha256);
  if (made.ok) learn(stage, `outside ${file}`, made.value.sha256);
}

const longWork: readonly Action[] = [
  (stage) => handIn(stage, 'interim'),
  (stage) => handIn(stage, 'final'),
  async (stage) => {
    const [file, jobId] = [outFile(stage, '.jurybackup'), job(stage)];
    const made = await ask(stage, 'recovery.backUp', { jobId, file: stage.engine.grant(file) });
    if (!made.ok) return;
    const facts = await ask(stage, 'recovery.inspectBackup', { file: stage.engine.grant(file) });
    if (!facts.ok) stage.faults.push(`a backup can't be read: ${facts.error.code}`);
    if (made.value.leftOut.length > 0) stage.faults.push('a backup leaves documents out');
    const restored = await ask(stage, 'recovery.restoreBackup', {
      jobId,
      file: stage.engine.grant(file),
      passphrase: stage.passphrase,
    });
    if (restored.ok) stage.faults.push('a backup was restored over a vault that is there');
  },
  (stage) => ask(stage, 'recovery.createSnapshot', {}),
  async (stage) => {
    const checked = await ask(stage, 'recovery.checkDocuments', { jobId: job(stage) });
    if (checked.ok && checked.value.damaged.length > 0) stage.faults.push('whole documents are called damaged');
  },
  async (stage) => {
    const bundle = stage.engine.place.bundles[stage.competition.amendments.length] ?? '';
    const repaired = await ask(stage, 'recovery.repairDocuments', {
      jobId: job(stage),
      file: stage.engine.grant(bundle),
    });
    if (repaired.ok && repaired.value.damaged.length > 0) stage.faults.push('whole documents can’t be repaired');
  },
];

const amend: Action = async (stage) => {
  const bundle = stage.engine.place.bundles[stage.competition.amendments.length + 1];
  if (bundle === undefined) return;
  const revision = stage.competition.amendments.length + 2;
  const request = { jobId: job(stage), file: stage.engine.grant(bundle) };
  await write(stage, ['revision', String(revision)], 'bundle.amend', request);
};

const changePassphrase: Action = (stage) => {
  const next = stage.passphrase === otherPassphrase ? 'Krabben pulen am Kai 7' : otherPassphrase;
  const request = { current: stage.passphrase, next };
  return write(stage, ['passphrase', next], 'vault.changePassphrase', request);
};

const lockAndUnlock: Action = (stage) => {
  const { vaultId, passphrase } = stage;
  return Promise.all([ask(stage, 'vault.lock', {}), ask(stage, 'vault.unlock', { vaultId, passphrase })]);
};

const lock: Action = (stage) => ask(stage, 'vault.lock', {});

const looks: readonly Action[] = [
  (stage) => ask(stage, 'vault.list', {}),
  (stage) => ask(stage, 'desk.get', {}),
  (stage) => ask(stage, 'handover.review', {}),
  (stage) => ask(stage, 'competition.get', {}),
  (stage) => ask(stage, 'recovery.overview', {}),
];

/** Picks any use case of a vault; slow ones, and those that can happen only so often, are picked less often. */
export function chooseAction(chance: Chance): Action {
  const hundredth = chance.fraction() * 100;
  if (hundredth < 0.2) return changePassphrase;
  if (hundredth < 0.7) return amend;
  if (hundredth < 0.9) return declare;
  if (hundredth < 1.2) return lockAndUnlock;
  if (hundredth < 1.6) return lock;
  if (hundredth < 18) return chance.pick(longWork);
  if (hundredth < 32) return chance.pick(looks);
  return chance.pick(chance.below(3) === 0 ? onDocuments : onBallots);
}
