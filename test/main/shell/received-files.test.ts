import { expect, it } from 'vitest';
import { Grants } from '../../../main/shell/grants.ts';
import { receiveFiles, sortChosen } from '../../../main/shell/received-files.ts';
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

it('keeps what was asked for, and what nobody can tell, and takes chosen files of another kind as received ones', async () => {
  const grants = new Grants();
  const kinds = { '/a/x.zip': 'bundle', '/a/y.jurybundle': 'scores', '/a/z.jurybundle': 'other' } as const;
  const engine = {
    recognise: (paths: readonly string[]) =>
      Promise.resolve(
        ok(
          Object.entries(kinds)
            .filter(([path]) => paths.includes(path))
            .map(([path, kind]) => ({ path, kind, size: 5 })),
        ),
      ),
  };
  const { files, others } = await sortChosen(Object.keys(kinds), 'open-bundle', { grants, engine });
  expect(files.map(({ name }) => name)).toEqual(['x.zip', 'z.jurybundle']);
  expect(others).toMatchObject([{ name: 'y.jurybundle', kind: 'scores' }]);
  expect(grants.redeem('bundle.inspect', { file: others[0]?.grant })).toEqual({});
});

it('asks nobody what a place to save is', async () => {
  const engine = { recognise: () => Promise.reject(new Error('nothing is there yet')) };
  const { files, others } = await sortChosen(['/a/neu.pdf'], 'save-pdf', { grants: new Grants(), engine });
  expect(files).toMatchObject([{ name: 'neu.pdf', size: null }]);
  expect(others).toEqual([]);
});

it('takes any file where any may be chosen', async () => {
  const engine = { recognise: () => Promise.reject(new Error('nobody needs to know')) };
  const { files, others } = await sortChosen(['/a/Bogen.pdf'], 'open-scan', { grants: new Grants(), engine });
  expect(files).toMatchObject([{ name: 'Bogen.pdf' }]);
  expect(others).toEqual([]);
});
