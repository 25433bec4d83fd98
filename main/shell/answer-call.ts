import { BrowserWindow, type BaseWindow, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { contract, isMethodName, type MethodName, type ShellMethodName } from '../../shared/contract/contract.ts';
import { mostGivenFiles } from '../../shared/contract/engine-port.ts';
import { AppError, failureOf } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { chooseFiles } from './dialogs.ts';
import type { EngineHost } from './engine-host.ts';
import type { GivenFiles } from './given-files.ts';
import type { Grants } from './grants.ts';
import type { LastFolder } from './last-folder.ts';
import { isLongWork, type LongWork } from './long-work.ts';
import { pagesAsPdf, printPages } from './print.ts';
import { receiveFiles, sortChosen } from './received-files.ts';
import { callingWindow } from './window-kinds.ts';
import { version } from '../../package.json' with { type: 'json' };

const callSchema = z.strictObject({ method: z.string(), request: z.unknown() });
const droppedSchema = z.array(z.string().min(1).max(4_096)).max(mostGivenFiles);

/** What is needed to answer the windows' calls. */
export interface CallContext {
  readonly engine: EngineHost;
  readonly grants: Grants;
  readonly lastFolder: LastFolder;
  readonly longWork: LongWork;
  /** the sample competition folder that comes with the app */
  readonly demoFolder: string;
  readonly given: GivenFiles;
}

/** Read when the call arrives: later Electron may find another page, or none, in that frame. */
export type Caller = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/**
 * Answers a call of a window within its part of the contract. Any other caller is refused, such as the viewer's frame.
 */
export async function answerCall(from: Caller, message: unknown, context: CallContext): Promise<Result<unknown>> {
  const { engine, grants, longWork } = context;
  const call = callSchema.safeParse(message);
  const caller = callingWindow(from.senderFrame);
  if (caller === null) return notAllowed();
  if (!call.success || !isMethodName(call.data.method)) return fail({ code: 'invalid-request', details: {} });
  const { method, request } = call.data;
  if (!caller.mayCall(method)) return notAllowed();
  if (contract[method].process === 'shell') return answerInShell(from, method, request, context);
  const answer = engine.ask({ kind: 'call', method, request, files: grants.redeem(method, request) });
  if (isLongWork(request)) longWork.follow(answer);
  return answer;
}

/** Grants access to the files dropped on the window, each according to its content. */
export async function answerDrop(from: Caller, paths: unknown, context: CallContext): Promise<Result<unknown>> {
  const parsed = droppedSchema.safeParse(paths);
  if (callingWindow(from.senderFrame) === null) return notAllowed();
  if (!parsed.success) return fail({ code: 'invalid-request', details: {} });
  return ok(await receiveFiles(parsed.data, context));
}

function notAllowed(): Result<never> {
  return fail({ code: 'not-allowed', details: {} });
}

async function answerInShell(
  from: Caller,
  method: MethodName,
  request: unknown,
  context: CallContext,
): Promise<Result<unknown>> {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents === from.sender);
  if (!isShellMethod(method) || window === undefined) return fail({ code: 'invalid-request', details: { method } });
  try {
    return ok(await shellAnswer(method, request, { window, contents: from.sender, ...context }));
  } catch (thrown) {
    return fail(thrown instanceof z.ZodError ? { code: 'invalid-request', details: { method } } : failureOf(thrown));
  }
}

/** The window that asks, and its context. */
interface ShellCall extends CallContext {
  readonly window: BaseWindow;
  readonly contents: WebContents;
}

async function shellAnswer(
  method: ShellMethodName,
  request: unknown,
  { window, contents, grants, lastFolder, engine, given, demoFolder }: ShellCall,
): Promise<unknown> {
  switch (method) {
    case 'app.info':
      return { version, electron: process.versions.electron, chromium: process.versions.chrome };
    case 'app.setTextSize':
      contents.setZoomFactor(contract['app.setTextSize'].request.parse(request).percent / 100);
      return {};
    case 'app.leave':
      window.destroy();
      return {};
    case 'app.print':
      await printPages(contents, contract['app.print'].request.parse(request));
      return {};
    case 'app.savePdf': {
      const { file, ...texts } = contract['app.savePdf'].request.parse(request);
      const path = grants.redeem(method, request)[file];
      if (path === undefined) throw new AppError('not-allowed');
      return valueOf(await engine.writeFile(path, await pagesAsPdf(contents, texts)));
    }
    case 'files.choose': {
      const choice = contract['files.choose'].request.parse(request);
      return sortChosen(await chooseFiles(window, choice, lastFolder), choice.purpose, { engine, grants });
    }
    case 'files.demoFolder': {
      const [folder] = await grants.give([demoFolder], 'competition-folder');
      return folder;
    }
    case 'files.given':
      return receiveFiles(given.take().slice(0, mostGivenFiles), { engine, grants });
    default:
      return method satisfies never;
  }
}

function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value;
}

function isShellMethod(method: MethodName): method is ShellMethodName {
  return contract[method].process === 'shell';
}
