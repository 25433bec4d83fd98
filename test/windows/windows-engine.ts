import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../../scripts/electron-runtime.mjs';
import { windowsPath } from '../../scripts/windows.mjs';
import type { EngineMethodName, RequestOf, ResponseOf } from '../../shared/contract/contract.ts';
import { type EngineMessage, engineMessageSchema, type EngineRequest } from '../../shared/contract/engine-port.ts';
import { type FileGrant, fileGrantSchema } from '../../shared/contract/file-grant.ts';
import type { Result } from '../../shared/result.ts';
import type { Place, StressEngine } from '../helpers/stress-engine.ts';
import { engineFolder } from './engine-folder.ts';
import { startOnWindows, type WindowsProcess } from './windows-process.ts';

/** The engine as a Windows process, called over its own port. */
export interface WindowsEngine extends StressEngine {
  /** sends a request without waiting for the answer, which a killed engine never gives */
  readonly begin: <Name extends EngineMethodName>(method: Name, request: RequestOf<Name>) => void;
  readonly kill: () => Promise<void>;
}

const program = join(import.meta.dirname, 'engine-program.ts');

/**
 * Starts an engine on a data folder; it ends with the test.
 * @param folder for the engine's input and output files @param earlierData where an earlier version kept the data
 */
export async function startEngine(place: Place, folder: string, earlierData?: string): Promise<WindowsEngine> {
  const engine = startOnWindows(program, {
    folder,
    args: [windowsPath(join(engineFolder, 'engine.js'))],
    env: {
      JURYMAPPE_DATA: windowsPath(place.dataFolder),
      JURYMAPPE_RESOURCES: windowsPath(join(projectFolder, 'resources')),
      JURYMAPPE_CHECKS: 'yes',
      ...(earlierData === undefined ? {} : { JURYMAPPE_EARLIER_DATA: windowsPath(earlierData) }),
    },
  });
  onTestFinished(() => engine.kill());
  await engine.line((line) => messageIn(line).kind === 'ready');
  return { place, kill: engine.kill, warnings: () => warningsOf(engine), ...callsTo(engine) };
}

function callsTo(engine: WindowsProcess): Pick<WindowsEngine, 'ask' | 'begin' | 'grant'> {
  const files: Record<string, string> = {};
  let lastId = 0;
  const send = (method: string, request: unknown): number => {
    lastId += 1;
    const call: EngineRequest = { kind: 'call', id: lastId, method, request, files };
    engine.send(`${JSON.stringify(call)}\n`);
    return lastId;
  };
  return {
    begin: (method, request) => void send(method, request),
    ask: async <Name extends EngineMethodName>(method: Name, request: RequestOf<Name>) => {
      const answer = await engine.line(isAnswerTo(send(method, request)));
      const message = messageIn(answer);
      if (message.kind !== 'response') throw new TypeError(message.kind);
      // The engine has checked its answer against this method's contract.
      return message.result as Result<ResponseOf<Name>>;
    },
    grant: (path): FileGrant => {
      const grant = fileGrantSchema.parse(randomUUID());
      files[grant] = windowsPath(path);
      return grant;
    },
  };
}

function isAnswerTo(id: number): (line: string) => boolean {
  return (line) => {
    const message = messageIn(line);
    return message.kind === 'response' && message.id === id;
  };
}

function warningsOf(engine: WindowsProcess): ReturnType<StressEngine['warnings']> {
  return engine.lines().flatMap((line) => {
    const message = messageIn(line);
    return message.kind === 'event' && message.event.type === 'warned' ? [message.event.failure] : [];
  });
}

function messageIn(line: string): EngineMessage {
  return engineMessageSchema.parse(JSON.parse(line));
}
