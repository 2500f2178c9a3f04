import { LEASE_MS } from './lease-api';
import type { ConsentState, LeaseTerms } from './lease-api';

interface SeenState extends ConsentState {
  /** Something was opened on it. */
  readonly held: boolean;
}

/** The leases behind one answer that is being made, on the monotonic clock of the process that makes it. */
export class Leases {
  private end = Number.POSITIVE_INFINITY;
  private readonly seen = new Map<string, SeenState>();
  private asked = false;

  /**
   * @param sentAt ticks at which the question was sent, never those at which the answer came.
   * @param states whose consent the answer rests on.
   */
  note(sentAt: number, states: readonly SeenState[]): void {
    this.noteAsked();
    if (states.some(({ held }) => held)) this.end = Math.min(this.end, sentAt + LEASE_MS);
    this.add(states);
  }

  /** That something may have been decided, without an answer that says what. */
  noteAsked(): void {
    this.asked = true;
  }

  /** What another process holds for this answer. @param sentAt ticks at which it was sent the request. */
  adopt(sentAt: number, terms: LeaseTerms): void {
    this.asked ||= terms.asked;
    if (terms.endsAfter !== null) this.end = Math.min(this.end, sentAt + terms.endsAfter);
    this.add(terms.states);
  }

  /** After a renewal, which is all or nothing. @param sentAt ticks at which it was asked for. */
  renewed(sentAt: number): void {
    this.end = sentAt + LEASE_MS;
  }

  /** Milliseconds until the first of them ends; infinite when nothing was opened on a lease. */
  left(ticks: number): number {
    return this.end - ticks;
  }

  /** Whether a decision was asked for at all. */
  get any(): boolean {
    return this.asked;
  }

  /** The states on which something was opened. */
  held(): readonly ConsentState[] {
    return [...this.seen.values()].filter(({ held }) => held).map(({ person, epoch }) => ({ person, epoch }));
  }

  /** Whether everything was decided on one state of consent of each person. */
  get areOfOneState(): boolean {
    return new Set([...this.seen.values()].map(({ person }) => person)).size === this.seen.size;
  }

  /** For the process that asked. @param receivedAt ticks at which its request came. */
  terms(receivedAt: number): LeaseTerms {
    const states = [...this.seen.values()].map(({ person, epoch, held }) => ({ person, epoch, held }));
    return { asked: this.asked, endsAfter: Number.isFinite(this.end) ? this.end - receivedAt : null, states };
  }

  private add(states: readonly SeenState[]): void {
    for (const state of states) {
      const key = `${state.person}|${state.epoch}`;
      this.seen.set(key, { ...state, held: state.held || (this.seen.get(key)?.held ?? false) });
    }
  }
}
