/** Writing as the customer. Enter sends. */
import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCcw, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useOpenFlow, useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextArea } from '../kit/TextArea.tsx';

/** After the end it offers to start again. */
export function TestInput() {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const id = useTest((state) => state.run?.id);
  const ended = useTest((state) => state.run?.status === 'ended');
  const busy = useTest((state) => state.busy);
  const name = useTest((state) => (typeof state.run?.contact.first_name === 'string' ? state.run.contact.first_name : ''));
  const words = name === '' ? t`Write as the customer` : t`Write as ${name}`;
  const [text, setText] = useState('');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Whoever is choosing something keeps the focus: losing it would close the list.
    if (id !== undefined && !document.activeElement?.closest('[role="dialog"], [role="listbox"], [role="menu"]')) box.current?.querySelector('textarea')?.focus();
  }, [id]);
  const send = () => {
    if (text.trim() === '' || busy || id === undefined) return;
    void test.turn({ customer: text });
    setText('');
  };
  if (ended) {
    return (
      <div className="flex-none p-4 pb-3">
        <Button className="w-full" icon={<RotateCcw size={14} aria-hidden />} onClick={() => void test.start()}>
          <Trans>Start again</Trans>
        </Button>
      </div>
    );
  }
  return (
    <form
      ref={box}
      className="flex flex-none items-end gap-2 p-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea rows={1} rowsMax={4} value={text} onChange={setText} onEnter={send} aria-label={words} placeholder={words} disabled={id === undefined} />
      <IconButton label={t`Send`} type="submit" variant="primary" side="top" busy={busy === 'turn'} disabled={id === undefined || text.trim() === ''}>
        <SendHorizontal size={16} aria-hidden />
      </IconButton>
    </form>
  );
}
