import { z } from 'zod';
import type { ServiceName } from './identity/service-token';

/**
 * How long an answer of the decision point may be used, in milliseconds, counted from the instant at which the
 * question was *sent*: so no two clocks need to agree, and whoever decided counts later than whoever asked.
 */
export const LEASE_MS = 1_900;

/**
 * How long an act waits at most for older leases, in milliseconds from its commit. Longer than a lease: the difference
 * covers timers that fire late, and processors whose clocks do not run equally fast.
 */
export const ACT_WAITS_MS = 2_000;

/** With less than this left, in milliseconds, a lease is renewed before an answer is handed over. */
export const RENEW_BELOW_MS = 300;

const epoch = z.string().regex(/^\d{1,19}$/);

/** A state of consent that an answer rests on: this person’s, as of this epoch. */
export const stateSchema = z.strictObject({ person: z.uuid(), epoch });
export type ConsentState = Readonly<z.infer<typeof stateSchema>>;

/**
 * What a subgraph tells the gateway about the leases behind its answer. Never passed on: epochs say how often
 * somebody changed their mind.
 */
export const leaseTermsSchema = z.object({
  /** Whether anything was decided for it at all. */
  asked: z.boolean(),
  /** When the shortest lease ends, in milliseconds after the subgraph got the request; null: it holds none. */
  endsAfter: z.number().nullable(),
  /** The states it saw, of everybody but the asker; `held` where something was opened. */
  states: z.array(z.strictObject({ person: z.uuid(), epoch, held: z.boolean() })).max(20_000),
});
export type LeaseTerms = z.infer<typeof leaseTermsSchema>;

/** Whose leases: one client request through the gateway, or one answer of a subgraph to another router. */
const holder = z.string().min(1).max(100);

export const renewRequestSchema = z.strictObject({ holder, states: z.array(stateSchema).min(1).max(20_000) });
export const renewResponseSchema = z.strictObject({ renewed: z.boolean() });

/**
 * What became of an answer. RELEASED: handed wholly to the operating system. ABORTED: the client went away, or was cut
 * off when the lease ended; a part may have left. NOT_FLUSHED: nothing of it left.
 */
export const RELEASE_OUTCOMES = ['RELEASED', 'ABORTED', 'NOT_FLUSHED'] as const;
export type ReleaseOutcome = (typeof RELEASE_OUTCOMES)[number];

const releaseSchema = z.strictObject({
  /** Of the release itself: told twice, it is written once. */
  id: z.uuid(),
  holder,
  requestId: z.string().min(1).max(100),
  outcome: z.enum(RELEASE_OUTCOMES),
  /** HTTP status of the answer. */
  status: z.number().int().min(100).max(599),
  /** Size of the body in bytes. */
  bytes: z.number().int().min(0),
});
export type Release = Readonly<z.infer<typeof releaseSchema>>;

export const releaseRequestSchema = z.strictObject({ releases: z.array(releaseSchema).min(1).max(1_000) });

/** Who can have handed an answer over: any process of Kring, by its service key. */
export type Releaser = ServiceName;

/** What a holder of leases asks of `person`. */
export interface LeaseDoor {
  /** Whether the leases go on: false when consent of any of them changed since, and when it cannot be asked. */
  renew(holder: string, states: readonly ConsentState[]): Promise<boolean>;
  /** Tells what became of an answer; returns at once. */
  release(release: Release): void;
  /** Resolves when everything told so far has arrived or was given up. */
  settled(): Promise<void>;
}
