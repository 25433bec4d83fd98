import { z } from 'zod';
import { type EngineMessage, engineRequestSchema } from '../../shared/contract/engine-port.ts';
import { fail, type Result } from '../../shared/result.ts';
import { createSettledDispatcher } from './rpc/settled-dispatcher.ts';

/** The part of Electron's parent port that a utility process uses; Electron's types stay out of the engine. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: EngineMessage): void;
}

const environmentSchema = z.object({
  JURYMAPPE_DATA: z.string().min(1),
  /** where earlier versions of the app kept the same data, if that was elsewhere */
  JURYMAPPE_EARLIER_DATA: z.string().min(1).optional(),
  JURYMAPPE_RESOURCES: z.string().min(1),
  /** whether answers are checked against the contract: true while developing */
  JURYMAPPE_CHECKS: z.enum(['yes', 'no']),
});

const numberedSchema = z.object({ id: z.int() });

function refused(): Result<never> {
  return fail({ code: 'invalid-request', details: {} });
}

function isParentPort(port: unknown): port is ParentPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port;
}

const parentPort: unknown = Reflect.get(process, 'parentPort');
if (!isParentPort(parentPort)) throw new TypeError('the engine runs as a process of the app');

// An unhandled rejection may leave any state behind, so the engine ends; it is started again with the vault locked.
// Node ends the process anyway; Electron, since version 37, doesn't.
process.on('unhandledRejection', () => process.exit(1));

const environment = environmentSchema.parse(process.env);
const { answer } = createSettledDispatcher(
  {
    dataFolder: environment.JURYMAPPE_DATA,
    resourceFolder: environment.JURYMAPPE_RESOURCES,
    emit: (event) => parentPort.postMessage({ kind: 'event', event }),
    checkResponses: environment.JURYMAPPE_CHECKS === 'yes',
  },
  environment.JURYMAPPE_EARLIER_DATA,
);

parentPort.on('message', ({ data }) => {
  const numbered = numberedSchema.safeParse(data);
  if (!numbered.success) return;
  const { id } = numbered.data;
  const request = engineRequestSchema.safeParse(data);
  const result = request.success ? answer(request.data) : Promise.resolve(refused());
  void result.then((response) => parentPort.postMessage({ kind: 'response', id, result: response }));
});
parentPort.postMessage({ kind: 'ready' });
