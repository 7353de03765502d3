/** What a first visit to the flows and to the canvas loads stays light. */
import { expect, test } from 'vitest';
import { useHouse } from './house.ts';
import { CANVAS_KB, FLOWS_KB, weigh } from './weigh.ts';

const house = useHouse();

test('the first visit to the flows and to the canvas is light', async () => {
  const { context, page } = house.staff;
  const made = await house.post('/api/flows', { template: 'order-status' });
  await page.close();

  const flows = await weigh(context, '/flows', 'Order status');
  const canvas = await weigh(context, `/flows/${made.id}`, 'Ask order number');
  process.stdout.write(`first load: flows ${flows.pageKb} kB (at most ${FLOWS_KB}), canvas ${canvas.pageKb} kB (at most ${CANVAS_KB}) and ${canvas.workerKb} kB for the verifier's worker\n`);
  expect(flows.pageKb).toBeGreaterThan(50);
  expect(flows.pageKb).toBeLessThanOrEqual(FLOWS_KB);
  expect(canvas.pageKb).toBeLessThanOrEqual(CANVAS_KB);
}, 120_000);
