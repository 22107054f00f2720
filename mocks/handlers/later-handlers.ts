import type { Handlers } from '../engine/handler.ts';
import { appealHandlers } from './appeals.ts';
import { attachmentHandlers } from './attachments.ts';
import { auditHandlers } from './audit.ts';
import { bulkHandlers } from './bulk.ts';
import { caseMarkHandlers } from './case-marks.ts';
import { caseHandlers } from './cases.ts';
import { clockHandlers } from './clocks.ts';
import { demoHandlers } from './demo.ts';
import { deletionRequestHandlers } from './deletion-requests.ts';
import { disputeHandlers } from './disputes.ts';
import { evidenceHandlers } from './evidence.ts';
import { homeHandlers } from './home.ts';
import { exportHandlers } from './exports.ts';
import { macroHandlers } from './macros.ts';
import { notificationHandlers } from './notifications.ts';
import { partyHandlers } from './parties.ts';
import { presenceHandlers } from './presence.ts';
import { questionHandlers } from './questions.ts';
import { queueWorkHandlers } from './queue-work.ts';
import { reviewHandlers } from './reviews.ts';
import { rulingHandlers } from './rulings.ts';
import { savedViewHandlers } from './saved-views.ts';
import { searchHandlers } from './search.ts';
import { insightHandlers } from './insights.ts';
import { requesterHandlers } from './requesters.ts';
import { statementHandlers } from './statements.ts';
import type { FirstOperation } from './first-handlers.ts';
import { ticketHandlers } from './tickets.ts';

/** Every operation but those of `firstHandlers`; a missing one is a type error. */
export const laterHandlers: Omit<Handlers, FirstOperation> = {
  ...disputeHandlers,
  ...ticketHandlers,
  ...caseHandlers,
  ...attachmentHandlers,
  ...queueWorkHandlers,
  ...caseMarkHandlers,
  ...bulkHandlers,
  ...evidenceHandlers,
  ...rulingHandlers,
  ...partyHandlers,
  ...auditHandlers,
  ...questionHandlers,
  ...searchHandlers,
  ...macroHandlers,
  ...savedViewHandlers,
  ...exportHandlers,
  ...presenceHandlers,
  ...notificationHandlers,
  ...clockHandlers,
  ...homeHandlers,
  ...statementHandlers,
  ...appealHandlers,
  ...requesterHandlers,
  ...insightHandlers,
  ...deletionRequestHandlers,
  ...reviewHandlers,
  ...demoHandlers,
};
