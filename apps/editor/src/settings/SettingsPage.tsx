/** How the screen looks and speaks on this device, and what the workspace is. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { meQuery } from '../api/session.ts';
import { languageName } from '../contacts/language-name.ts';
import { Button } from '../kit/Button.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { formatLocale } from '../locales/format-locale.ts';
import { useLanguageOptions, useThemeOptions } from '../shell/appearance-options.tsx';
import { PageBar } from '../shell/PageBar.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { useSignOut } from '../shell/use-sign-out.ts';
import { SettingsLine } from './SettingsLine.tsx';
import { SettingsPart } from './SettingsPart.tsx';

/** Changes are in force at once; there is nothing to save. */
export default function SettingsPage() {
  const { t, i18n } = useLingui();
  const me = useQuery(meQuery);
  const theme = useThemeOptions();
  const language = useLanguageOptions();
  const signOut = useSignOut();
  const roles: Record<string, string> = { owner: t`Owner`, admin: t`Administrator`, publisher: t`Publisher`, editor: t`Editor`, agent: t`Agent`, viewer: t`Viewer` };
  return (
    <>
      <PageBar title={t`Settings`} />
      <PageBody narrow>
        <SettingsPart title={t`Appearance`} text={t`On this device only.`}>
          <SettingsLine name={t`Theme`}>
            <Segmented size="medium" label={t`Theme`} {...theme} />
          </SettingsLine>
          <SettingsLine name={t`Language of the screen`}>
            <Segmented size="medium" label={t`Language of the screen`} {...language} />
          </SettingsLine>
        </SettingsPart>
        <Loaded query={me} skeleton={<Skeleton className="h-52 rounded-card" />}>
          {({ user, workspace, role }) => (
            <>
              <SettingsPart title={t`Workspace`} text={t`What flows and figures are reckoned by.`}>
                <SettingsLine name={t`Name`}>{workspace.name}</SettingsLine>
                <SettingsLine name={t`Time zone`} hint={new Date().toLocaleTimeString(formatLocale(i18n), { timeZone: workspace.zone, timeStyle: 'short' })}>
                  {workspace.zone}
                </SettingsLine>
                <SettingsLine name={t`Languages of the answers`}>{new Intl.ListFormat(i18n.locale, { style: 'narrow' }).format(workspace.languages.map((tag) => languageName(tag, i18n.locale)))}</SettingsLine>
              </SettingsPart>
              <SettingsPart title={t`You`}>
                <SettingsLine name={t({ message: 'Name', context: 'of a person' })}>{user.name}</SettingsLine>
                <SettingsLine name={t`E-mail`}>{user.email}</SettingsLine>
                <SettingsLine name={t`Role`}>{roles[role] ?? role}</SettingsLine>
                <SettingsLine name={t`Session`}>
                  <Button icon={<LogOut size={16} />} onClick={signOut}>
                    <Trans>Sign out</Trans>
                  </Button>
                </SettingsLine>
              </SettingsPart>
            </>
          )}
        </Loaded>
      </PageBody>
    </>
  );
}
