import { type AmendmentPreview, type StopReason, stopReasonSchema } from '../contract/pack-preview.ts';

type Stopped = AmendmentPreview['stopCounting'][number];

/** People whose score files no longer count, by reason; reasons that apply to nobody are left out. */
export function byReason({ stopCounting }: Pick<AmendmentPreview, 'stopCounting'>): readonly {
  readonly because: StopReason;
  readonly people: readonly Stopped[];
}[] {
  return stopReasonSchema.options
    .map((because) => ({ because, people: stopCounting.filter((entry) => entry.because === because) }))
    .filter(({ people }) => people.length > 0);
}
