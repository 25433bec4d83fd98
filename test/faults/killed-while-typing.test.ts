import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';
import { jurorId, type PackedBundle, packSmallBundle, testPassphrase } from '../helpers/packed-bundle.ts';
import { type Chance, sampleSize, seededChance, seedNote } from '../helpers/sampling.ts';
import { type RunningApp, startApp } from '../helpers/start-app.ts';
import { JuryWindow } from '../e2e/pages/jury-window.ts';

/** Milliseconds of typing that may be lost on a machine that does nothing else. */
const promised = 300;
/** Milliseconds between two probes of the machine's load, and what a quick write to the disk takes. */
const probeEveryMs = 20;
const quickWriteMs = 15;
/** Milliseconds until windows that were started in parallel have rendered their documents. */
const settleMs = 1_500;
/** After every so many kills, the engine's process must notice on its own that the app is gone. */
const onlyMainEvery = 5;

const words = await loadTranslator('de');
const fields = [
  words.t('ballot.rationale', { criterion: 'K1' }),
  words.t('ballot.comment'),
  words.t('ballot.note'),
] as const;
type Field = (typeof fields)[number];

/** A field's text, and since when it was there. */
interface Seen {
  readonly at: number;
  readonly text: string;
}

/** Everything typed until the kill. */
interface Typing {
  readonly field: Field;
  /** the complete final text: every text on the way there is a prefix of it */
  readonly whole: string;
  /** from the first text on, by the clock of the window, which is that of the machine */
  readonly seen: readonly Seen[];
  readonly killedAt: number;
  /** longest stall of the machine itself meanwhile, in milliseconds, during which no app could have saved anything */
  readonly heldUpMs: number;
}

/** A person with their own vault. */
interface Person {
  readonly person: number;
  readonly data: string;
  running: RunningApp;
  readonly chance: Chance;
  /** what each field held when the app was last started */
  readonly shown: Map<Field, string>;
}

describe(`the whole app killed while somebody types in its window (${seedNote()})`, () => {
  let folder: string;
  let packed: PackedBundle;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jurymappe-killed-typing-'));
    packed = await packSmallBundle(folder);
    lockVault(packed.office);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`loses at most the last ${promised} ms of a rationale or a note`, async () => {
    // Several people start in parallel, each with their own vault, as starting takes most of the time. They type one
    // after the other: the promise is about a laptop on which nobody else is starting programs.
    const people = await Promise.all(
      [0, 1, 2].map((person) => firstStart(packed, join(folder, `data-${person}`), person)),
    );
    try {
      for (let round = 0; round < sampleSize(34, 1); round += 1) {
        await pause(settleMs);
        const typings: Typing[] = [];
        for (const person of people) typings.push(await typeUntilKilled(person, round));
        await Promise.all(people.map((person, at) => expectKept(person, typings[at], round)));
      }
    } finally {
      for (const { running } of people) running.app.process().kill('SIGKILL');
    }
  });
});

async function firstStart(packed: PackedBundle, data: string, person: number): Promise<Person> {
  const running = await startApp(data);
  await new JuryWindow(running, words).openBundle({
    bundle: packed.bundle,
    code: packed.codes.get(jurorId) ?? '',
    passphrase: testPassphrase,
  });
  await new JuryWindow(running, words).openApplication(/Dörpslabor/);
  return {
    person,
    data,
    running,
    chance: seededChance(300 + person),
    shown: new Map(fields.map((field) => [field, ''])),
  };
}

/** Starts the app again and checks that every field holds what it should. */
async function expectKept(typist: Person, typing: Typing | undefined, round: number): Promise<void> {
  if (typing === undefined) throw new Error('nobody typed');
  typist.running = await startApp(typist.data);
  await new JuryWindow(typist.running, words).unlock(testPassphrase);
  await new JuryWindow(typist.running, words).openApplication(/Dörpslabor/);
  const { field } = typing;
  const found = await fieldOf(typist.running, field).inputValue();
  const where = `person ${typist.person}, round ${round}`;
  expect(found, `${where}, ${field}`).toSatisfy((text: string) => isAllowed(text, typing));
  typist.shown.set(field, found);
  for (const [other, text] of typist.shown)
    expect(await fieldOf(typist.running, other).inputValue(), `${where}, ${other}`).toBe(text);
}

