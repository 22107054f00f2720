import { appealEndpoints } from './appeal-endpoints.ts';
import { attachmentEndpoints } from './attachments.ts';
import { auditEndpoints } from './audit.ts';
import { calendarEndpoints } from './calendar.ts';
import { bulkEndpoints } from './bulk.ts';
import { caseMarkEndpoints } from './case-marks.ts';
import { caseEndpoints } from './cases.ts';
import { clockEndpoints } from './clocks.ts';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf } from './define.ts';
import { deletionRequestEndpoints } from './deletion-request-endpoints.ts';
import { demoEndpoints } from './demo.ts';
import { disputeEndpoints } from './disputes.ts';
import { draftEndpoints } from './drafts.ts';
import { eventEndpoints } from './events.ts';
import { evidenceEndpoints } from './evidence.ts';
import { homeEndpoints } from './home.ts';
import { insightEndpoints } from './insight-endpoints.ts';
import { exportEndpoints } from './exports.ts';
import { macroEndpoints } from './macros.ts';
import { notificationEndpoints } from './notifications.ts';
import { orderEndpoints } from './orders.ts';
import { partyEndpoints } from './parties.ts';
import { policyEndpoints } from './policy.ts';
import { presenceEndpoints } from './presence.ts';
import { queueEndpoints } from './queues.ts';
import { questionEndpoints } from './questions.ts';
import { requesterEndpoints } from './requester-endpoints.ts';
import { reviewEndpoints } from './review-endpoints.ts';
import { rulingEndpoints } from './ruling-endpoints.ts';
import { searchEndpoints } from './search.ts';
import { sessionEndpoints } from './session.ts';
import { statementEndpoints } from './statement-endpoints.ts';
import { ticketEndpoints } from './tickets.ts';
import { viewEndpoints } from './views.ts';

/** Base path of every operation. */
export const API_BASE = '/api/v1';

/** The contract table: operation name → endpoint. The single source of truth. */
export const contract = {
  ...sessionEndpoints,
  ...policyEndpoints,
  ...disputeEndpoints,
  ...ticketEndpoints,
  ...caseEndpoints,
  ...attachmentEndpoints,
  ...queueEndpoints,
  ...caseMarkEndpoints,
  ...bulkEndpoints,
  ...draftEndpoints,
  ...evidenceEndpoints,
  ...rulingEndpoints,
  ...orderEndpoints,
  ...partyEndpoints,
  ...auditEndpoints,
  ...questionEndpoints,
  ...searchEndpoints,
  ...macroEndpoints,
  ...viewEndpoints,
  ...exportEndpoints,
  ...presenceEndpoints,
  ...notificationEndpoints,
  ...clockEndpoints,
  ...calendarEndpoints,
  ...homeEndpoints,
  ...statementEndpoints,
  ...appealEndpoints,
  ...requesterEndpoints,
  ...insightEndpoints,
  ...deletionRequestEndpoints,
  ...reviewEndpoints,
  ...eventEndpoints,
  ...demoEndpoints,
};

export type Contract = typeof contract;
export type Operation = keyof Contract;
export type Params<O extends Operation> = ParamsOf<Contract[O]>;
export type Query<O extends Operation> = QueryOf<Contract[O]>;
export type Body<O extends Operation> = BodyOf<Contract[O]>;
export type Reply<O extends Operation> = ReplyOf<Contract[O]>;
