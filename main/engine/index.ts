import { z } from 'zod';
import { type EngineMessage, engineRequestSchema } from '../../shared/contract/engine-port.ts';
import { openDoor } from './rpc/dispatcher.ts';

/** The part of Electron's parent port that a utility process uses; its types stay out of the engine. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: EngineMessage): void;
}

const environmentSchema = z.object({ JURYMAPPE_DATA: z.string().min(1), JURYMAPPE_DEMO: z.string().min(1) });

function isParentPort(port: unknown): port is ParentPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port;
}

const parentPort: unknown = Reflect.get(process, 'parentPort');
if (!isParentPort(parentPort)) throw new TypeError('the engine runs as a process of the app');

const { JURYMAPPE_DATA: dataFolder, JURYMAPPE_DEMO: demoFolder } = environmentSchema.parse(process.env);
const door = openDoor({ dataFolder, demoFolder, emit: (event) => parentPort.postMessage({ kind: 'event', event }) });

parentPort.on('message', ({ data }) => {
  const question = engineRequestSchema.safeParse(data);
  if (!question.success) return;
  void door
    .answer(question.data)
    .then((result) => parentPort.postMessage({ kind: 'answer', id: question.data.id, result }));
});
parentPort.postMessage({ kind: 'ready' });
