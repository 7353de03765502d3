/**
 * The socket of an open flow. It keeps no message for later: the greeting after each opening brings everything the server lacks. The library
 * would send what it kept besides, count only the greeting, and call the flow saved when the first of them is.
 */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/** Connects again by itself until it is destroyed. */
export class FlowSocket extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }
}
