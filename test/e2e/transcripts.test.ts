import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { limits } from '../../shared/limits.ts';
import { accessOf, chairId } from '../helpers/packed-bundle.ts';
import { valueOrThrow } from '../helpers/window-calls.ts';
import { axeFindings } from './axe-findings.ts';
import { test } from './fixtures.ts';
import type { JuryWindow } from './pages/jury-window.ts';

const application = 'DMK-01';

/** Chooses whose paper it is and who types it, by their positions in the lists. */
async function choosePair({ page, t }: JuryWindow, typist: string): Promise<void> {
  const person = page.getByRole('combobox', { name: t('transcript.person'), exact: true });
  await person.selectOption({ value: 'J04' });
  await page.getByRole('combobox', { name: t('transcript.enteredBy'), exact: true }).selectOption({ value: typist });
}

/** The names that the window's texts need: of the paper's author and of a typist. */
async function namesOf({
  call,
  translator,
}: JuryWindow): Promise<(typist: string) => { person: string; enteredBy: string }> {
  const { people } = valueOrThrow(await call('competition.get', {}));
  const nameOf = (id: string): string => {
    const person = people.find((known) => known.id === id);
    return person === undefined ? id : translator.local(person.name);
  };
  return (typist) => ({ person: nameOf('J04'), enteredBy: nameOf(typist) });
}

for (const preferences of [
  { language: 'de', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)
  test.describe(`in ${preferences.language}, ${preferences.theme}`, () => {
    test.use({ windowOptions: { preferences } });

    test('a paper is transcribed with its texts and its scan by two people, by keyboard', async ({
      jury,
      packed,
      folder,
    }, info) => {
      const { page, t } = jury;
      await jury.openBundle({ ...accessOf(packed, chairId), role: 'chair' });
      const names = await namesOf(jury);
      await page.getByText(t('transcript.title')).click();
      const scan = join(folder, 'Bogen.pdf');
      writeFileSync(scan, '%PDF-1.7 Bogen');
      for (const typist of ['J05', 'J07']) {
        await choosePair(jury, typist);
        const value = page.getByRole('textbox', { name: new RegExp(`^${application}, K1 `) });
        await value.fill('3');
        const toggle = jury.button('transcript.showTexts', { application });
        await toggle.focus();
        await page.keyboard.press('Enter');
        const rationale = page.getByRole('textbox', {
          name: new RegExp(`^${t('transcript.rationale', { application, criterion: 'K1' })}`),
        });
        await rationale.fill(typist === 'J05' ? 'Steht so auf dem Bogen.' : 'Steht anders auf dem Bogen.');
        await page
          .getByRole('textbox', { name: t('transcript.commentOf', { application }), exact: true })
          .fill('Insgesamt gut.');
        await jury.answerDialogs(scan);
        await jury.button('transcript.chooseScan').click();
        await page.getByText('Bogen.pdf').waitFor();
        await rationale.scrollIntoViewIfNeeded();
        await page.screenshot({ path: info.outputPath(`${typist}.png`) });
        expect(await axeFindings(page, `typing, ${typist}`)).toEqual([]);
        await jury.button('transcript.save').click();
        await jury.button('transcript.save').waitFor({ state: 'detached' });
        if (typist === 'J05') {
          // A person who chooses the first typist's name sees nothing of what was handed over.
          await choosePair(jury, 'J05');
          await jury.page.getByText(t('transcript.handedOver', names('J05'))).waitFor();
          await expect(jury.button('transcript.save')).toHaveCount(0);
          expect(await axeFindings(page, 'handed over')).toEqual([]);
        }
      }
      // Only the rationale differs: a typist who mistyped finds their own text again and corrects it.
      await page.getByText(/K1 .*: (die Begründung|the rationale)$/).waitFor();
      await choosePair(jury, 'J07');
      await page.screenshot({ path: info.outputPath('begun.png') });
      await expect(jury.button('transcript.save')).toHaveCount(0);
      await jury.button('transcript.goOn', names('J07')).click();
      await jury.button('transcript.showTexts', { application }).click();
      await page
        .getByRole('textbox', { name: new RegExp(`^${t('transcript.rationale', { application, criterion: 'K1' })}`) })
        .fill('Steht so auf dem Bogen.');
      await jury.button('transcript.save').click();
      await jury.button('transcript.save').waitFor({ state: 'detached' });
      const { transcripts } = valueOrThrow(await jury.call('merge.overview', {}));
      expect(transcripts.underWay).toEqual([]);
      expect(transcripts.signed).toMatchObject([{ personId: 'J04', transcribedBy: ['J05', 'J07'] }]);
    });

    test('what is being typed outlives a lock, whole however long, with every ground', async ({ jury, packed }) => {
      const { page, t } = jury;
      const long = 'a'.repeat(limits.textCharacters + 1);
      const access = accessOf(packed, chairId);
      const begin = async (): Promise<void> => {
        await page.getByText(t('transcript.title')).click();
        await choosePair(jury, 'J05');
      };
      const ground = (number: number): Locator =>
        page.getByRole('combobox', { name: t('transcript.ground', { application, number }), exact: true });
      await jury.openBundle({ ...access, role: 'chair' });
      const names = await namesOf(jury);
      await begin();
      await page
        .getByRole('combobox', { name: t('transcript.kindOf', { application }), exact: true })
        .selectOption('declared');
      await ground(1).selectOption('party');
      await jury.button('transcript.addGround', { application }).click();
      await expect(ground(2)).toBeFocused();
      await ground(2).selectOption('party');
      await expect(ground(2)).toHaveAttribute('aria-invalid', 'true');
      await ground(2).selectOption('bias');
      await jury.button('transcript.showTexts', { application }).click();
      const words = page.getByRole('textbox', {
        name: t('transcript.statement', { application, ground: t('conflict.grounds.party') }),
        exact: true,
      });
      await words.fill(long);
      await page
        .getByText(t('form.textTooLong_one', { limit: jury.translator.number(limits.textCharacters) }))
        .waitFor();
      await expect(jury.button('transcript.save')).toBeDisabled();
      expect(await axeFindings(page, 'a text that is too long')).toEqual([]);
      await jury.lock();
      await jury.unlock(access.passphrase);
      await jury.heading('screen.merge').waitFor();
      await begin();
      // A name alone reveals nothing of what was begun under it.
      await page.getByText(t('transcript.begun', names('J05'))).waitFor();
      await expect(ground(1)).toHaveCount(0);
      expect(await axeFindings(page, 'a paper that was begun')).toEqual([]);
      await jury.button('transcript.goOn', names('J05')).click();
      await expect(ground(2)).toHaveValue('bias');
      await jury.button('transcript.showTexts', { application }).click();
      await expect(words).toHaveValue(long);
      await words.fill('im Beirat');
      await expect(jury.button('transcript.save')).toBeEnabled();
    });
  });
