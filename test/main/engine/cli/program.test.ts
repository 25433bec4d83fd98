import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import {
  type CommandDefinition,
  defineCommand,
  exitCodes,
  Misuse,
  type Outcome,
} from '../../../../main/engine/cli/command.ts';
import { commands } from '../../../../main/engine/cli/commands.ts';
import { runProgram } from '../../../../main/engine/cli/program.ts';
import { AppError } from '../../../../shared/errors.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';

function command(run: () => Promise<Record<string, unknown>>): CommandDefinition {
  return defineCommand({
    name: 'inspect',
    operands: [],
    required: [],
    options: [],
    schema: z.strictObject({}),
    run: async () => ({ json: await run(), lines: ['done'] }),
  });
}

interface Ran {
  readonly code: number;
  readonly out: string;
}

async function ran(
  argv: readonly string[],
  run: () => Promise<Record<string, unknown>> = () => Promise.resolve({}),
  signal = new AbortController().signal,
): Promise<Ran> {
  const out: string[] = [];
  const terminal = { words: await loadTranslator('en'), environment: {}, signal, note: () => undefined };
  const streams = { out: (text: string) => out.push(text), error: () => undefined };
  const code = await runProgram([command(run)], argv, terminal, streams);
  return { code, out: out.join('') };
}

describe('--json', () => {
  const cases: readonly (readonly [string, readonly string[], number, object, RegExp | null])[] = [
    [
      'no command',
      ['--json'],
      exitCodes.misuse,
      { command: null, ok: false, error: { code: 'invalid-request' } },
      null,
    ],
    ['an unknown command', ['frob', '--json'], exitCodes.misuse, { command: 'frob', ok: false }, null],
    ['help', ['--help', '--json'], exitCodes.success, { command: null, ok: true }, /inspect/],
    ['help on a command', ['inspect', '--json', '--help'], exitCodes.success, { command: 'inspect' }, /--json/],
    ['the version', ['--json', '--version'], exitCodes.success, { command: null, ok: true }, /^\d+\.\d+/],
    ['a language that isn’t there', ['inspect', '--language', 'fr', '--json'], exitCodes.misuse, { ok: false }, null],
    ['a command', ['--json', '--language=de', 'inspect'], exitCodes.success, { command: 'inspect', ok: true }, null],
  ];

  it.each(cases)('prints exactly one object: %s', async (_, argv, code, expected, text) => {
    const { out, ...rest } = await ran(argv);
    expect(rest.code).toBe(code);
    expect(out.match(/\n/g)).toHaveLength(1);
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject(expected);
    if (text !== null) expect(answer).toHaveProperty('text', expect.stringMatching(text));
  });
});

describe('what strangers have written', () => {
  const evil = 'a\u001b[2J\r\nb: angenommen\u202etxt\u009b';
  const shown = 'a\\u{1b}[2J\\u{d}\\u{a}b: angenommen\\u{202e}txt\\u{9b}';
  const words = loadTranslator('en');

  async function said(run: (note: (line: string) => void) => Promise<Outcome>, ...more: readonly string[]) {
    const said = { out: '', error: '' };
    const error = (text: string): void => void (said.error += text);
    const note = (line: string): void => error(`${line}\n`);
    const terminal = { words: await words, environment: {}, signal: new AbortController().signal, note };
    const definition = { name: 'inspect', operands: [], required: [], options: [], schema: z.strictObject({}) };
    const inspect = defineCommand({ ...definition, run: (input) => run(input.terminal.note) });
    await runProgram([inspect], ['inspect', ...more], terminal, { out: (text) => void (said.out += text), error });
    return said;
  }

  it('can’t command the terminal or begin a line, in an answer, in progress or in a refusal', async () => {
    const answered = await said((note) => {
      note(evil);
      return Promise.resolve({ json: { name: evil }, lines: [evil, 'done'] });
    });
    expect(answered).toEqual({ out: `${shown}\ndone\n`, error: `${shown}\n` });
    const refused = await said(() => Promise.reject(new AppError('file-not-found', { name: evil })));
    expect(refused.error).toContain(`[file-not-found name=${shown}]\n`);
    expect((await said(() => Promise.reject(new Misuse('fileExists', { name: '--out', file: evil })))).error).toContain(
      shown,
    );
  });

  it('is in JSON as it is', async () => {
    const { out } = await said(() => Promise.resolve({ json: { name: evil }, lines: [] }), '--json');
    expect(JSON.parse(out)).toMatchObject({ name: evil });
  });
});

describe('options that contradict themselves are misuse', () => {
  const none = { PATH: process.env['PATH'] ?? '' };
  it.each([
    ['optionTwice', ['result', '--vault', 'a', '--vault', 'b']],
    ['optionTwice', ['verify', 'x', '--language=de', '--language=en']],
    ['optionTwice', ['--language', 'de', 'verify', 'x', '--language', 'en']],
    ['standardInputTwice', ['rekey', '--vault', 'a', '--new-passphrase-file', '-', '--passphrase-file', '-']],
    ['standardInputTwice', ['open', 'x', '--vault', 'a', '--code-file=-', '--passphrase-file=-']],
    ['optionNeeds', ['result', '--vault', 'a', '--correction', 'anders']],
  ])('%s: %j', async (problem, argv) => {
    const out: string[] = [];
    const streams = { out: (text: string) => out.push(text), error: () => undefined };
    const signal = new AbortController().signal;
    const terminal = { words: await loadTranslator('en'), environment: none, signal, note: () => undefined };
    expect(await runProgram(commands, [...argv, '--json'], terminal, streams)).toBe(exitCodes.misuse);
    expect(JSON.parse(out.join(''))).toMatchObject({ error: { code: 'invalid-request', details: { problem } } });
  });
});

describe('a command that is told to stop', () => {
  it('is left to itself where it doesn’t, and says so once', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const stop = new AbortController();
    const running = ran(['inspect', '--json'], () => new Promise(() => undefined), stop.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    stop.abort();
    await vi.advanceTimersByTimeAsync(6_000);
    const { code, out } = await running;
    expect(code).toBe(exitCodes.refusal);
    expect(JSON.parse(out)).toEqual({ command: 'inspect', ok: false, error: { code: 'cancelled', details: {} } });
  });

  it('has its answer where it ends by itself in time', async () => {
    const stop = new AbortController();
    const running = ran(['inspect', '--json'], () => Promise.resolve({ whole: true }), stop.signal);
    stop.abort();
    expect(JSON.parse((await running).out)).toMatchObject({ ok: true, whole: true });
  });
});
