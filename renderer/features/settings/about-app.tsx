import { type ReactNode, useEffect, useState } from 'react';
import type { ResponseOf } from '../../../shared/contract/contract.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

/** Version and runtime, which support asks for first. */
export function AboutApp(): ReactNode {
  const { t } = useTranslator();
  const readInfo = useAppStore((state) => state.readInfo);
  const [info, setInfo] = useState<ResponseOf<'app.info'> | null>(null);
  useEffect(() => {
    let current = true;
    void readInfo().then((result) => {
      if (current && result.ok) setInfo(result.value);
    });
    return () => {
      current = false;
    };
  }, [readInfo]);
  return (
    <p className="kern-body kern-body--small kern-body--muted">
      {info === null ? t('app.name') : t('settings.about', { ...info })}
    </p>
  );
}
