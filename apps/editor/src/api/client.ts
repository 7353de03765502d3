/** The one place that speaks HTTP with the runtime: same origin, JSON, problems as errors. */
import { i18n } from '@lingui/core';
import { ProblemError } from './problem.ts';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, with its own type; a file for instance. */
  raw?: { content: Blob | string; type: string };
  query?: Record<string, string | number | undefined>;
  signal?: AbortSignal;
}

/** Asks and gives back the answer's JSON; throws a ProblemError for anything but success. */
export async function request<Answer>(path: string, { method, body, raw, query, signal }: RequestOptions = {}): Promise<Answer> {
  const url = withQuery(path, query);
  const verb = method ?? (body === undefined && raw === undefined ? 'GET' : 'POST');
  let response: Response;
  try {
    response = await fetch(url, {
      method: verb,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'accept-language': i18n.locale || 'en', ...(raw ? { 'content-type': raw.type } : verb === 'GET' || verb === 'DELETE' ? {} : { 'content-type': 'application/json' }) },
      ...(raw ? { body: raw.content } : body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(0);
  }
  const answer = await readJson(response);
  if (!response.ok) throw new ProblemError(response.status, problemOf(answer));
  return answer as Answer;
}

function withQuery(path: string, query: RequestOptions['query'] = {}): string {
  const entries = Object.entries(query).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)] as [string, string]]));
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}

/** Problem JSON, or the sign-in library's own `{ message }`. */
function problemOf(answer: unknown): ConstructorParameters<typeof ProblemError>[1] {
  if (typeof answer !== 'object' || answer === null) return {};
  if ('message' in answer && typeof answer.message === 'string' && !('title' in answer)) return { title: answer.message };
  return answer;
}
