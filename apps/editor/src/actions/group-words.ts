/** Names of the groups that actions stand in. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActionGroup } from './action.ts';

export const GROUP_NAMES: Record<ActionGroup, MessageDescriptor> = {
  add: msg`Add and connect`,
  edit: msg`Change`,
  select: msg`Select`,
  arrange: msg`Arrange`,
  view: msg`Look around`,
  find: msg`Find`,
  flow: msg`The flow`,
  test: msg`Test`,
};