/** Whether a text is the one of 300 ms before the kill, or a later one. */
function isAllowed(found: string, { whole, seen, killedAt, heldUpMs }: Typing): boolean {
  const promisedText = seen.findLast(({ at }) => at <= killedAt - promised - heldUpMs)?.text ?? '';
  if (found === promisedText) return true;
  const wasTyped = promisedText !== seen[0]?.text;
  return whole.startsWith(found) && found.length > (wasTyped ? promisedText.length : 0);
}

function fieldOf({ window }: RunningApp, field: Field): Locator {
  return window.getByRole('textbox', { name: field });
}

/** Types as fast as a person or faster, after the text or over it, and kills the app at a random moment. */
async function typeUntilKilled({ running, data, chance, shown }: Person, round: number): Promise<Typing> {
  const { window } = running;
  const field = chance.pick(fields);
  const before = shown.get(field) ?? '';
  const seen: Seen[] = [{ at: 0, text: before }];
  await noteTyping(window, (at, text) => void seen.push({ at, text }));
  const replaces = chance.below(4) === 0;
  const wanted = `${round}: ${'Wörter und noch mehr '.repeat(12)}`;
  await fieldOf(running, field).focus();
  await window.keyboard.press(replaces ? 'ControlOrMeta+a' : 'ControlOrMeta+End');
  const machine = watchMachine(data);
  const typing = window.keyboard.type(wanted, { delay: chance.below(80) }).catch(() => undefined);
  await pause(50 + chance.below(1_250));
  const killedAt = await kill(running, round % onlyMainEvery === 0);
  await typing;
  return { field, whole: replaces ? wanted : before + wanted, seen, killedAt, heldUpMs: await machine.stop() };
}

/**
 * Watches the machine while a person types, with repeated small flushed writes to the same disk. Whatever such a write
 * takes beyond a quick one is time in which no program could have saved a text.
 */
function watchMachine(folder: string): { readonly stop: () => Promise<number> } {
  const probe = join(folder, 'probe');
  const ended = new AbortController();
  const watched = (async (): Promise<number> => {
    let longestMs = 0;
    while (!ended.signal.aborted) {
      const begun = performance.now();
      await pause(probeEveryMs);
      await writeFile(probe, 'probe', { flush: true });
      longestMs = Math.max(longestMs, performance.now() - begun - probeEveryMs - quickWriteMs);
    }
    return longestMs;
  })();
  return {
    stop: () => {
      ended.abort();
      return watched;
    },
  };
}

/** Reports each text at the moment when the window has it. */
async function noteTyping(window: Page, note: (at: number, text: string) => void): Promise<void> {
  await window.exposeFunction('noteTyped', note);
  await window.evaluate(() => {
    const tell: unknown = Reflect.get(globalThis, 'noteTyped');
    if (typeof tell !== 'function') throw new TypeError('nobody to tell');
    document.addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLTextAreaElement) Reflect.apply(tell, null, [Date.now(), target.value]);
      },
      true,
    );
  });
}

/** Kills all of the app's processes at once, or only its main process. */
async function kill({ app }: RunningApp, onlyMain: boolean): Promise<number> {
  const main = app.process();
  const gone = new Promise((resolve) => main.once('exit', resolve));
  const killedAt = Date.now();
  process.kill(onlyMain ? Number(main.pid) : -Number(main.pid), 'SIGKILL');
  await gone;
  // The remaining engine notices that its parent is gone and releases the vault.
  if (onlyMain) await pause(700);
  return killedAt;
}
