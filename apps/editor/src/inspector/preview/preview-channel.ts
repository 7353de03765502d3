/** The channel texts are previewed for: the one chosen on this screen, else the first that answers with this flow, else the web chat. */
import { CHANNEL_LIMITS, type LimitedChannel } from '@patchbay/schema';
import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from '../../api/channels.ts';
import { useOpenFlow, useView } from '../../doc/flow-context.ts';

/** Kinds of channel whose limits are known, for a list to choose from. */
export const PREVIEW_KINDS = Object.keys(CHANNEL_LIMITS) as LimitedChannel[];

/** The kind, and how to choose another. */
export function usePreviewChannel(): { kind: LimitedChannel; choose(kind: LimitedChannel): void } {
  const { id, view } = useOpenFlow();
  const chosen = useView((state) => state.previewChannel);
  const { data: channels } = useQuery(channelsQuery);
  const own = channels?.find((channel) => channel.flow === id && channel.enabled)?.kind;
  return { kind: chosen ?? own ?? 'web-chat', choose: view.setPreviewChannel };
}
