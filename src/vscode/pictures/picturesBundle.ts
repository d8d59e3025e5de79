/** The entry of the bundle `dist/pictures.js`. */
export { showPicturePanel } from './picturePanel.ts';
