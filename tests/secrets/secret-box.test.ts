/** The box for secrets: opens for its key and its place alone, and notices every changed byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SecretBox } from '../../apps/runtime/src/secrets/secret-box.ts';

const KEY = 'a secret key for this test, long enough';
const box = new SecretBox(KEY);
const text = fc.string({ unit: 'binary', maxLength: 300 }).map((value) => value.toWellFormed());

test('what was closed is opened again, whatever it holds', () => {
  fc.assert(
    fc.property(text, text, (secret, context) => {
      expect(new SecretBox(KEY).open(box.close(secret, context), context)).toBe(secret);
    }),
  );
});

test('a secret closed for one place cannot be opened for another', () => {
  fc.assert(
    fc.property(text, text, text, (secret, context, other) => {
      fc.pre(context !== other);
      expect(() => box.open(box.close(secret, context), other)).toThrow();
    }),
  );
});

test('another key opens nothing', () => {
  const closed = box.close('whsec_secret', 'channel 1');
  for (const key of [`${KEY} `, KEY.toUpperCase(), '', 'another secret key, long enough too']) expect(() => new SecretBox(key).open(closed, 'channel 1')).toThrow();
});

test('a change of any single character is noticed', () => {
  const closed = box.close('whsec_secret', 'channel 1');
  for (let at = 0; at < closed.length; at += 1) {
    const other = closed[at] === 'A' ? 'B' : 'A';
    const changed = `${closed.slice(0, at)}${other}${closed.slice(at + 1)}`;
    // The last letter of a base64 text has bits that mean nothing; what is opened then must be the secret itself.
    let opened: string | undefined;
    try {
      opened = box.open(changed, 'channel 1');
    } catch {
      continue;
    }
    expect(Buffer.from(changed.split(':')[3]!, 'base64')).toEqual(Buffer.from(closed.split(':')[3]!, 'base64'));
    expect(opened).toBe('whsec_secret');
  }
});

test.each(['', 'whsec_secret', 'v1', 'v1:a:b', 'v2:AAAA:AAAA:AAAA', 'v1::::', `v1:${'A'.repeat(16)}:AAAA:AAAA`, 'v1:AAAA:AAAAAAAAAAAAAAAAAAAAAA==:'])('“%s” is not taken for a closed secret', (closed) => {
  expect(() => box.open(closed, 'channel 1')).toThrow();
});

test('the same secret never looks the same, and neither shows through', () => {
  const closed = Array.from({ length: 100 }, () => box.close('whsec_secret', 'channel 1'));
  expect(new Set(closed).size).toBe(100);
  for (const each of closed) expect(each).not.toMatch(/whsec|secret|d2hzZWM/);
});

test('keys for different purposes have nothing in common, and are the same each time', () => {
  expect(box.derive('sign-in')).toEqual(new SecretBox(KEY).derive('sign-in'));
  expect(box.derive('sign-in')).not.toEqual(box.derive('secrets at rest'));
  expect(box.derive('sign-in')).toHaveLength(32);
});
