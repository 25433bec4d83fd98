import { Peer } from '../peer.ts';
import { type ShellCommand, shellCommandSchema, type WindowCommand } from '../window-commands.ts';

type Answers = { readonly [Kind in ShellCommand['kind']]: (command: Extract<ShellCommand, { kind: Kind }>) => unknown };

let answers: Answers | null = null;

const peer = new Peer(
  {
    send: (message) => {
      // The driver may be gone already, at the very end.
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => void process.on('message', listener),
  },
  (content) => {
    const command = shellCommandSchema.parse(content);
    if (answers === null) throw new Error('the shell does not answer yet');
    // The schema has told which command it is; the compiler can't follow that through the table.
    const answer: unknown = answers[command.kind](command as never);
    return answer;
  },
);

/** Says what is done when the process that drives Chromium asks for something. */
export function answerDriver(given: Answers): void {
  answers = given;
}

/** Asks the process that drives Chromium. */
export function askDriver(command: WindowCommand): Promise<unknown> {
  return peer.ask(command);
}
