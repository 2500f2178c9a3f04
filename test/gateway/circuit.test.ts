import { CIRCUIT, CLOSED, admit, after } from '../../gateway/circuit';
import type { Admission, Circuit, Outcome } from '../../gateway/circuit';

/** One request at an instant that ends at once. */
function ask(circuit: Circuit, outcome: Outcome, now: number): { circuit: Circuit; admission: Admission } {
  const asked = admit(circuit, now);
  if (asked.admission === 'NOT_ASKED') return asked;
  return { circuit: after(asked.circuit, asked.admission, outcome, now), admission: asked.admission };
}

function failed(times: number, from: Circuit = CLOSED, now = 0): Circuit {
  return Array.from({ length: times }).reduce<Circuit>((circuit) => ask(circuit, 'FAILED', now).circuit, from);
}

describe('a partner that fails', () => {
  it('is asked on after one failure less than the threshold, and cut off at it', () => {
    expect(ask(failed(CIRCUIT.failures - 1), 'ANSWERED', 0).admission).toBe('ASKED');
    expect(ask(failed(CIRCUIT.failures), 'ANSWERED', 0).admission).toBe('NOT_ASKED');
  });

  it('is cut off for failures in a row only: one answer between them, or a client that left, changes what counts', () => {
    const before = failed(CIRCUIT.failures - 1);
    expect(failed(CIRCUIT.failures - 1, ask(before, 'ANSWERED', 0).circuit)).toMatchObject({ state: 'CLOSED' });
    expect(ask(before, 'LET_GO', 0).circuit).toEqual(before);
    expect(failed(1, ask(before, 'LET_GO', 0).circuit)).toMatchObject({ state: 'OPEN' });
  });

  it('is tried when the wait is over, not a moment before, and by one request at a time', () => {
    const open = failed(CIRCUIT.failures, CLOSED, 1_000);
    expect(admit(open, 1_000 + CIRCUIT.waitMs - 0.1).admission).toBe('NOT_ASKED');
    const trial = admit(open, 1_000 + CIRCUIT.waitMs);
    expect(trial.admission).toBe('TRIED');
    expect(admit(trial.circuit, 1_000 + CIRCUIT.waitMs).admission).toBe('NOT_ASKED');
    expect(admit(after(trial.circuit, 'TRIED', 'ANSWERED', 1_600), 1_600).admission).toBe('TRIED');
    expect(admit(after(trial.circuit, 'TRIED', 'LET_GO', 1_600), 1_600).admission).toBe('TRIED');
  });

  it('is let back in when enough trials in a row were answered, and not with one less', () => {
    let { circuit } = { circuit: failed(CIRCUIT.failures) };
    for (let trial = 1; trial <= CIRCUIT.trials; trial += 1) {
      expect(circuit.state).not.toBe('CLOSED');
      circuit = ask(circuit, 'ANSWERED', CIRCUIT.waitMs).circuit;
    }
    expect(circuit).toEqual(CLOSED);
  });

  it('waits twice as long after each trial that fails, up to a longest wait', () => {
    let circuit = failed(CIRCUIT.failures);
    let now = 0;
    const waits: number[] = [];
    for (let trial = 0; trial < 7; trial += 1) {
      const { until } = circuit as { until: number };
      waits.push(until - now);
      now = until;
      circuit = ask(circuit, 'FAILED', now).circuit;
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  it('is not judged by what was sent before it was cut off', () => {
    const open = failed(CIRCUIT.failures);
    const trial = admit(open, CIRCUIT.waitMs).circuit;
    for (const outcome of ['ANSWERED', 'FAILED', 'LET_GO'] as const) {
      expect(after(open, 'ASKED', outcome, 1)).toEqual(open);
      expect(after(trial, 'ASKED', outcome, CIRCUIT.waitMs)).toEqual(trial);
    }
  });
});
