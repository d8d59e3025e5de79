import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { readJsonLines } from '../jsonLines.ts';
import type { LabelledSpan } from './namedDocuments.ts';

const TeacherLine = z.object({
  entities: z.array(z.tuple([z.number(), z.number(), z.string()])),
  seconds: z.optional(z.number()),
});

function readLines(file: string): z.infer<typeof TeacherLine>[] {
  return readJsonLines(file).map((line) => {
    const read = TeacherLine.safeParse(line);
    if (!read.success) throw new Error(`${file}: a line without entities`);
    return read.data;
  });
}

/** What a teacher labelled, one list of spans a document, in the order of the corpus. @throws Error when the file is missing or of another form */
export function readTeacher(file: string): LabelledSpan[][] {
  if (!existsSync(file))
    throw new Error(`${file} is missing: run labelWithSpacy.py or labelWithProgram.ts (see training/README.md)`);
  return readLines(file).map(({ entities }) => entities.map(([start, end, label]) => ({ start, end, label, named: undefined })));
}

/** How long the teacher took for all documents of a file, in seconds. */
export function readTeacherSeconds(file: string): number {
  return readLines(file).reduce((sum, { seconds = 0 }) => sum + seconds, 0);
}
