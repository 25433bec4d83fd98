import { describe, expect, it } from 'vitest';
import { durabilityFaults, type FileCall } from '../../../helpers/check-durability.ts';
import { readTrace } from '../../../helpers/traced-files.ts';

/** Consecutive calls, each given as `kind path [to]`. */
function recording(...steps: readonly string[]): readonly FileCall[] {
  return steps.map((step, index) => {
    const [kind = '', path = '', to = ''] = step.split(' ');
    // The first words of the steps are the kinds.
    return { kind, path, to, begun: 2 * index, ended: 2 * index + 1 } as FileCall;
  });
}

const written = ['create /f/.a', 'write /f/.a', 'sync /f/.a', 'rename /f/.a /f/a', 'sync /f', 'answer'];
const without = (step: string): readonly string[] => written.filter((one) => one !== step);
const madeAside = [
  ...['create /f/v.partial', 'create /f/v.partial/b', 'write /f/v.partial/b', 'sync /f/v.partial/b'],
  ...['sync /f/v.partial', 'rename /f/v.partial /f/v', 'sync /f', 'answer'],
];
const logged = ['write /f/jury.db-wal', 'sync /f/jury.db-wal', 'answer'];

describe('a recording', () => {
  it.each([
    { name: 'of a file that is synced, renamed, and its folder synced', steps: written },
    { name: 'of a folder made aside', steps: madeAside },
    { name: 'of a commit', steps: logged },
    { name: 'of a file that is removed again', steps: ['create /f/.a', 'write /f/.a', 'remove /f/.a', 'answer'] },
    {
      name: 'of a folder removed with what is in it',
      steps: ['create /f/v', 'write /f/v/a', 'remove /f/v', 'answer'],
    },
  ])('$name is sound', ({ steps }) => {
    expect(durabilityFaults(recording(...steps))).toEqual([]);
  });

  it.each([
    { name: 'no sync of the file', steps: without('sync /f/.a'), fault: '/f/.a was not on the disk when /f/.a' },
    { name: 'no sync of the folder', steps: without('sync /f'), fault: 'the name /f/a' },
    {
      name: 'a rename before the sync',
      steps: ['write /f/.a', 'rename /f/.a /f/a', 'sync /f/.a', 'sync /f', 'answer'],
      fault: '/f/.a was not',
    },
    {
      name: 'a write after the sync',
      steps: ['write /f/.a', 'sync /f/.a', 'write /f/.a', 'rename /f/.a /f/a', 'sync /f', 'answer'],
      fault: '/f/.a was not',
    },
    {
      name: 'a sync of the folder before the rename',
      steps: ['write /f/.a', 'sync /f/.a', 'sync /f', 'rename /f/.a /f/a', 'answer'],
      fault: 'the name /f/a',
    },
    {
      name: 'an answer before the sync of the folder',
      steps: ['write /f/.a', 'sync /f/.a', 'rename /f/.a /f/a', 'answer', 'sync /f'],
      fault: 'the name /f/a',
    },
    {
      name: 'a log that is moved away in the same moment as its database is replaced',
      steps: ['rename /f/jury.db-wal /f/jury.db.old-wal', 'rename /f/.a /f/jury.db', 'sync /f', 'answer'],
      fault: 'the name /f/jury.db.old-wal was not on the disk when another file became /f/jury.db',
    },
    { name: 'no sync of a log', steps: ['write /f/jury.db-wal', 'answer'], fault: '/f/jury.db-wal was not' },
    {
      name: 'a log that is synced after a rename only',
      steps: [
        ...['write /f/jury.db-wal', 'write /f/.a', 'sync /f/.a', 'rename /f/.a /f/a', 'sync /f'],
        ...['sync /f/jury.db-wal', 'answer'],
      ],
      fault: '/f/jury.db-wal was not on the disk when /f/.a was renamed',
    },
    {
      name: 'a file in a folder made aside that is not synced',
      steps: madeAside.filter((step) => step !== 'sync /f/v.partial/b'),
      fault: '/f/v.partial/b was not',
    },
    {
      name: 'a folder made aside that is not synced itself',
      steps: madeAside.filter((step) => step !== 'sync /f/v.partial'),
      fault: 'the name /f/v.partial/b',
    },
    {
      name: 'a new folder whose name is not synced',
      steps: ['create /f/copies', 'answer'],
      fault: 'the name /f/copies',
    },
  ])('with $name is not', ({ steps, fault }) => {
    expect(durabilityFaults(recording(...steps))).toEqual([expect.stringContaining(fault)]);
  });

  it('in which a write ends after the sync has begun is not: the sync may have missed it', () => {
    expect(
      durabilityFaults([
        { kind: 'write', path: '/f/a', begun: 1, ended: 3 },
        { kind: 'sync', path: '/f/a', begun: 2, ended: 4 },
        { kind: 'answer', begun: 5, ended: 6 },
      ]),
    ).toEqual(['/f/a was not on the disk when the answer came']);
  });
});

it('what strace writes is read: begun in one line and ended in another, failed calls and other folders left out', () => {
  const trace = [
    '10 write(4</f/early>, "x", 1) = 1',
    '10 write(1<pipe:[7]>, "begun\\n", 6) = 6',
    '11 openat(AT_FDCWD</home>, "/f/.a", O_RDWR|O_CREAT|O_EXCL|O_CLOEXEC, 0666 <unfinished ...>',
    '12 write(5</other/b>, "x", 1) = 1',
    '11 <... openat resumed>) = 19</f/.a>',
    '11 pwrite64(19</f/.a>, "\\1\\2"..., 4096, 0) = 4096',
    '12 fsync(19</f/.a> <unfinished ...>',
    '11 unlink("/f/none") = -1 ENOENT (No such file or directory)',
    '12 <... fsync resumed>) = 0',
    '11 rename("/f/.a", "/f/a") = 0',
    '10 write(1<pipe:[7]>, "answered\\n", 9) = 9',
    '10 unlink("/f/late") = 0',
  ].join('\n');
  expect(readTrace(trace, '/f')).toEqual([
    { kind: 'create', path: '/f/.a', begun: 4, ended: 9 },
    { kind: 'write', path: '/f/.a', begun: 10, ended: 11 },
    { kind: 'sync', path: '/f/.a', begun: 12, ended: 17 },
    { kind: 'rename', path: '/f/.a', to: '/f/a', begun: 18, ended: 19 },
    { kind: 'answer', begun: 20, ended: 21 },
  ]);
});
