/** The rooms of the house, in the order of the rail. A room that does not exist yet is not listed. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Database, Inbox, type LucideIcon, Plug, SlidersHorizontal, Users, Workflow } from 'lucide-react';

export interface Room {
  to: '/flows' | '/inbox' | '/contacts' | '/data' | '/channels' | '/settings';
  label: MessageDescriptor;
  icon: LucideIcon;
}

export const ROOMS: Room[] = [
  { to: '/flows', label: msg`Flows`, icon: Workflow },
  { to: '/inbox', label: msg`Inbox`, icon: Inbox },
  { to: '/contacts', label: msg`Contacts`, icon: Users },
  { to: '/data', label: msg`Data`, icon: Database },
  { to: '/channels', label: msg`Channels`, icon: Plug },
];

/** Stands at the foot of the rail. */
export const SETTINGS: Room = { to: '/settings', label: msg`Settings`, icon: SlidersHorizontal };
