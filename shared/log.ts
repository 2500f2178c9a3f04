import pino from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';

/**
 * One JSON line per event. Logs are read by people who have no business with any person, so nothing about a person
 * may stand in them: callers log request ids, codes and counts. The redaction is the second belt.
 *
 * @param to left out: standard output.
 */
export function createLog(name: string, level: string = 'info', to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name,
    level,
    base: { pid: process.pid },
    redact: { paths: ['*.authorization', 'authorization', 'headers', '*.headers', 'variables', 'parameters', '*.parameters', 'err.detail', 'err.parameters', 'err.query', 'err.driverError'], remove: true },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** What may be logged of an unexpected error: where it happened, not what values it carried. */
export function describeError(error: unknown): { type: string; code?: string; stack?: string } {
  const cause = (error as { originalError?: unknown } | null)?.originalError ?? error;
  if (!(cause instanceof Error)) return { type: typeof cause };
  const code = (cause as { code?: unknown }).code;
  // The first line of a stack repeats the message, and drivers put values in messages.
  const stack = cause.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
  return { type: cause.name, ...(typeof code === 'string' && { code }), ...(stack !== undefined && { stack }) };
}
