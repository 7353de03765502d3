/** A name and its value in a sheet. Where it may be changed, a press makes it a box: Enter saves, Escape leaves. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { Pencil, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { buttonClass } from '../kit/button-class.ts';
import { cx } from '../kit/cx.ts';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { type CellKind, kindOf, typedOf, valueOf } from './grid/cell-value.ts';
import { useFaultWords } from './grid/fault-words.ts';
import { jsonWords } from './json-words.ts';
import { useEscape } from './use-escape.ts';

interface ValueLineProps {
  name: string;
  /** Names are shown as flows call them, unless they are the screen's own words. */
  isOwnWord?: boolean;
  value: Json | undefined;
  type: string;
  /** How the value is shown, a link for instance. */
  children?: ReactNode;
  onSave?: ((value: Json) => void) | undefined;
  onRemove?: (() => void) | undefined;
}

/** Lists and records are shown whole and only read. */
export function ValueLine({ name, isOwnWord = false, value, type, children, onSave, onRemove }: ValueLineProps) {
  const { t, i18n } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const kind = kindOf(value, type) ?? (typeof value === 'string' ? 'text' : undefined);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };

  const isLarge = typeof value === 'object' && value !== null;
  // No tooltip that would cover the next line: the first of these buttons has the focus when the sheet opens.
  const quiet = cx(buttonClass('quiet', 'small', true), 'text-ink-3');

  if (isOpen && kind && onSave) return <ValueBox name={name} value={value} kind={kind} onSave={onSave} onClose={close} />;
  return (
    <div className={`group/line grid min-h-11 items-center gap-x-3 gap-y-1 px-3 py-1.5 ${isLarge ? '' : 'grid-cols-[2fr_3fr]'}`}>
      <dt className={`break-words text-ink-2 ${isOwnWord ? 'text-13' : 'font-mono text-12'}`}>{name}</dt>
      <dd className="flex min-w-0 items-center gap-1">
        <div className={`min-w-0 flex-1 break-words whitespace-pre-wrap ${isLarge ? 'rounded-chip bg-sunken px-2 py-1.5 font-mono text-12' : ''}`}>{isLarge ? JSON.stringify(value, null, 2) : (children ?? jsonWords(value, i18n))}</div>
        {onSave && kind ? (
          <button ref={button} type="button" aria-label={t`Change ${name}`} title={t`Change ${name}`} onClick={() => setOpen(true)} className={quiet}>
            <Pencil size={14} aria-hidden />
          </button>
        ) : null}
        {onRemove ? (
          <button type="button" aria-label={t`Remove ${name}`} title={t`Remove ${name}`} onClick={onRemove} className={quiet}>
            <X size={14} aria-hidden />
          </button>
        ) : null}
      </dd>
    </div>
  );
}

function ValueBox({ name, value, kind, onSave, onClose }: { name: string; value: Json | undefined; kind: CellKind; onSave(value: Json): void; onClose(): void }) {
  const { t } = useLingui();
  const words = useFaultWords();
  const [typed, setTyped] = useState(() => typedOf(value));
  const [fault, setFault] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  useEscape(box, onClose);
  const save = () => {
    if (typed === typedOf(value)) return onClose();
    const read = valueOf(typed, value, kind);
    if ('fault' in read) return setFault(words(read.fault));
    onSave(read.value);
    onClose();
  };
  return (
    <div ref={box} className="px-3 py-2.5">
      <dt className="sr-only">{name}</dt>
      <dd className="flex flex-col gap-2">
        <Field label={name} error={fault}>
          <TextArea
            autoFocus
            rows={1}
            value={typed}
            onEnter={save}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            placeholder={kind === 'date' ? '2026-01-31' : kind === 'boolean' ? t`yes or no` : undefined}
            onChange={(next) => {
              setTyped(next);
              setFault(undefined);
            }}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button size="small" onClick={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button size="small" variant="primary" onClick={save}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </dd>
    </div>
  );
}
