import { people } from './desk.ts';
import { everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';

test('no page breaks the policy, the PDF viewer and the demo stage included', async ({
  page,
  at,
  signIn,
}) => {
  const broken: string[] = [];
  await page.exposeFunction('policyBroken', (what: string) => void broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const what = `${event.effectiveDirective} ${event.blockedURI} on ${location.pathname}`;
      Reflect.apply(Reflect.get(window, 'policyBroken'), window, [what]);
    });
  });
  await signIn(people.mara);
  for (const stop of await everyPage(page, at)) {
    await page.goto(at(stop.path));
    await expect(stop.ready(page)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await expect(page.getByText(/^It is /)).toBeVisible();
  expect(broken).toEqual([]);
});
