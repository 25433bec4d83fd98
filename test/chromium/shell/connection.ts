import { Peer } from '../peer.ts';
import { type ShellCommand, shellCommandSchema, type WindowCommand } from '../window-commands.ts';

type Answers = { readonly [Kind in ShellCommand['kind']]: (command: Extract<ShellCommand, { kind: Kind }>) => unknown };

let answers: Answers | null = null;

const peer = new Peer(
  {
    send: (message) => {
      // At the very end the driver may already be gone.
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => void process.on('message', listener),
  },
  (content) => {
    const command = shellCommandSchema.parse(content);
    if (answers === null) throw new Error('the shell does not answer yet');
    // The schema has checked which command this is; the compiler can't follow that through the table.
    const answer: unknown = answers[command.kind](command as never);
    return answer;
  },
);

/** Sets the answers to requests of the process that drives Chromium. */
export function answerDriver(given: Answers): void {
  answers = given;
}

/** Sends a request to the process that drives Chromium. */
export function askDriver(command: WindowCommand): Promise<unknown> {
  return peer.ask(command);
}
