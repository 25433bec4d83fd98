import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { type CommandDefinition, defineCommand, exitCodes } from '../../../../main/engine/cli/command.ts';
import { runProgram } from '../../../../main/engine/cli/program.ts';
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
