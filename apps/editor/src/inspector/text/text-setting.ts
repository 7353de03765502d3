/** What a text with variables in it may know: the names it can use, and what they are shown with. Without it, variables are only painted. */
import type { JsonObject } from '@patchbay/schema';
import { createContext, useContext } from 'react';
import type { KnownVariable } from '../known-variables.ts';
import type { NameIndex } from './unknown-names.ts';

export interface TextSetting {
  variables: readonly KnownVariable[];
  names: NameIndex;
  /** Every variable with its sample. */
  scope: JsonObject;
}

export const TextSettingContext = createContext<TextSetting | null>(null);

/** The setting of the form around a text; null outside of one. */
export function useTextSetting(): TextSetting | null {
  return useContext(TextSettingContext);
}
