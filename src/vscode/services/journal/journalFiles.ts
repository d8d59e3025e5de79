/**
 * What a journal needs of a disk: folders, one for each window that writes, with small files in them. Nothing here is atomic except
 * `claim`; a file may be short after a crash.
 */
export interface JournalFiles {
  folders(): Promise<readonly string[]>;
  /** The files of a folder; none where the folder is gone. */
  names(folder: string): Promise<readonly string[]>;
  read(folder: string, name: string): Promise<Uint8Array>;
  /** Makes the folder where it has to. */
  write(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  remove(folder: string, name: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
  /** Gives a folder another name. False when somebody else did so before: exactly one of several succeeds. */
  claim(folder: string, name: string): Promise<boolean>;
}
