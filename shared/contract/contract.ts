import type { z } from 'zod';
import type { Result } from '../result.ts';
import { appMethods } from './app.ts';
import { ballotMethods } from './ballot.ts';
import { bundleMethods } from './bundle.ts';
import { competitionMethods } from './competition.ts';
import { deskMethods } from './desk.ts';
import { evaluationMethods } from './evaluation.ts';
import { handoverMethods } from './handover.ts';
import { marksMethods } from './marks.ts';
import { mergeMethods } from './merge.ts';
import { demoMethods, officeMethods } from './office.ts';
import { ownRankingMethods } from './own-ranking.ts';
import { recoveryMethods } from './recovery.ts';
import { resultMethods } from './result.ts';
import { searchMethods } from './search.ts';
import { readingMethods } from './reading.ts';
import { vaultMethods } from './vault.ts';

/**
 * Every method that the window may call, with the schemas of request and response. Engine and shell check every
 * request; responses are checked in tests and during development.
 */
export const contract = {
  ...appMethods,
  ...vaultMethods,
  ...bundleMethods,
  ...competitionMethods,
  ...deskMethods,
  ...ballotMethods,
  ...marksMethods,
  ...ownRankingMethods,
  ...readingMethods,
  ...handoverMethods,
  ...mergeMethods,
  ...evaluationMethods,
  ...officeMethods,
  ...demoMethods,
  ...recoveryMethods,
  ...resultMethods,
  ...searchMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type EngineMethodName = {
  [Name in MethodName]: Contract[Name]['process'] extends 'engine' ? Name : never;
}[MethodName];
export type ShellMethodName = Exclude<MethodName, EngineMethodName>;

export type RequestOf<Name extends MethodName> = z.infer<Contract[Name]['request']>;
export type ResponseOf<Name extends MethodName> = z.infer<Contract[Name]['response']>;

/** The only function that the window calls. */
export type Call = <Name extends MethodName>(name: Name, request: RequestOf<Name>) => Promise<Result<ResponseOf<Name>>>;

export function isMethodName(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
