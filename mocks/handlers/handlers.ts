import type { Handlers } from '../engine/handler.ts';
import { auditHandlers } from './audit.ts';
import { caseHandlers } from './cases.ts';
import { demoHandlers } from './demo.ts';
import { disputeHandlers } from './disputes.ts';
import { evidenceHandlers } from './evidence.ts';
import { partyHandlers } from './parties.ts';
import { rulingHandlers } from './rulings.ts';
import { sessionHandlers } from './session.ts';

/** Every operation of the contract; a missing one is a type error. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...disputeHandlers,
  ...caseHandlers,
  ...evidenceHandlers,
  ...rulingHandlers,
  ...partyHandlers,
  ...auditHandlers,
  ...demoHandlers,
};
