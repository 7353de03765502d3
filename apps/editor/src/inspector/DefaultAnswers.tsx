/** What customers hear when something fails or nobody answers, with the same variables as the texts of steps. */
import { useLingui } from '@lingui/react/macro';
import { DefaultAnswer } from './DefaultAnswer.tsx';
import { TextSettingContext } from './text/text-setting.ts';
import { useFlowTexts } from './text/use-flow-texts.ts';

/** Loaded a moment after the panel. */
export default function DefaultAnswers() {
  const { t } = useLingui();
  const { setting } = useFlowTexts();
  return (
    <TextSettingContext value={setting}>
      <DefaultAnswer role="failure" label={t`If something fails`} hint={t`Said where a step fails and its exit leads nowhere.`} />
      <DefaultAnswer role="silence" label={t`If nobody answers`} hint={t`Said where a customer stays silent and the exit leads nowhere.`} />
    </TextSettingContext>
  );
}
