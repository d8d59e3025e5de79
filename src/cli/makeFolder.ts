import { mkdir } from 'node:fs/promises';
import { FileStoreError } from '../core/ports.ts';

/** Makes a folder and those above it. @throws FileStoreError `unavailable` */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new FileStoreError(
      'unavailable',
      `${folder} can't be made: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
