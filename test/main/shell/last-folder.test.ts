import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LastFolder } from '../../../main/shell/last-folder.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it('begins where the system likes until something was chosen', () => {
  const last = new LastFolder();
  expect(last.beginning(undefined)).toBeUndefined();
  expect(last.beginning('J03.juryscores')).toBe('J03.juryscores');
  last.note([]);
  expect(last.beginning(undefined)).toBeUndefined();
});

it('begins where files were chosen last, and again where the system likes once that folder is gone', () => {
  const stick = join(temporaryFolder(), 'stick');
  mkdirSync(stick);
  const last = new LastFolder();
  last.note([join(stick, 'a.juryscores'), join(stick, 'b.juryscores')]);
  expect(last.beginning(undefined)).toBe(stick);
  expect(last.beginning('J03.juryscores')).toBe(join(stick, 'J03.juryscores'));
  last.note([]);
  expect(last.beginning(undefined)).toBe(stick);

  rmSync(stick, { recursive: true });
  expect(last.beginning(undefined)).toBeUndefined();
  expect(last.beginning('J03.juryscores')).toBe('J03.juryscores');
});
