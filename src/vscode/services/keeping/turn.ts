import type { TurnPorts } from '../../../core/store/inTurn.ts';

export const HOST_TURN: TurnPorts = {
  now: () => Date.now(),
  random: () => Math.random(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
