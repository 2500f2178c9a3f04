import { z } from 'zod';

/** Which professionals stand in the directory, by key: all of them, each time. Public, and about no person. */
export const directoryProfessionalsSchema = z.strictObject({ professionals: z.array(z.uuid()).max(200_000) });
export type DirectoryProfessionals = z.infer<typeof directoryProfessionalsSchema>;
