/** The frame of whatever is added to a list by hand: fields, Cancel and Add, and the server's refusal with what was typed still there. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog, type DialogProps } from '../kit/Dialog.tsx';
import { Notice } from '../kit/Notice.tsx';
import { refusalWords } from './refusal-words.ts';

interface AddDialogProps<Value> extends Pick<DialogProps, 'open' | 'onOpenChange' | 'title' | 'description' | 'size'> {
  /** What would be added; undefined while something is missing or wrong. */
  value: Value | undefined;
  add(value: Value): Promise<unknown>;
  /** Said above the reason when it was refused. */
  failed: string;
  children: ReactNode;
}

/** Closes once it is added. Whoever uses it forgets what was typed when it opens or closes. */
export function AddDialog<Value>({ open, onOpenChange, title, description, size = 'medium', value, add, failed, children }: AddDialogProps<Value>) {
  const { i18n } = useLingui();
  const id = useId();
  const adding = useMutation({ mutationFn: add });
  const close = (next: boolean) => {
    adding.reset();
    onOpenChange(next);
  };
  return (
    <Dialog
      size={size}
      open={open}
      onOpenChange={close}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => close(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={id} disabled={value === undefined} busy={adding.isPending}>
            <Trans>Add</Trans>
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          // Told with the press: an answer that comes after the dialog was closed leaves alone what is typed in it by then.
          if (value !== undefined && !adding.isPending) adding.mutate(value, { onSuccess: () => close(false) });
        }}
      >
        {children}
        {adding.error ? (
          <Notice tone="bad" live title={failed}>
            {refusalWords(adding.error, i18n)}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
