/** The list of short messages, loaded with the first of them. */
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Toaster as Sonner } from 'sonner';
import { toastsAreHeard } from './toast-host.ts';

/** At the bottom, over the phone's bar. */
export default function ToastList() {
  const { t } = useLingui();
  useEffect(toastsAreHeard, []);
  return (
    <Sonner
      className="font-sans!"
      position="bottom-center"
      containerAriaLabel={t`Messages`}
      mobileOffset={{ bottom: 72 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'pointer-events-auto flex w-(--width) items-center gap-3 rounded-card border border-line bg-surface px-4 py-3 text-13 text-ink shadow-e3',
          title: 'font-medium',
          description: 'text-12 text-ink-2',
          content: 'min-w-0 flex-1',
          icon: 'flex-none text-ink-3',
          error: '[&_[data-icon]]:text-bad',
          success: '[&_[data-icon]]:text-good',
          actionButton: 'ml-auto flex-none rounded-control px-2 py-1 font-medium text-accent-ink hover:bg-hover',
        },
      }}
    />
  );
}
