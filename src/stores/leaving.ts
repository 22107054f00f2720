type Leave = () => Promise<void>;

const leaves = new Set<Leave>();

/** What is to be done while the session still counts; pages that have work of that kind say so once. */
export function beforeSignOut(leave: Leave): void {
  leaves.add(leave);
}

/** Does all of it. */
export async function leaveAll(): Promise<void> {
  await Promise.all([...leaves].map((leave) => leave()));
}
