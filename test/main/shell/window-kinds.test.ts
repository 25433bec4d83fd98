import { describe, expect, it } from 'vitest';
import { callingWindow, type WindowKind, windowKinds } from '../../../main/shell/window-kinds.ts';
import { contract, isMethodName } from '../../../shared/contract/contract.ts';

const projector: WindowKind = {
  origin: 'jury://projector',
  page: '/projector.html',
  preload: 'projector.cjs',
  mayCall: (method) => method === 'competition.get',
};
const kinds = { ...windowKinds, projector };
const methods = Object.keys(contract).filter(isMethodName);

describe('a call', () => {
  it('is the window’s whose own page makes it', () => {
    expect(callingWindow({ origin: 'jury://app', parent: null })).toBe(windowKinds.main);
    expect(callingWindow({ origin: 'jury://projector', parent: null }, kinds)).toBe(projector);
  });

  it.each([
    ['a window that is gone', null],
    ['a frame in the window’s page', { origin: 'jury://app', parent: {} }],
    ['the viewer’s frame', { origin: 'jury://viewer', parent: {} }],
    ['the viewer’s page in a window of its own', { origin: 'jury://viewer', parent: null }],
    ['a page from elsewhere', { origin: 'https://example.org', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
    ['an origin that only begins like ours', { origin: 'jury://app.example', parent: null }],
    ['a kind of window that isn’t there yet', { origin: 'jury://projector', parent: null }],
  ])('is nobody’s from %s', (_from, frame) => {
    expect(callingWindow(frame)).toBeNull();
  });
});

it('gives a window its own part of the contract only', () => {
  const main: WindowKind = windowKinds.main;
  expect(methods.filter(main.mayCall)).toStrictEqual(methods);
  expect(methods.filter(projector.mayCall)).toStrictEqual(['competition.get']);
});

it('gives no two kinds of windows the same origin or preload', () => {
  const each = Object.values(windowKinds);
  expect(new Set(each.map(({ origin }) => origin)).size).toBe(each.length);
  expect(new Set(each.map(({ preload }) => preload)).size).toBe(each.length);
});
