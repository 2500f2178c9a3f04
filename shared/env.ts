import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

/** Raised once per process start with everything that is wrong, so nobody repairs settings one error at a time. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings do not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings of one process. Every problem is reported at once; a process with wrong settings must refuse to
 * start rather than run half-protected.
 *
 * @throws {SettingsError} naming each setting, what was wrong and what would be right. Values are never repeated:
 *   they may be secrets.
 */
export function readSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Readonly<Record<string, string | undefined>> = process.env,
): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(withSecretsFromFiles(Object.keys(shape), env));
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => {
        const name = issue.path.join('.');
        return env[name] === undefined || env[name] === ''
          ? `${name} is missing: ${shapeDescription(shape, name)}`
          : `${name} does not fit: ${issue.message}; it should be ${shapeDescription(shape, name)}`;
      }),
    );
  }
  return parsed.data;
}

/** NAME may be given as NAME_FILE: a secret in the environment can be read in every dump of the process. */
function withSecretsFromFiles(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const filled = { ...env };
  for (const name of names) {
    const path = env[`${name}_FILE`];
    if (env[name] !== undefined || path === undefined || names.includes(`${name}_FILE`)) continue;
    try {
      filled[name] = readFileSync(path, 'utf8').trim();
    } catch {
      // Stays missing, and is reported so with everything else.
    }
  }
  return filled;
}

function shapeDescription(shape: z.ZodRawShape, name: string): string {
  const field = shape[name] as z.ZodType | undefined;
  return field?.description ?? 'see README, settings';
}

/** A TCP port; 0 lets the system choose a free one. */
export const port = z.coerce.number().int().min(0).max(65535);

/**
 * A secret read from a file that only its owner may read. A key that others on the machine can read is no key, so
 * such a file is refused.
 */
export const secretFile = z.string().transform((path, context) => {
  try {
    const mode = statSync(path).mode;
    if ((mode & 0o077) !== 0) {
      context.addIssue({ code: 'custom', message: 'the file may be readable by its owner only (chmod 600)' });
      return z.NEVER;
    }
    return readFileSync(path);
  } catch {
    context.addIssue({ code: 'custom', message: 'the file cannot be read' });
    return z.NEVER;
  }
});
