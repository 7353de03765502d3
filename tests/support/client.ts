/** Somebody who calls the HTTP API: with the cookies of a browser, and nothing a browser would hide. */

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body when it is JSON, else undefined; tests look at it field by field. */
  json: any;
}

export interface CallOptions {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

export class Client {
  readonly origin: string;
  cookie: string | undefined;

  constructor(origin: string, cookie?: string) {
    this.origin = origin;
    this.cookie = cookie;
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.call('GET', path, headers ? { headers } : {});
  }

  post(path: string, json: unknown = {}, headers?: Record<string, string>): Promise<Answer> {
    return this.call('POST', path, { json, ...(headers ? { headers } : {}) });
  }

  patch(path: string, json: unknown): Promise<Answer> {
    return this.call('PATCH', path, { json });
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }

  /** One request; cookies that are set are kept. */
  async call(method: string, path: string, { json, body, headers = {} }: CallOptions = {}): Promise<Answer> {
    const sent = json === undefined ? body : JSON.stringify(json);
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: 'manual',
      headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
    } as RequestInit);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }
}

/** The body of an answer that must have gone well; a failed one is thrown with its words. */
export async function ok<T = any>(answer: Promise<Answer>): Promise<T> {
  const { status, text, json } = await answer;
  if (status < 200 || status >= 300) throw new Error(`${status} ${text.slice(0, 1_000)}`);
  return json as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
