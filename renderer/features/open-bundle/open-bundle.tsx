import { type ReactNode, useEffect } from 'react';
import './open-bundle.css';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { BackToWelcome } from '../../widgets/back-to-welcome.tsx';
import { BundleChoice } from './bundle-choice.tsx';
import { OpenForm } from './open-form.tsx';

/** From a bundle to a vault: the file, the letter's code, a passphrase, the declaration of confidentiality. */
export function OpenBundle(): ReactNode {
  const { t } = useTranslator();
  const bundleFile = useAppStore((state) => state.bundleFile);
  const forget = useAppStore((state) => state.forgetBundle);
  useEffect(() => forget, [forget]);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('openBundle.title')} lead={t('openBundle.lead')}>
        <BackToWelcome />
      </ScreenHeading>
      <BundleChoice />
      {bundleFile === null ? null : <OpenForm key={bundleFile.file.grant} />}
    </div>
  );
}
