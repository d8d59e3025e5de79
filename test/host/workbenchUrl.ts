import type { VsCodeServer } from './server.ts';

/** The address of a workbench on the server; `payload` are the workbench's own start-up pairs. */
export function workbenchUrl(
  server: Pick<VsCodeServer, 'port'>,
  options: { folder?: string; connectionToken?: string; payload?: readonly (readonly [string, string])[] } = {},
): string {
  const payload = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...(options.payload ?? [])];
  const query = new URLSearchParams(options.folder === undefined ? { ew: 'true' } : { folder: options.folder });
  if (options.connectionToken !== undefined) query.set('tkn', options.connectionToken);
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${server.port}/?${query.toString()}`;
}

/** How the workbench names a file of the machine on which the server runs. */
export function remoteUri(server: Pick<VsCodeServer, 'port'>, file: string): string {
  return `vscode-remote://127.0.0.1:${server.port}${file}`;
}
