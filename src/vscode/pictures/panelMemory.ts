import * as z from 'zod/mini';
import { PanelState } from './messages.ts';
import type { WindowMemory } from '../services/windowMemory.ts';

const KEY = 'pictures';
const StoredState = z.catch(z._default(PanelState, PanelState.parse({})), PanelState.parse({}));

/**
 * How the panel was last arranged in this workspace. What a page gives to VS Code itself (`setState`) is written down once a minute, with the
 * layout of the editors: after a reload it may be that of long before.
 */
export function readPanelState(memory: WindowMemory): PanelState {
  return StoredState.parse(memory.get(KEY));
}

export function keepPanelState(memory: WindowMemory, state: PanelState): void {
  void memory.update(KEY, state);
}
