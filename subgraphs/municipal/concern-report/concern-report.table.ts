import { EntitySchema } from 'typeorm';
import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';
import type { ContactWayKind, OutreachLookAct, OutreachReportStateKind, ReporterKind } from './concern-report.type';

/**
 * Who is on an outreach team. Written by whoever runs the installation, as the organisations it trusts are: no token
 * says of a municipal worker which desk is theirs, and a report is for this one alone (C-59).
 */
export interface OutreachWorkerRow {
  readonly organisation: string;
  readonly professional: string;
  /** First local date. */
  readonly since: string;
  /** First local date on which they no longer are; null while they are. */
  readonly until: string | null;
}

export const outreachWorkerTable = new EntitySchema<OutreachWorkerRow>({
  name: 'outreach_worker',
  tableName: 'outreach_worker',
  columns: {
    organisation: { type: 'uuid', primary: true },
    professional: { type: 'uuid', primary: true },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
  },
});

/**
 * A report of concern before contact. Outside the graph of persons on purpose: no key of anybody stands in it, so that
 * nobody who looks at a person can come upon it, and it says nothing of a person until a person was met (C-59).
 */
export interface OutreachReportRow {
  readonly id: string;
  /** Organisation whose team it is for. */
  readonly team: string;
  readonly reporterKind: `${ReporterKind}`;
  readonly state: `${OutreachReportStateKind}`;
  /** Null once it is closed: what was told of somebody who was never met is not kept. */
  readonly whereabouts: string | null;
  readonly concern: string | null;
  readonly language: string;
  /** Local dates. */
  readonly receivedOn: string;
  readonly closedOn: string | null;
  /** Who entered it; never shown, and gone with the report. */
  readonly enteredBy: string;
  readonly version: number;
}

export const outreachReportTable = new EntitySchema<OutreachReportRow>({
  name: 'outreach_report',
  tableName: 'outreach_report',
  columns: {
    id: { type: 'uuid', primary: true },
    team: { type: 'uuid' },
    reporterKind: { type: 'text' },
    state: { type: 'text' },
    whereabouts: { type: 'text', nullable: true },
    concern: { type: 'text', nullable: true },
    language: { type: 'text' },
    receivedOn: { type: 'date' },
    closedOn: { type: 'date', nullable: true },
    enteredBy: { type: 'uuid' },
    version: { type: 'integer' },
  },
  indices: [{ name: 'outreach_report_of_team', columns: ['team', 'receivedOn', 'id'] }],
});

/** That the team tried to meet somebody. */
export interface OutreachAttemptRow {
  readonly id: string;
  readonly reportId: string;
  /** Local date. */
  readonly onDate: string;
  readonly way: `${ContactWayKind}`;
  readonly isAnswered: boolean;
  readonly recordedBy: string;
}

export const outreachAttemptTable = new EntitySchema<OutreachAttemptRow>({
  name: 'outreach_attempt',
  tableName: 'outreach_attempt',
  columns: {
    id: { type: 'uuid', primary: true },
    reportId: { type: 'uuid' },
    onDate: { type: 'date' },
    way: { type: 'text' },
    isAnswered: { type: 'boolean' },
    recordedBy: { type: 'uuid' },
  },
  indices: [{ name: 'outreach_attempt_of_report', columns: ['reportId'] }],
});

/**
 * Who looked at which report, and when: the access record of what is about nobody with a key, written before anything is
 * shown. Rows are never changed; none holds a word of a report, nor who told it.
 */
export interface OutreachLookRow {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: 'PROFESSIONAL' | 'PERSON' | 'STEWARD' | 'SERVICE';
  readonly actor: string;
  /** For which they asked; null for a natural person. */
  readonly organisation: string | null;
  /** Null where none was shown. */
  readonly reportId: string | null;
  readonly act: `${OutreachLookAct}`;
}

export const outreachLookTable = new EntitySchema<OutreachLookRow>({
  name: 'outreach_look',
  tableName: 'outreach_look',
  columns: {
    id: { type: 'uuid', primary: true },
    at: { type: 'timestamptz', precision: 3 },
    actorKind: { type: 'text' },
    actor: { type: 'uuid' },
    organisation: { type: 'uuid', nullable: true },
    reportId: { type: 'uuid', nullable: true },
    act: { type: 'text' },
  },
  indices: [
    { name: 'outreach_look_of_organisation', columns: ['organisation', 'at', 'id'] },
    { name: 'outreach_look_of_report', columns: ['reportId'] },
  ],
});

/** The report once the person was met: theirs to read, held by the team. Who reported it is no part of it. */
export interface ConcernReportRow extends PersonRow {
  readonly reporterKind: `${ReporterKind}`;
  readonly concern: string;
  readonly language: string;
  /** Local dates. */
  readonly receivedOn: string;
  readonly metOn: string;
}

export const concernReportTable = personTable<ConcernReportRow, 'CONCERN_REPORT'>('concern_report', 'CONCERN_REPORT', {
  reporterKind: { type: 'text' },
  concern: { type: 'text' },
  language: { type: 'text' },
  receivedOn: { type: 'date' },
  metOn: { type: 'date' },
});
