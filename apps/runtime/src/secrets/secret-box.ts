/** Secrets at rest: AES-256-GCM under a key that is never in the database. What comes out of here is used at once and never logged. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const SCHEME = 'v1';

export class SecretBox {
  readonly #key: Buffer;
  readonly #material: Buffer;

  /** `secretKey` is SECRET_KEY; keys for different purposes are derived from it. */
  constructor(secretKey: string) {
    this.#material = Buffer.from(secretKey, 'utf8');
    this.#key = this.derive('secrets at rest');
  }

  /** 32 bytes for one purpose. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#material, 'patchbay', purpose, 32));
  }

  /** Closes a secret for one place: `context` (workspace, channel …) must be the same when it is opened. */
  close(secret: string, context: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(context));
    const closed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return [SCHEME, nonce.toString('base64'), cipher.getAuthTag().toString('base64'), closed.toString('base64')].join(':');
  }

  /** Throws when the key, the context or the text is not the one it was closed with. */
  open(closed: string, context: string): string {
    const [scheme, nonce, tag, text] = closed.split(':');
    if (scheme !== SCHEME || !nonce || !tag || text === undefined) throw new Error('This secret is not in a known form.');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, Buffer.from(nonce, 'base64')).setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64')), decipher.final()]).toString('utf8');
  }
}
