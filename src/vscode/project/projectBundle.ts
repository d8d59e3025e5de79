/** The entry of the bundle `dist/project.js`. */
export { createProjectRoom } from './projectRoom.ts';
