import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** for digests and fingerprints, which are compared letter by letter */
  readonly monospaced?: boolean;
}

export function FactsList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="jm-facts">
      {facts.map(({ name, value, monospaced = false }) => (
        <div key={name} className="jm-facts__item">
          <dt>{name}</dt>
          <dd className={monospaced ? 'jm-monospaced' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
