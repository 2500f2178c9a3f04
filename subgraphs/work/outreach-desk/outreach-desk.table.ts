import { EntitySchema } from 'typeorm';

/** When and where a job coach can be met at another's place (W-33, 000:677). About no person in care. */
export interface OutreachDeskRow {
  readonly id: string;
  /** The service of the coach. */
  readonly organisation: string;
  readonly coach: string;
  /** The organisation at whose place it is. */
  readonly host: string;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Local time, HH:MM. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly since: string;
  /** First day on which it is held no more; null while it is. */
  readonly until: string | null;
  readonly recordedAt: Date;
  readonly version: number;
}

export const outreachDeskTable = new EntitySchema<OutreachDeskRow>({
  name: 'outreach_desk',
  tableName: 'outreach_desk',
  columns: {
    id: { type: 'uuid', primary: true },
    organisation: { type: 'uuid' },
    coach: { type: 'uuid' },
    host: { type: 'uuid' },
    weekday: { type: 'smallint' },
    opensAt: { type: 'text' },
    closesAt: { type: 'text' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
    recordedAt: { type: 'timestamptz', precision: 3 },
    version: { type: 'integer', default: 1 },
  },
});
