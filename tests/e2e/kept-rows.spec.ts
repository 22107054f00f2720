import { beside, chord, people, Stage } from './desk.ts';
import { expect, test } from './fixtures.ts';

const row = 'main [data-row-id], main [role=row][data-id]';
const busyRow = 'main [aria-busy=true] :is([data-row-id], [role=row][data-id])';

test('a reload shows the last rows while the backend is asked', async ({ page, at, signIn }) => {
  await signIn(people.mara);
  await expect(page.locator(row).first()).toBeVisible();
  // Another tab keeps the engine, and with it the fault, alive over the reload.
  const other = await beside(page);
  await other.goto(at('sign-in'));
  // Where the list is not on screen, so that nothing but the next load asks for it.
  await chord(page, 'g', 'u');
  await expect(page.getByRole('list', { name: 'Audit events' })).toBeVisible();
  await new Stage(page).fault('disputeList', 'takes 3 s longer');
  await page.goto(at('disputes'), { waitUntil: 'commit' });
  await expect(page.locator(busyRow).first()).toBeVisible();
  await expect(page.locator(busyRow)).toHaveCount(0);
  await expect(page.locator(row).first()).toBeVisible();
});
