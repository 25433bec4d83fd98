import type { ReactNode } from 'react';

/** A digest or thumbprint in groups of four, so that two people can compare it on the phone. */
export function Fingerprint({ value }: { readonly value: string }): ReactNode {
  const groups = value.match(/.{1,4}/g) ?? [];
  return (
    <span className="jm-fingerprint">
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
