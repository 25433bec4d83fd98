import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../../../main/engine/cli/command.ts';
import { commands } from '../../../../main/engine/cli/commands.ts';
import { runProgram } from '../../../../main/engine/cli/program.ts';
import { loadTranslator } from '../../../../shared/i18n/translator.ts';
import { languages } from '../../../../shared/preferences.ts';

describe.each(languages)('the terminal’s help in %s', (language) => {
  it.each(commands.map(({ name }) => name))('of %s has all its words', async (name) => {
    const { code, out } = await run(language, [name, '--help']);
    expect(code).toBe(exitCodes.success);
    expect(out).toContain(name);
    expect(out).not.toMatch(/cli\.|undefined/);
  });
});

it.each(['--json', '--language', '--out'])('%s is no value of an option', async (flag) => {
  const { code, error } = await run('de', ['card', '--out', 'card.json', '--vault', flag]);
  expect(code).toBe(exitCodes.misuse);
  expect(error).toContain('--vault');
});

async function run(language: (typeof languages)[number], argv: readonly string[]) {
  const said = { out: '', error: '' };
  const code = await runProgram(
    commands,
    argv,
    {
      words: await loadTranslator(language),
      environment: {},
      signal: new AbortController().signal,
      note: () => undefined,
    },
    { out: (text) => void (said.out += text), error: (text) => void (said.error += text) },
  );
  return { code, ...said };
}
