import type { z } from 'zod';
import type { Translator } from '../../../shared/i18n/translator.ts';

/** Exit codes of the terminal (docs/cli.md). */
export const exitCodes = { success: 0, refusal: 1, misuse: 2, internal: 3 } as const;

/** A command line that asks for nothing possible; `key` names its text under `cli.misuse`. */
export class Misuse extends Error {
  readonly key:
    | 'missingMandatoryOptionValue'
    | 'optionMissingArgument'
    | 'optionNeeds'
    | 'optionsExclude'
    | 'optionTwice'
    | 'optionValue'
    | 'standardInputTwice'
    | 'secretMissing'
    | 'packedBefore'
    | 'fileExists';
  readonly values: Readonly<Record<string, string>>;

  constructor(key: Misuse['key'], values: Misuse['values']) {
    super(key);
    this.name = 'Misuse';
    this.key = key;
    this.values = values;
  }
}

/** A command's answer: one documented object, the same in words, and whether anything was refused. */
export interface Outcome {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** the command ran, but something passed to it doesn't count */
  readonly refused?: boolean;
}

/** What a command may use of its terminal. */
export interface Terminal {
  readonly words: Translator;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** a line for the person at standard error; standard output holds the answer only */
  readonly note: (line: string) => void;
}

export interface CommandInput<Options> {
  readonly operands: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
}

/**
 * A command of the terminal. Its texts are under `cli.<name>.about`, `cli.operand.<operand>` and `cli.option.<option>`.
 */
export interface CommandDefinition<Options extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** "<bundle>", "<files...>" */
  readonly operands: readonly string[];
  /** "--out <file>" */
  readonly required: readonly string[];
  /** "--interim" */
  readonly options: readonly string[];
  readonly schema: Options;
  readonly run: (input: CommandInput<z.infer<Options>>) => Promise<Outcome>;
}

/** Keeps the options' types while a command is defined. */
export function defineCommand<Options extends z.ZodType>(definition: CommandDefinition<Options>): CommandDefinition {
  return {
    ...definition,
    run: (input) => definition.run({ ...input, options: parsedOptions(definition.schema, input.options) }),
  };
}

function parsedOptions<Options extends z.ZodType>(schema: Options, options: unknown): z.infer<Options> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Misuse('optionValue', { name: optionName(String(issue?.path[0] ?? '')), problem: issue?.message ?? '' });
}

/** "codeFile" -> "--code-file" */
function optionName(member: string): string {
  return `--${member.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
