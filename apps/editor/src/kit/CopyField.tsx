/** Text made to be taken elsewhere: an address, a secret, a snippet. One press copies it. */
import { useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './IconButton.tsx';
import { toast } from './toast.ts';

/** `label` names what is copied. Long text wraps. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    } catch {
      toast.failed(t`The browser did not allow copying`, { detail: t`Select the text and copy it by hand.` });
    }
  };
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-12 font-medium text-ink-2">{label}</span>
      <div className="flex items-center gap-1 rounded-control border border-line bg-sunken py-0.5 pr-0.5 pl-2.5">
        <code className="min-w-0 flex-1 py-1.5 font-mono text-12 break-all">{text}</code>
        <IconButton label={copied ? t`Copied` : t`Copy`} size="small" onClick={copy}>
          {copied ? <Check size={14} className="text-good" /> : <Copy size={14} />}
        </IconButton>
      </div>
    </div>
  );
}
