import { Command, CommanderError, type Option } from 'commander';
import packageFile from '../../../package.json' with { type: 'json' };
import { languageSchema } from '../../../shared/contract/app.ts';
import { AppError, failureOf, type Failure } from '../../../shared/errors.ts';
import { exitCodes, type CommandDefinition, Misuse, type Outcome, type Terminal } from './command.ts';
import { terminalLine } from './terminal-line.ts';
import type { Texts } from '../../../shared/i18n/german.ts';
import { inOneLine, tellProblem } from '../../../shared/i18n/competition-problem-text.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';

/** Where a run's answer goes; standard output and error in the real program. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs one command line.
 * @returns the exit code, which tells success, refusal, misuse and internal failure apart
 */
export async function runProgram(
  commands: readonly CommandDefinition[],
  typed: readonly string[],
  unguarded: Terminal,
  streams: Streams,
): Promise<number> {
  const terminal: Terminal = { ...unguarded, note: (line) => unguarded.note(terminalLine(line)) };
  const argv = commandFirst(typed);
  const json = typed.includes('--json');
  let exitCode: number = exitCodes.success;
  const said: string[] = [];
  const program = emptyProgram(terminal.words, json ? { ...streams, out: (text) => said.push(text) } : streams);
  for (const definition of commands) {
    addCommand(program, definition, terminal, (outcome) => {
      streams.out(
        json
          ? `${JSON.stringify({ command: definition.name, ok: outcome.refused !== true, ...outcome.json })}\n`
          : linesOf(outcome.lines),
      );
      exitCode = outcome.refused === true ? exitCodes.refusal : exitCodes.success;
    });
  }
  try {
    await untilStopped(program.parseAsync(argv, { from: 'user' }), terminal.signal);
    return exitCode;
  } catch (thrown) {
    const command = argv.find((argument) => !argument.startsWith('-')) ?? null;
    if (said.length > 0 && thrown instanceof CommanderError && thrown.exitCode === 0)
      streams.out(`${JSON.stringify({ command, ok: true, text: said.join('') })}\n`);
    return reportFailure(thrown, command, json, terminal.words, streams);
  }
}

