import { expect, test } from './fixtures.ts';

test('every page response carries the strict policy with a nonce of its own', async ({
  page,
  at,
}) => {
  const nonces = [];
  for (const path of ['', 'disputes?view=all', 'disputes/DSP-2026-000001']) {
    const response = await page.request.get(at(path), { headers: { accept: 'text/html' } });
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /style-src 'self' 'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain(`require-trusted-types-for 'script'`);
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(await response.text()).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('the frame of the console is painted before any code arrives', async ({ browser, at }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(''));
  await expect(page.locator('.boot-header')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 246, 244)');
  await context.close();
});

for (const [stored, system, attribute] of [
  ['dark', 'light', 'data-dark'],
  ['light', 'dark', 'data-light'],
  [undefined, 'dark', 'data-dark'],
] as const) {
  test(`scheme ${stored ?? 'unset'} on a ${system} system starts as ${attribute}`, async ({
    page,
    at,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript((colorScheme) => {
      if (colorScheme !== undefined) {
        localStorage.setItem('recourse.preferences', JSON.stringify({ colorScheme }));
      }
    }, stored);
    await page.goto(at(''), { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute(attribute, '');
  });
}

test('code and markup from text are refused', async ({ page, at, noise }) => {
  noise.allow(/TrustedHTML|TrustedScript/);
  await page.goto(at(''));
  // The page itself probes: an evaluated probe would run outside the policy.
  await page.evaluate(() => {
    window.addEventListener('probe', () => {
      const refused: string[] = [];
      const attempts: Record<string, () => unknown> = {
        markup: () => (document.createElement('div').innerHTML = '<b>x</b>'),
        worker: () => new Worker('/nowhere.js'),
        script: () => (document.createElement('script').text = '1'),
      };
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt();
        } catch {
          refused.push(name);
        }
      }
      document.title = refused.join(',');
    });
    setTimeout(() => window.dispatchEvent(new Event('probe')));
  });
  await expect(page).toHaveTitle('markup,worker,script');
});
