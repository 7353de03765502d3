/** How the test chat is dressed as each channel: names, and the classes of page, bubbles and answers. Limits are the server's. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type LucideIcon, MessageCircle, MessageSquare, Webhook } from 'lucide-react';
import type { Look } from '../api/tests.ts';

export interface Dress {
  name: MessageDescriptor;
  icon: LucideIcon;
  colour: string;
  page: string;
  /** Absent where the channel shows no head of its own. */
  head?: string;
  bubble: string;
  theirs: string;
  mine: string;
  choice: string;
  time: string;
  /** Marks of the test between the messages. */
  mark: string;
}

export const LOOKS: Record<Look, Dress> = {
  'web-chat': {
    name: msg`Web chat`,
    icon: MessageSquare,
    colour: 'var(--channel-web)',
    page: 'bg-sunken text-ink',
    head: 'bg-surface border-b border-line text-ink',
    bubble: 'max-w-[82%] rounded-card px-3 py-2',
    theirs: 'self-start rounded-bl-chip border border-line bg-surface',
    mine: 'self-end rounded-br-chip bg-bubble text-bubble-ink',
    choice: 'rounded-control border border-line bg-surface text-accent-ink hover:bg-hover disabled:text-ink-3',
    time: 'text-ink-3',
    mark: 'border-line bg-surface text-ink-2',
  },
  webhook: {
    name: msg`Webhook`,
    icon: Webhook,
    colour: 'var(--channel-hook)',
    page: 'bg-surface font-mono text-12 text-ink',
    bubble: 'w-full border-l-2 pl-2.5 py-0.5',
    theirs: 'border-line-control',
    mine: 'border-accent text-accent-ink',
    choice: 'justify-start! border-l-2 border-line-control text-accent-ink hover:underline disabled:text-ink-3',
    time: 'text-ink-3',
    mark: 'border-line bg-surface font-sans text-ink-2',
  },
  messenger: {
    name: msg`Messenger`,
    icon: MessageCircle,
    colour: 'var(--channel-messenger)',
    page: 'bg-(--messenger-page) text-(--messenger-ink)',
    head: 'bg-(--messenger-head) text-white',
    bubble: 'max-w-[82%] rounded-[8px] px-2.5 py-1.5 shadow-e1',
    theirs: 'self-start rounded-tl-none bg-(--messenger-theirs)',
    mine: 'self-end rounded-tr-none bg-(--messenger-mine)',
    choice: 'rounded-[8px] bg-(--messenger-theirs) text-(--messenger-link) shadow-e1 hover:underline disabled:text-(--messenger-ink-2)',
    time: 'text-(--messenger-ink-2)',
    mark: 'border-transparent bg-(--messenger-theirs) text-(--messenger-ink-2)',
  },
};

export const LOOK_NAMES = Object.keys(LOOKS) as Look[];