/** Whatever a command says in words leaves the program here, or through `note`. */
function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${terminalLine(line)}\n`).join('');
}

/** how long a command may take to come to a place where it can stop, in ms */
const graceAfterStop = 5_000;

/** A command that was told to stop and doesn't, as it waits for a pipe or a person, is left to itself. @throws AppError `cancelled` */
async function untilStopped(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    const wait = (): void => {
      timer = setTimeout(() => reject(new AppError('cancelled')), graceAfterStop);
    };
    if (signal.aborted) wait();
    else signal.addEventListener('abort', wait, { once: true });
  });
  try {
    await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
  }
}

/** Options that every command has may also precede the command. */
function commandFirst(argv: readonly string[]): readonly string[] {
  let begin = 0;
  while (argv[begin] === '--json' || argv[begin]?.startsWith('--language') === true)
    begin += argv[begin] === '--language' ? 2 : 1;
  const [command, ...rest] = argv.slice(begin);
  if (command === undefined || command === 'help' || command.startsWith('-')) return argv.slice(begin);
  return [command, ...argv.slice(0, begin), ...rest];
}

function emptyProgram(words: Translator, streams: Streams): Command {
  const program = new Command('jurymappe');
  program
    .description(words.t('cli.about'))
    .version(packageFile.version, '--version', words.t('cli.option.version'))
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => words.t(`cli.heading.${title.replace(':', '').toLowerCase()}`) })
    .helpOption('-h, --help', words.t('cli.option.help'))
    .helpCommand('help [command]', words.t('cli.help.about'))
    .addHelpText('after', `\n${words.t('cli.secrets')}`);
  return program;
}

function addCommand(
  program: Command,
  definition: CommandDefinition,
  terminal: Terminal,
  answer: (outcome: Outcome) => void,
): void {
  const { words } = terminal;
  const command = program.command(definition.name).description(words.t(`cli.${definition.name}.about`));
  for (const operand of definition.operands) command.argument(operand, words.t(`cli.operand.${plainName(operand)}`));
  for (const option of definition.required) command.requiredOption(option, words.t(`cli.option.${plainName(option)}`));
  for (const option of [...definition.options, '--language <language>', '--json'])
    command.option(option, words.t(`cli.option.${plainName(option)}`));
  for (const option of command.options) refuseTwice(command, option);
  command.action(async (...all: unknown[]) => {
    refuseOtherLanguage(command.opts());
    refuseOptionsAsValues(command);
    refuseStandardInputTwice(command);
    const operands = all.slice(0, definition.operands.length).flat().map(String);
    answer(await definition.run({ operands, options: withoutCommonOptions(command.opts()), terminal }));
  });
}

/** The words were loaded before the command was known: a language that isn't there was passed over. */
function refuseOtherLanguage({ language }: Record<string, unknown>): void {
  if (typeof language === 'string' && !languageSchema.safeParse(language.toLowerCase()).success)
    throw new Misuse('optionValue', { name: '--language', problem: languageSchema.options.join(', ') });
}

/** `--code-file --json` lacks a file; a file of such a name can be given as `./--json`. */
function refuseOptionsAsValues(command: Command): void {
  const flags = new Set(command.options.map(({ long }) => long));
  for (const option of command.options) {
    const value: unknown = command.opts()[option.attributeName()];
    if (typeof value === 'string' && flags.has(value))
      throw new Misuse('optionMissingArgument', { name: option.flags });
  }
}

/** Of two values, the last would win without a word. A flag says the same twice, and a list takes all its values. */
function refuseTwice(command: Command, option: Option): void {
  if (!option.required || option.variadic) return;
  let isGiven = false;
  command.on(`option:${option.name()}`, () => {
    if (isGiven) throw new Misuse('optionTwice', { name: option.flags });
    isGiven = true;
  });
}

/** Standard input has one content: two secrets from it would be the same. */
function refuseStandardInputTwice(command: Command): void {
  const [first, second] = command.options.filter(
    (option) => option.long?.endsWith('-file') === true && command.opts()[option.attributeName()] === '-',
  );
  if (first?.long !== undefined && second?.long !== undefined)
    throw new Misuse('standardInputTwice', { name: first.long, other: second.long });
}

const commonOptions: ReadonlySet<string> = new Set(['json', 'language']);

function withoutCommonOptions(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !commonOptions.has(name)));
}

/** "--out <file>" -> "out", "<files...>" -> "files" */
function plainName(flags: string): string {
  return /[a-z][a-z0-9-]*/.exec(flags)?.[0] ?? flags;
}

function reportFailure(
  thrown: unknown,
  command: string | null,
  json: boolean,
  words: Translator,
  streams: Streams,
): number {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return exitCodes.success;
    const named = /'([^']*)'/.exec(thrown.message)?.[1] ?? '';
    return reportMisuse(
      { key: thrown.code.replace('commander.', ''), values: { name: named } },
      command,
      json,
      words,
      streams,
    );
  }
  if (thrown instanceof Misuse) return reportMisuse(thrown, command, json, words, streams);
  const failure = failureOf(thrown);
  if (json) streams.out(`${JSON.stringify({ command, ok: false, error: failure })}\n`);
  streams.error(linesOf(failureLines(failure, words)));
  return exitCodeOf(thrown);
}

function exitCodeOf(thrown: unknown): number {
  if (!(thrown instanceof AppError)) return exitCodes.internal;
  if (thrown.code === 'internal') return exitCodes.internal;
  return thrown.code === 'invalid-request' ? exitCodes.misuse : exitCodes.refusal;
}

function failureLines(failure: Failure, words: Translator): readonly string[] {
  const { code } = failure;
  const advice = hasOwnAdvice(code) ? `cli.advice.${code}` : `error.${code}.do`;
  const [what = '', ...parts] = [`error.${code}.what`, `error.${code}.means`, advice].map((key) =>
    words.t(key, failure.details),
  );
  const details = Object.entries(failure.details).map(([name, value]) => `${name}=${value}`);
  return [what, ...problemLines(failure, words), ...parts, `[${[failure.code, ...details].join(' ')}]`];
}

/** For these errors the terminal's advice differs from the window's, because it names options. */
const ownAdvice: readonly string[] = [
  'competition-doubtful',
  'names-changed',
  'amendment-unchanged',
  'application-unknown',
  'criterion-unknown',
  'value-out-of-scale',
] satisfies readonly (keyof Texts['cli']['advice'])[];

function hasOwnAdvice(code: string): boolean {
  return ownAdvice.includes(code);
}

/** One line for each problem of a competition. */
function problemLines({ problems = [], details }: Failure, words: Translator): readonly string[] {
  const left = Number(details['count'] ?? 0) - problems.length;
  return [
    ...problems.map((problem) => inOneLine(tellProblem(problem, words))),
    ...(problems.length > 0 && left > 0 ? [words.t('competitionProblem.more', { count: left })] : []),
  ];
}

function reportMisuse(
  { key, values }: Pick<Misuse, 'values'> & { readonly key: string },
  command: string | null,
  json: boolean,
  words: Translator,
  streams: Streams,
): number {
  const failure: Failure = { code: 'invalid-request', details: { problem: key, ...values } };
  if (json) streams.out(`${JSON.stringify({ command, ok: false, error: failure })}\n`);
  streams.error(linesOf([words.t(`cli.misuse.${key}`, values), words.t('cli.misuse.hint')]));
  return exitCodes.misuse;
}
