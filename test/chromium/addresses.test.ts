import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../main/shell/content-security-policy.ts';
import { appOrigin, documentAddress, viewerAddress, viewerOrigin } from '../../shared/contract/origins.ts';
import { documentIdSchema } from '../../shared/ids.ts';
import { addressesAt } from './addresses.ts';

const { toChromium, toShell } = addressesAt(4711);
const document = documentAddress(documentIdSchema.parse('0198f5a0-0000-7000-8000-000000000001'));

describe('the addresses that Chromium is given', () => {
  it.each([appOrigin, viewerOrigin, viewerAddress, document])('lead from %s there and back', (address) => {
    expect(toChromium(address)).toMatch(/^http:\/\/[a-z]+\.localhost:4711(\/|$)/);
    expect(toShell(toChromium(address))).toBe(address);
  });

  it('are three origins', () => {
    const origins = [appOrigin, viewerOrigin, document].map((address) => new URL(toChromium(address)).origin);
    expect(new Set(origins).size).toBe(3);
  });

  it.each(['app', 'viewer'])('leave the policy of %s as strict as it is', (host) => {
    const mapped = toChromium(contentSecurityPolicy(host));
    expect(mapped).not.toContain('jury');
    const shape = (policy: string): string => policy.replaceAll(/(http:\/\/|jury)[^\s;]*/g, 'ORIGIN');
    expect(shape(mapped)).toBe(shape(contentSecurityPolicy(host)));
  });
});
