import { expect, it } from 'vitest';
import { Grants } from '../../../main/shell/grants.ts';
import { receiveFiles } from '../../../main/shell/received-files.ts';
import { fail, ok } from '../../../shared/result.ts';

it('grants each file for what it is, and names every other', async () => {
  const grants = new Grants();
  const received = await receiveFiles(['/a/x.txt', '/a/y.pdf'], {
    grants,
    engine: {
      recognise: () =>
        Promise.resolve(
          ok([
            { path: '/a/x.txt', kind: 'bundle', size: 5 },
            { path: '/a/y.pdf', kind: 'pdf', size: 6 },
          ]),
        ),
    },
  });
  expect(received).toMatchObject([
    { name: 'x.txt', kind: 'bundle', size: 5 },
    { name: 'y.pdf', kind: 'pdf', grant: null },
  ]);
  const grant = received[0]?.grant ?? '';
  expect(grants.redeem('bundle.inspect', { file: grant })).toEqual({ [grant]: '/a/x.txt' });
  expect(grants.redeem('recovery.inspectBackup', { file: grant })).toEqual({});
});

it('says of every file that it could not be read where the engine has stopped, and asks it nothing for nothing', async () => {
  const grants = new Grants();
  const engine = { recognise: () => Promise.resolve(fail({ code: 'engine-stopped', details: {} })) };
  expect(await receiveFiles(['/a/x.juryscores'], { grants, engine })).toEqual([
    { name: 'x.juryscores', kind: 'unreadable', size: null, grant: null },
  ]);
  expect(await receiveFiles([], { grants, engine })).toEqual([]);
});
