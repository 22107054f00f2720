import approvals from './en/approvals.json';
import audit from './en/audit.json';
import caseArea from './en/case.json';
import common from './en/common.json';
import composer from './en/composer.json';
import demo from './en/demo.json';
import evidence from './en/evidence.json';
import problems from './en/problems.json';
import queue from './en/queue.json';
import ruling from './en/ruling.json';
import session from './en/session.json';
import shell from './en/shell.json';

/** English source catalog: one file per area, flat ids `area.thing`, ICU message syntax. */
export const en = {
  ...approvals,
  ...audit,
  ...caseArea,
  ...common,
  ...composer,
  ...demo,
  ...evidence,
  ...problems,
  ...queue,
  ...ruling,
  ...session,
  ...shell,
};

/** Every id that may be shown. A typo is a type error, not a raw id on the screen. */
export type MessageId = keyof typeof en;

/** Narrows a computed id (e.g. `problems.${code}`) to one that exists. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}
