/** A name and its value in a sheet. Where it may be changed, a press makes it a box: Enter saves, Escape leaves. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { Pencil, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { type CellKind, kindOf, typedOf, valueOf } from './grid/cell-value.ts';
import { useFaultWords } from './grid/fault-words.ts';
import { jsonWords } from './json-words.ts';

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

  if (isOpen && kind && onSave) return <ValueBox name={name} value={value} kind={kind} onSave={onSave} onClose={close} />;
  return (
    <div className="group/line grid min-h-11 grid-cols-[2fr_3fr_auto] items-center gap-x-3 px-3 py-1.5">
      <dt className={`break-words text-ink-2 ${isOwnWord ? 'text-13' : 'font-mono text-12'}`}>{name}</dt>
      {typeof value === 'object' && value !== null ? (
        <dd className="col-span-full row-start-2 mt-1 min-w-0 rounded-chip bg-sunken px-2 py-1.5 font-mono text-12 break-words whitespace-pre-wrap">{JSON.stringify(value, null, 2)}</dd>
      ) : (
        <dd className="min-w-0 break-words whitespace-pre-wrap">{children ?? jsonWords(value, i18n)}</dd>
      )}
      <span className="-mr-1.5 flex text-ink-3 opacity-60 group-focus-within/line:opacity-100 group-hover/line:opacity-100">
        {onSave && kind ? (
          <IconButton ref={button} size="small" label={t`Change ${name}`} onClick={() => setOpen(true)}>
            <Pencil size={14} />
          </IconButton>
        ) : null}
        {onRemove ? (
          <IconButton size="small" label={t`Remove ${name}`} onClick={onRemove}>
            <X size={14} />
          </IconButton>
        ) : null}
      </span>
    </div>
  );
}

function ValueBox({ name, value, kind, onSave, onClose }: { name: string; value: Json | undefined; kind: CellKind; onSave(value: Json): void; onClose(): void }) {
  const { t } = useLingui();
  const words = useFaultWords();
  const [typed, setTyped] = useState(() => typedOf(value));
  const [fault, setFault] = useState<string>();
  const save = () => {
    if (typed === typedOf(value)) return onClose();
    const read = valueOf(typed, value, kind);
    if ('fault' in read) return setFault(words(read.fault));
    onSave(read.value);
    onClose();
  };
  return (
    <div
      className="flex flex-col gap-2 px-3 py-2.5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
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
    </div>
  );
}
