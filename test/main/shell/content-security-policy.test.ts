import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../main/shell/content-security-policy.ts';

function directivesOf(host: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    contentSecurityPolicy(host)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );
}

describe('the policy of a page', () => {
  it.each(['app', 'viewer'])('of %s allows nothing by default, and nothing unsafe but WebAssembly', (host) => {
    const directives = directivesOf(host);
    expect(directives.get('default-src')).toStrictEqual(["'none'"]);
    const unsafe = [...directives.values()].flat().filter((source) => source.includes('unsafe'));
    expect(unsafe).toStrictEqual(host === 'viewer' ? ["'wasm-unsafe-eval'"] : []);
    expect([...directives.values()].flat().filter((source) => /https?:|\*/.test(source))).toStrictEqual([]);
  });

  it('lets the desk fetch nothing, and the viewer only its own files and documents', () => {
    expect(directivesOf('app').get('connect-src')).toStrictEqual(["'none'"]);
    expect(directivesOf('viewer').get('connect-src')).toStrictEqual(["'self'", 'jury-document:']);
  });

  it('shows the viewer in the desk only, and the desk in nothing', () => {
    expect(directivesOf('viewer').get('frame-ancestors')).toStrictEqual(['jury://app']);
    expect(directivesOf('app').get('frame-ancestors')).toStrictEqual(["'none'"]);
  });

  it('of an unknown host is the stricter one', () => {
    expect(contentSecurityPolicy('elsewhere')).toBe(contentSecurityPolicy('app'));
  });
});
