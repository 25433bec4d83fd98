import type { EngineRequest } from '../../../shared/contract/engine-port.ts';
import { failureOf } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { firstAnswers, firstMethodOf } from './first-answers.ts';
import type { Rooms, RoomsOptions } from './dispatch.ts';

/** The engine as the app sees it: questions in, results out, events in between. */
export interface Door {
  readonly answer: (question: EngineRequest) => Promise<Result<unknown>>;
}

/** Milliseconds after the first screen's questions until the use cases are read unasked, so that the first click waits for nothing. */
const lull = 300;

/** Opens the door over one data folder. */
export function openDoor(options: RoomsOptions): Door {
  let rooms: Promise<Rooms> | null = null;
  const opened = (): Promise<Rooms> => (rooms ??= import('./dispatch.ts').then(({ openRooms }) => openRooms(options)));
  const answer = async (question: EngineRequest): Promise<unknown> => {
    const first = rooms === null ? firstMethodOf(question) : null;
    if (first === null) return (await opened())(question);
    // Should reading them fail, the next question tells so.
    setTimeout(() => void opened().catch(() => undefined), lull).unref();
    return firstAnswers[first]({}, options);
  };
  return { answer: (question) => answer(question).then(ok, (thrown: unknown) => fail(failureOf(thrown))) };
}
