import type { RegisterMessage } from '../../../shared/register-api';
import { dueBy } from '../../kit/register-message';
import { instrumentCodesOf } from '../outcome-measurement/instruments.rules';
import type { OutcomeMeasurementRow } from '../outcome-measurement/outcome-measurement.table';
import type { TrajectoryJurisdiction } from '../trajectory/trajectory.table';
import type { SubstanceScreeningRow, SubstanceSignal } from './substance-screening.table';

/** Which lists answer which signal, any one of them (R-094; 003:1664-1668, 003:1614-1618). Of the Netherlands. */
export const REQUIRED_INSTRUMENTS: Readonly<Record<SubstanceSignal, readonly string[]>> = {
  ALCOHOL: ['AUDIT', 'FIVE_SHOT'],
  DRUGS: ['CAGE_AID'],
  SEVERE_ADDICTION: ['USS_2_0'],
};

/** The lists that fit a signal. Where no source names one, any list about alcohol or drugs does. */
export function instrumentsFor(signal: SubstanceSignal, jurisdiction: TrajectoryJurisdiction): readonly string[] {
  return jurisdiction === 'NL' ? REQUIRED_INSTRUMENTS[signal] : instrumentCodesOf('ADDICTION');
}

type Signal = Pick<SubstanceScreeningRow, 'signal' | 'jurisdiction' | 'noticedOn'>;

/** Why a list that was filled in does not answer the signal, or null. */
export function answerFault(
  { signal, jurisdiction, noticedOn }: Signal,
  { instrument, measuredOn }: Pick<OutcomeMeasurementRow, 'instrument' | 'measuredOn'>,
): string | null {
  const fitting = instrumentsFor(signal, jurisdiction);
  if (!fitting.includes(instrument)) return `This signal asks for ${fitting.join(' or ')}.`;
  // One that was filled in before says nothing of what was noticed since.
  return measuredOn < noticedOn ? 'This list was filled in before the signal was noticed.' : null;
}

/** What the register is told while the list is to be filled in, and once it was, or was declined. */
export function substanceMessage(row: SubstanceScreeningRow, responsible: string | null): RegisterMessage {
  return dueBy('R-094', row, {
    detailType: 'SubstanceScreening',
    category: 'ADDICTION',
    code: 'SUBSTANCE_SCREENING',
    on: row.noticedOn,
    due: row.takeBy,
    dueFrom: row.noticedOn,
    // Declined is no longer due, and not done.
    until: row.settledOn,
    doneOn: row.state === 'TAKEN' ? row.settledOn : null,
    responsible,
  });
}
