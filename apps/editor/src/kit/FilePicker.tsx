/** A place to drop a file, or to choose one. */
import { Trans } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { cx } from './cx.ts';

interface FilePickerProps {
  /** As the accept attribute: `.csv,.json`. */
  accept: string;
  file: File | null;
  onPick(file: File): void;
  hint?: string;
}

/** Shows the chosen file's name and size, and is then no larger than it must be. */
export function FilePicker({ accept, file, onPick, hint }: FilePickerProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) onPick(dropped);
      }}
      className={cx('flex cursor-pointer flex-col items-center gap-2 rounded-card border border-dashed px-4 text-center transition-colors has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus', file ? 'py-3' : 'py-7', over ? 'border-accent bg-accent-soft' : 'border-line-control bg-sunken hover:bg-hover')}
    >
      {file ? null : <FileUp size={20} aria-hidden className="text-ink-3" />}
      {file ? (
        <span className="font-medium break-all">
          {file.name} <span className="font-normal whitespace-nowrap text-ink-3">{sizeOf(file)}</span>
        </span>
      ) : (
        <span className="font-medium">
          <Trans>Drop a file here, or choose one</Trans>
        </span>
      )}
      {hint && !file ? <span className="text-12 text-ink-3">{hint}</span> : null}
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onPick(chosen);
          event.target.value = '';
        }}
      />
    </label>
  );
}

function sizeOf(file: File): string {
  return file.size < 1_000_000 ? `${Math.max(1, Math.round(file.size / 1_000))} kB` : `${(file.size / 1_000_000).toFixed(1)} MB`;
}
