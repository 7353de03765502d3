/** A question or a form over the page. Focus stays inside, Escape and the veil close it. */
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonClass } from './button-class.ts';
import { cx } from './cx.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** A panel at the right edge instead of a card in the middle. */
  sheet?: boolean;
  /** Only what it is about, from edge to edge: the title is read aloud, not shown. */
  bare?: boolean;
  /** Where the focus goes when it closes; to where it came from when absent. */
  onClosed?(): void;
  children?: ReactNode;
}

const WIDTHS = { small: 'tablet:w-100', medium: 'tablet:w-130', large: 'tablet:w-190' };

/** On a phone a dialog stands at the bottom and a sheet fills the screen. */
export function Dialog({ open, onOpenChange, title, description, footer, size = 'medium', sheet = false, bare = false, onClosed, children }: DialogProps) {
  const { t } = useLingui();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Radix.Content
          // A short message lies over the dialog: its undo must not close what it belongs to.
          onInteractOutside={(event) => event.target instanceof Element && event.target.closest('[data-sonner-toaster]') && event.preventDefault()}
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...(onClosed
            ? {
                onCloseAutoFocus: (event: Event) => {
                  event.preventDefault();
                  onClosed();
                },
              }
            : {})}
          className={cx(
            'fixed z-40 flex flex-col bg-surface shadow-e3 outline-none',
            sheet
              ? 'inset-y-0 right-0 w-full animate-slide border-l border-line tablet:w-105'
              : cx('inset-x-0 bottom-0 max-h-[92dvh] animate-appear rounded-t-card border border-line tablet:inset-x-auto tablet:top-[14dvh] tablet:bottom-auto tablet:left-1/2 tablet:max-h-[76dvh] tablet:max-w-[calc(100vw-32px)] tablet:-translate-x-1/2 tablet:rounded-card', WIDTHS[size]),
          )}
        >
          <header className={bare ? 'sr-only' : 'flex-none py-4 pr-14 pl-5'}>
            <Radix.Title className="text-16 font-semibold">{title}</Radix.Title>
            {description ? <Radix.Description className="mt-1 text-13 text-ink-2">{description}</Radix.Description> : null}
          </header>
          <div className={bare ? 'flex min-h-0 flex-1 flex-col' : 'min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 empty:hidden'}>{children}</div>
          {footer ? <footer className="flex flex-none justify-end gap-2 border-t border-line px-5 py-3 max-tablet:pb-[max(12px,env(safe-area-inset-bottom))]">{footer}</footer> : null}
          {/* Last, so that the focus begins at what the dialog is about. */}
          {bare ? null : (
            <Radix.Close aria-label={t`Close`} className={cx(buttonClass('quiet', 'medium', true), 'absolute! top-3 right-3')}>
              <X size={16} aria-hidden />
            </Radix.Close>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
