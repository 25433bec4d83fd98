import { z } from 'zod';

/** Carries messages between two processes. */
export interface MessagePort {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('question'), id: z.int(), content: z.unknown() }),
  z.strictObject({ type: z.literal('answer'), id: z.int(), content: z.unknown() }),
  z.strictObject({ type: z.literal('failure'), id: z.int(), reason: z.string() }),
]);

/** One of two processes that send each other requests. */
export class Peer {
  private readonly port: MessagePort;
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private lastId = 0;
  private gone: string | null = null;

  /** @param answer handles a request to this side; what it throws is thrown on the other side */
  constructor(port: MessagePort, answer: (content: unknown) => unknown) {
    this.port = port;
    port.onMessage((raw) => {
      const message = messageSchema.parse(raw);
      if (message.type === 'question') void this.reply(message.id, answering(answer, message.content));
      else this.settle(message.id, message);
    });
  }

  /** @throws Error what the other side throws, or the reason if it is gone */
  async ask(content: unknown): Promise<unknown> {
    if (this.gone !== null) throw new Error(this.gone);
    this.lastId += 1;
    const asked = Promise.withResolvers<unknown>();
    this.waiting.set(this.lastId, asked);
    this.port.send({ type: 'question', id: this.lastId, content });
    return asked.promise;
  }

  /** Called when the other side is gone: rejects all pending requests, and later ones too. */
  end(reason: string): void {
    this.gone = reason;
    for (const { reject } of this.waiting.values()) reject(new Error(reason));
    this.waiting.clear();
  }

  private async reply(id: number, answer: Promise<unknown>): Promise<void> {
    const message = await answer.then(
      (content) => ({ type: 'answer', id, content }),
      (thrown: unknown) => ({ type: 'failure', id, reason: String(thrown) }),
    );
    this.port.send(message);
  }

  private settle(id: number, message: Exclude<z.infer<typeof messageSchema>, { type: 'question' }>): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (message.type === 'answer') asked?.resolve(message.content);
    else asked?.reject(new Error(message.reason));
  }
}

/** Turns what is thrown synchronously into a rejection like any other. */
function answering(answer: (content: unknown) => unknown, content: unknown): Promise<unknown> {
  return Promise.resolve(content).then(answer);
}
