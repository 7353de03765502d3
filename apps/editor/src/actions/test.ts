/** Actions about trying the flow out. */
import { msg } from '@lingui/core/macro';
import type { Action } from './action.ts';

export const toggleTest: Action = { id: 'test', label: msg`Start or stop the test`, group: 'test', keys: [{ key: 'enter', mod: true }], whileTyping: true, run: (scene) => scene.toggleTest() };

export const TESTING: readonly Action[] = [toggleTest];
