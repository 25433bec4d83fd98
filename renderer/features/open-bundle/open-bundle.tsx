import { type ReactNode, useEffect, useState } from 'react';
import type { FileGrant } from '../../../shared/contract/file-grant.ts';
import './open-bundle.css';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { BackToWelcome } from '../../widgets/back-to-welcome.tsx';
import { BundleChoice } from './bundle-choice.tsx';
import { KnownVaults } from './known-vaults.tsx';
import { OpenForm } from './open-form.tsx';

/** From a bundle to a vault: the file, the letter's code, a passphrase, the declaration of confidentiality. */
export function OpenBundle(): ReactNode {
  const { t } = useTranslator();
  const bundleFile = useAppStore((state) => state.bundleFile);
  const vaults = useAppStore((state) => state.vaults);
  const forget = useAppStore((state) => state.forgetBundle);
  const [another, setAnother] = useState<FileGrant | null>(null);
  useEffect(() => forget, [forget]);
  const known = vaults.filter(({ bundleId }) => bundleId !== null && bundleId === bundleFile?.facts.bundleId);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('openBundle.title')} lead={t('openBundle.lead')}>
        <BackToWelcome />
      </ScreenHeading>
      <BundleChoice />
      {bundleFile === null ? null : known.length > 0 && another !== bundleFile.file.grant ? (
        <KnownVaults facts={bundleFile.facts} vaults={known} onAnother={() => setAnother(bundleFile.file.grant)} />
      ) : (
        <OpenForm key={bundleFile.file.grant} />
      )}
    </div>
  );
}
