import { setTimeout } from 'node:timers/promises';
import { inTurn, type TurnPorts } from '../core/store/inTurn.ts';
import { sidecarUri } from '../core/sidecar/path.ts';
import type { CliIo } from './cliIo.ts';

export const NODE_TURN: TurnPorts = { now: () => Date.now(), random: () => Math.random(), pause: (ms) => setTimeout(ms) };

/** Reads and writes an article's sidecar while no other program writes it. Its folder must be there. @throws FileStoreError */
export async function inTurnAt<T>(article: string, io: CliIo, run: () => Promise<T>): Promise<T> {
  return inTurn(io.files, sidecarUri(article), NODE_TURN, run);
}
