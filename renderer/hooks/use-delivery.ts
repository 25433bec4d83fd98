import { useEffect } from 'react';
import type { GrantedFile } from '../../shared/contract/app.ts';
import type { DeliveryPurpose } from '../store/place-of-file.ts';
import { useAppStore } from './use-app-store.tsx';

/** Calls `take` with files dropped anywhere, or opened from outside, that belong to this part of the screen. */
export function useDelivery(purpose: DeliveryPurpose, take: (files: readonly GrantedFile[]) => void): void {
  const isWanted = useAppStore((state) => state.delivery?.purpose === purpose);
  const takeDelivery = useAppStore((state) => state.takeDelivery);
  useEffect(() => {
    const files = isWanted ? takeDelivery(purpose) : null;
    if (files !== null) take(files);
  }, [isWanted, purpose, take, takeDelivery]);
}
