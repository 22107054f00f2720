import { EngineCore } from './core.ts';
import { listen } from './listen.ts';
import type { EnginePort } from './message.ts';
import type { EngineOptions } from './options.ts';
import { serve } from './serve.ts';

export interface Engine extends EnginePort {
  readonly core: EngineCore;
  close(): Promise<void>;
}

/** Opens a world and answers for it: the whole backend behind plain messages. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const core = new EngineCore(options);
  await core.open();
  return {
    core,
    serve: (message) => serve(core, message),
    subscribe: (listener, from = {}) => listen(core, listener, from),
    close: () => core.close(),
  };
}
