import { loadTranslator } from '../../shared/i18n/translator.ts';
import { exitCodes } from './cli/command.ts';
import { commands } from './cli/commands.ts';
import { languageOf } from './cli/language.ts';
import { runProgram } from './cli/program.ts';

const argv = process.argv.slice(2);
const asked = argv.findIndex((argument) => argument.startsWith('--language'));
const language = argv[asked]?.split('=')[1] ?? (asked < 0 ? undefined : argv[asked + 1]);
const words = await loadTranslator(languageOf(language, process.env));
const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
process.once('SIGTERM', () => interrupt.abort());

const output = { failed: false };
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` closes the pipe once it has enough: that is no failure of the command.
  if (error.code === 'EPIPE') return;
  output.failed = true;
  process.exitCode = exitCodes.internal;
  process.stderr.write(`${words.t('cli.outputFailed', { reason: error.code ?? error.name })}\n`);
});

const code = await runProgram(
  commands,
  argv,
  { words, environment: process.env, signal: interrupt.signal, note: (line) => process.stderr.write(`${line}\n`) },
  { out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text) },
);
process.exitCode = output.failed ? exitCodes.internal : code;
// What was left to itself may still wait for a pipe or a person: the answer is out once this line has been written.
if (interrupt.signal.aborted) process.stdout.write('', () => process.exit());
