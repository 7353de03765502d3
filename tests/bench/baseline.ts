/** The baseline: a bare Hono server that writes one 200-byte row per request, pool of 8. Run as a process of its own; prints its port. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

const pool = new pg.Pool({ ...(JSON.parse(process.env.BENCH_POOL ?? '{}') as pg.PoolConfig), max: 8 });
pool.on('error', () => process.exit(1));
await pool.query('create table if not exists bench_rows (id bigint generated always as identity primary key, body text not null)');
const row = 'x'.repeat(200);
const app = new Hono();
app.post('/hooks/:channel', async (context) => {
  await context.req.arrayBuffer();
  await pool.query({ name: 'insert', text: 'insert into bench_rows (body) values ($1)', values: [row] });
  return context.json({ ok: true });
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`));
process.on('SIGTERM', () => {
  server.close();
  void pool.end().then(() => process.exit(0));
});
