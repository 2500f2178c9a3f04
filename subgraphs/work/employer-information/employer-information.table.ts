import { EntitySchema } from 'typeorm';
import type { ContactChannel } from '../job-coaching/job-coaching.type';
import type { EmployerInformationAudience } from './employer-information.type';

/**
 * That a coach informed an employer in general, apart from anybody in coaching (C-44, W-10). No column is about a person and
 * none takes free text: what is said of nobody in particular must not become a place to write about somebody.
 */
export interface EmployerInformationRow {
  readonly id: string;
  /** The service of the coach. */
  readonly organisation: string;
  readonly coach: string;
  readonly audience: `${EmployerInformationAudience}`;
  /** The employer, where it was one and the directory has them. */
  readonly employer: string | null;
  readonly channel: `${ContactChannel}`;
  /** Codes of `employer-information-topic`. */
  readonly topics: readonly string[];
  readonly heldOn: string;
  readonly recordedAt: Date;
}

export const employerInformationTable = new EntitySchema<EmployerInformationRow>({
  name: 'employer_information',
  tableName: 'employer_information',
  columns: {
    id: { type: 'uuid', primary: true },
    organisation: { type: 'uuid' },
    coach: { type: 'uuid' },
    audience: { type: 'text' },
    employer: { type: 'uuid', nullable: true },
    channel: { type: 'text' },
    topics: { type: 'text', array: true },
    heldOn: { type: 'date' },
    recordedAt: { type: 'timestamptz', precision: 3 },
  },
  indices: [{ name: 'employer_information_of_service', columns: ['organisation', 'heldOn'] }],
});
