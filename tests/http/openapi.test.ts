/** The description of the API is valid, whole, and what the API does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, ok } from '../support/client.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { operationsOf } from './operations.ts';

let runtime: TestRuntime;
// The document as JSON: its shape is what the test is about.
let document: any;

beforeAll(async () => {
  runtime = await startTestRuntime();
  document = await ok(new Client(runtime.url).get('/api/openapi.json'));
});

afterAll(async () => {
  await runtime.stop();
});

test('it is OpenAPI 3.1, says where the API is, and how to sign in', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Patchbay', version: expect.any(String) }, servers: [{ url: runtime.url }] });
  expect(document.components.securitySchemes.session).toEqual({ type: 'apiKey', in: 'cookie', name: 'patchbay.session_token' });
});

test('it lists every route, each with a summary, its answers and who may call it', () => {
  const listed = Object.entries<Record<string, any>>(document.paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
  expect(listed.sort()).toEqual(operationsOf(runtime.house).map(({ method, path }) => `${method} ${path}`).sort());
  for (const [path, item] of Object.entries<Record<string, any>>(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const name = `${method} ${path}`;
      expect(operation.summary, name).toMatch(/^\S.{5,}/);
      expect(operation['x-access'], name).toEqual(expect.any(String));
      expect(operation.responses.default.content, name).toHaveProperty(['application/problem+json']);
      expect(Object.keys(operation.responses).some((status) => /^2\d\d$/.test(status)), name).toBe(true);
      expect(operation.security, name).toEqual(operation['x-access'] === 'public' || path.endsWith('/import') ? operation.security : [{ session: [] }]);
      // Every parameter of the path is described, and nothing else claims to be one.
      const declared = (operation.parameters ?? []).filter((parameter: { in: string }) => parameter.in === 'path').map((parameter: { name: string }) => parameter.name);
      expect(declared.sort(), name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
    }
  }
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
  expect(references.length).toBeGreaterThan(5);
  for (const reference of new Set(references)) {
    const [root, ...path] = reference.split('/');
    expect(root, reference).toBe('#');
    expect(path.reduce((at, key) => at?.[key], document), reference).toBeDefined();
  }
});

test('signing in is asked for exactly where somebody must be signed in', () => {
  for (const [path, item] of Object.entries<Record<string, any>>(document.paths)) {
    for (const operation of Object.values(item)) expect(operation.security === undefined, path).toBe(operation['x-access'] === 'public');
  }
});
