/** Channels: where customers write, and which flow answers there. */
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export type ChannelKind = 'web-chat' | 'webhook';

export interface ChannelSettings {
  /** Web chat: sites that may show it; everywhere when empty. */
  domains?: string[];
  /** Webhook: where replies are sent. */
  url?: string;
}

export interface Channel {
  id: string;
  kind: ChannelKind;
  name: string;
  flow: string | null;
  enabled: boolean;
  settings: ChannelSettings;
  publicUrl: string;
}

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => request<{ channels: Channel[] }>('/api/channels', { signal }).then((answer) => answer.channels),
});

/** Makes a channel; a webhook's secret comes once, with this answer. */
export function createChannel(channel: { kind: ChannelKind; name: string; flow: string | null; settings: ChannelSettings }): Promise<Channel & { secret?: string }> {
  return request('/api/channels', { body: channel });
}

/** Changes what is given, leaves the rest. */
export function changeChannel(id: string, change: { name?: string; flow?: string | null; settings?: ChannelSettings; enabled?: boolean }): Promise<Channel> {
  return request(`/api/channels/${id}`, { method: 'PATCH', body: change });
}

/** Deletes a channel with its conversations. */
export function deleteChannel(id: string): Promise<object> {
  return request(`/api/channels/${id}`, { method: 'DELETE' });
}

/** Replaces a webhook's secret; the new one comes once, with this answer. */
export function renewSecret(id: string): Promise<{ secret: string }> {
  return request(`/api/channels/${id}/secret`, { body: {} });
}
