import type { PRIORITIES } from '../../api/contract/case-words.ts';
import type { AgentRef, Can } from '../../api/contract/common.ts';

/** What a case of any kind tells about who works on it; all of them fit. */
export interface WorkCase {
  id: string;
  reference: string;
  version: number;
  /** When its version was made. */
  updatedAt?: string | undefined;
  lease?: { holder: AgentRef; expiresAt: string } | undefined;
  assignee?: AgentRef | undefined;
  /** Put aside: until an instant, or without one until a party writes. */
  snooze?: { by: AgentRef; until?: string | undefined } | undefined;
  priority?: (typeof PRIORITIES)[number] | undefined;
  tags?: readonly string[] | undefined;
  can: Can;
}
