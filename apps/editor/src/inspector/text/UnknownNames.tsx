/** Says of each name in a text that is not known what is wrong with it, and offers the name that was likely meant. */
import { Trans } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { PAINTED_MAX } from './PaintedText.tsx';
import { marksOf } from './text-marks.ts';
import { useTextSetting } from './text-setting.ts';
import { unknownNames } from './unknown-names.ts';

interface UnknownNamesProps {
  text: string;
  disabled: boolean;
  onReplace(part: { from: number; to: number }, name: string): void;
}

const SHOWN_MAX = 3;

/** Nothing is drawn where all names are known. */
export function UnknownNames({ text, disabled, onReplace }: UnknownNamesProps) {
  const setting = useTextSetting();
  const unknown = useMemo(() => (setting && text.length <= PAINTED_MAX ? unknownNames(text, marksOf(text), setting.names) : []), [setting, text]);
  const once = unknown.filter(({ mark }, at) => unknown.findIndex((each) => each.mark.name === mark.name) === at);
  if (once.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 py-1">
      {once.slice(0, SHOWN_MAX).map(({ mark, what, meant }) => (
        <li key={mark.name} className="flex flex-wrap items-center gap-x-1.5 text-12 text-bad">
          <TriangleAlert size={14} aria-hidden className="flex-none" />
          {what === 'variable' ? <Trans>Nothing writes “{mark.name}”.</Trans> : <Trans>There is no column for “{mark.name}”.</Trans>}
          {meant === undefined || disabled ? null : (
            <Button size="tiny" onClick={() => onReplace({ from: mark.nameFrom, to: mark.nameTo }, meant)}>
              <Trans>Use {meant}</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
