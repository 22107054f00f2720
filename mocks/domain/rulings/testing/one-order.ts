import { TestDesk, TestProvider, type TestStore } from './store.ts';
import { addBalance, addDispute, addPastOrder, emptyWorld, line, testPolicy } from './world.ts';

interface OneOrder {
  desk: TestDesk;
  store: TestStore;
  provider: TestProvider;
}

/** A desk with an escalated dispute `d` on an order `o` of 120.00, whose seller has 50.00 pending. */
export function oneOrder(): OneOrder {
  const desk = new TestDesk(testPolicy);
  const store = emptyWorld();
  addPastOrder(store, { id: 'o', lines: [line('l1', 12_000, 1_200)] });
  addBalance(store, desk, 'seller', 'USD', { pendingMinor: 5_000, receivableMinor: 0 });
  addDispute(store, desk, 'd', 'o', ['l1']);
  return { desk, store, provider: new TestProvider() };
}
