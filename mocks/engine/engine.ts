import { EngineCore } from './core.ts';
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
    subscribe: (listener, after) => core.live.subscribe(listener, after, core.clock.now),
    close: () => core.close(),
  };
}
