import type { Operation } from '../../src/api/contract/index.ts';

/** An uploaded file as it came in; what it claims to be is not believed. */
export interface UploadedFile {
  fileName: string;
  bytes: Uint8Array;
}

/** One request as plain, cloneable data: no fetch, no sockets, no DOM. */
export interface Message {
  operation: Operation;
  params: Record<string, string>;
  query: Record<string, string>;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Parsed JSON, or the text fields of a form; absent when there was none. */
  body?: unknown;
  /** The body was there and could not be read. */
  unreadable?: true;
  file?: UploadedFile;
  /** The form held more than one file. */
  manyFiles?: true;
}

/** One answer as plain, cloneable data; the side with the connection turns it into bytes. */
export interface EngineReply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  bytes?: Uint8Array;
  /** Live events follow, those after this id first, as long as this session lasts. */
  stream?: { after?: string; session?: string };
  /** A fault: the connection breaks before the answer, or half-way through it. */
  cut?: 'connection' | 'body';
  /** A fault: the answer is not what it should be. */
  garbled?: true;
}

/** What the sides with a connection see of an engine, wherever it runs. */
export interface EnginePort {
  serve(message: Message): Promise<EngineReply>;
  /**
   * Live events from now on, after those missed since `after`; returns how to stop. With a session only
   * what its holder may hear, and `end` when it is over.
   */
  subscribe(listener: (event: LiveMessage) => void, from?: EngineReply['stream']): () => void;
}

export interface LiveMessage {
  id: string;
  /** `end` goes no further than the side with the connection, which closes it. */
  type: 'caseChanged' | 'presence' | 'notification' | 'bulk' | 'clock' | 'reset' | 'hello' | 'end';
  caseId?: string;
  bulkId?: string;
  recipientId?: string;
  version?: number;
  cause?: string;
  actorName?: string;
  actorId?: string;
  now?: string;
}
