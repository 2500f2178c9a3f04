/**
 * Whether a partner is asked at all. CLOSED: yes; `failures` in a row so far. OPEN: not before `until`. TRIAL: one request
 * at a time, until enough of them were answered. Instants are ticks of one clock, in milliseconds.
 */
export type Circuit =
  | { readonly state: 'CLOSED'; readonly failures: number }
  | { readonly state: 'OPEN'; readonly until: number; readonly wait: number }
  | { readonly state: 'TRIAL'; readonly isTrying: boolean; readonly answered: number; readonly wait: number };

/** How a request may go; what becomes of it is told with it. */
export type Admission = 'ASKED' | 'TRIED' | 'NOT_ASKED';

/** ANSWERED also where the answer is a refusal. LET_GO: the client left, which says nothing of the partner. */
export type Outcome = 'ANSWERED' | 'FAILED' | 'LET_GO';

export const CIRCUIT = {
  /** Failures in a row after which a partner is cut off: more than a restart costs one client that tries again. */
  failures: 5,
  /** For how long, the first time and at most; each trial that fails doubles it. */
  waitMs: 500,
  longestWaitMs: 8_000,
  /** Trials in a row that must be answered before all are let in: what has just started is not run over. */
  trials: 3,
} as const;

export const CLOSED: Circuit = { state: 'CLOSED', failures: 0 };

export function admit(circuit: Circuit, now: number): { readonly circuit: Circuit; readonly admission: Admission } {
  if (circuit.state === 'CLOSED') return { circuit, admission: 'ASKED' };
  if (circuit.state === 'OPEN') {
    if (now < circuit.until) return { circuit, admission: 'NOT_ASKED' };
    return { circuit: { state: 'TRIAL', isTrying: true, answered: 0, wait: circuit.wait }, admission: 'TRIED' };
  }
  if (circuit.isTrying) return { circuit, admission: 'NOT_ASKED' };
  return { circuit: { ...circuit, isTrying: true }, admission: 'TRIED' };
}

/** What was sent before a partner was cut off says nothing any more of how it is now. */
export function after(circuit: Circuit, admission: Exclude<Admission, 'NOT_ASKED'>, outcome: Outcome, now: number): Circuit {
  if (circuit.state === 'CLOSED' && admission === 'ASKED') {
    if (outcome === 'LET_GO') return circuit;
    if (outcome === 'ANSWERED') return CLOSED;
    const failures = circuit.failures + 1;
    return failures < CIRCUIT.failures ? { state: 'CLOSED', failures } : { state: 'OPEN', until: now + CIRCUIT.waitMs, wait: CIRCUIT.waitMs };
  }
  if (circuit.state === 'TRIAL' && admission === 'TRIED') {
    if (outcome === 'LET_GO') return { ...circuit, isTrying: false };
    if (outcome === 'FAILED') {
      const wait = Math.min(circuit.wait * 2, CIRCUIT.longestWaitMs);
      return { state: 'OPEN', until: now + wait, wait };
    }
    const answered = circuit.answered + 1;
    return answered < CIRCUIT.trials ? { ...circuit, isTrying: false, answered } : CLOSED;
  }
  return circuit;
}
