/** Says how strong a password is, in a bar and in words. */
import { useLingui } from '@lingui/react/macro';
import { passwordStrength, PASSWORD_LENGTH_MIN } from './password-strength.ts';

interface StrengthMeterProps {
  password: string;
  /** Name, address and the like, which a password should not hold. */
  about: readonly string[];
}

const COLOURS = ['bg-active', 'bg-bad-solid', 'bg-[var(--decide-cord)]', 'bg-good-solid', 'bg-good-solid'];

/** Stands below the password. */
export function StrengthMeter({ password, about }: StrengthMeterProps) {
  const { t } = useLingui();
  const strength = passwordStrength(password, about);
  const words = [
    t`At least ${PASSWORD_LENGTH_MIN} characters. A few words in a row are easy to keep in mind.`,
    t`Easy to guess. Make it longer.`,
    t`Fair. Another word makes it good.`,
    t`Good.`,
    t`Strong.`,
  ];
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex gap-1">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={`h-1 flex-1 rounded-full transition-colors ${step <= strength ? COLOURS[strength] : 'bg-active'}`} />
        ))}
      </div>
      <p aria-live="polite" className="text-12 text-ink-3">
        {words[strength]}
      </p>
    </div>
  );
}
