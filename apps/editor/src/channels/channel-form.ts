/** What is typed about a channel, and whether it can be sent. */
import type { Channel, ChannelKind, ChannelSettings } from '../api/channels.ts';

export interface ChannelForm {
  kind: ChannelKind;
  name: string;
  flow: string | null;
  /** One a line. */
  domains: string;
  url: string;
}

/** The form of an existing channel, or an empty one. */
export function formOf(channel: Channel | undefined): ChannelForm {
  return { kind: channel?.kind ?? 'web-chat', name: channel?.name ?? '', flow: channel?.flow ?? null, domains: (channel?.settings.domains ?? []).join('\n'), url: channel?.settings.url ?? '' };
}

/** Domains as typed: lines or commas, with or without https and path. */
function domainsOf(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((line) => line.replace(/^https?:\/\//i, '').replace(/\/.*$/, '').toLowerCase())
    .filter(Boolean);
}

/** The first thing that is not a domain. */
export function wrongDomain(text: string): string | undefined {
  return domainsOf(text).find((domain) => !/^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d{1,5})?$/.test(domain));
}

/** Is this an address replies can be sent to? */
export function isReplyUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** The part of a channel's settings that its kind has. */
export function settingsOf(form: ChannelForm): ChannelSettings {
  return form.kind === 'web-chat' ? { domains: domainsOf(form.domains) } : { url: form.url.trim() };
}
