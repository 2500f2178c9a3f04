import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Role } from '../../../consent/vocabulary';
import type { DueCategory } from '../../../shared/register-api';
import { personTable } from '../../kit/person-table';
import type { PersonRow, PersonTable } from '../../kit/person-table';

/** States of a care conference; which follows which is said in care-conference.rules.ts. */
export const CONFERENCE_STATES = ['PROPOSED', 'AGREED', 'HELD', 'CLOSED', 'CANCELLED', 'REFUSED'] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

/**
 * That partners meet around the person: when, where, about what in words that all who are invited may read (M-48). What
 * is said of a topic stands in the items, each in its own category.
 */
export interface CareConferenceRow extends PersonRow {
  readonly reason: string;
  readonly language: string;
  readonly plannedAt: Date;
  /** Null where it is at a distance only. */
  readonly place: string | null;
  readonly isRemote: boolean;
  readonly state: ConferenceState;
  /** Local dates. */
  readonly stateSince: string;
  readonly agreedOn: string | null;
  readonly heldOn: string | null;
}

export const careConferenceTable = personTable<CareConferenceRow, 'CARE_NETWORK'>('care_conference', 'CARE_NETWORK', {
  reason: { type: 'text' },
  language: { type: 'text' },
  plannedAt: { type: 'timestamptz', precision: 3 },
  place: { type: 'text', nullable: true },
  isRemote: { type: 'boolean' },
  state: { type: 'text' },
  stateSince: { type: 'date' },
  agreedOn: { type: 'date', nullable: true },
  heldOn: { type: 'date', nullable: true },
});

/** Who is asked beyond those who have to do with the person, where the problem asks for it (C-61). */
export const CONFERENCE_GUESTS = ['POLICE', 'SCHOOL', 'YOUTH_CARE', 'ADDICTION_CARE', 'LANDLORD', 'OTHER'] as const;
export type ConferenceGuest = (typeof CONFERENCE_GUESTS)[number];

export const CONFERENCE_PARTICIPATIONS = ['PROPOSED', 'INVITED', 'NOT_WANTED'] as const;
export type ConferenceParticipation = (typeof CONFERENCE_PARTICIPATIONS)[number];

/** Somebody who takes part, or is to. Nobody is told before the person said yes to them (C-17). */
export interface CareConferenceParticipantRow extends PersonRow {
  readonly conferenceId: string;
  /** By which they have to do with the person; null of a guest. */
  readonly relation: string | null;
  /** As whom they read: a professional, a natural person, an organisation as a whole; null of a guest, to whom nothing opens. */
  readonly subject: string | null;
  /** What they are for the person; null of a guest. */
  readonly role: Role | null;
  /** Null of a natural person, and of a guest of no organisation in the directory. */
  readonly organisation: string | null;
  readonly isChair: boolean;
  readonly guest: ConferenceGuest | null;
  /** Why a guest is asked; null of others. */
  readonly reason: string | null;
  /** The one point a guest comes for; null of others. */
  readonly pointId: string | null;
  readonly participation: ConferenceParticipation;
  /** Null until it was held. */
  readonly wasThere: boolean | null;
}

export const careConferenceParticipantTable = personTable<CareConferenceParticipantRow, 'CARE_NETWORK'>(
  'care_conference_participant',
  'CARE_NETWORK',
  {
    conferenceId: { type: 'uuid' },
    relation: { type: 'uuid', nullable: true },
    subject: { type: 'uuid', nullable: true },
    role: { type: 'text', nullable: true },
    organisation: { type: 'uuid', nullable: true },
    isChair: { type: 'boolean' },
    guest: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    pointId: { type: 'uuid', nullable: true },
    participation: { type: 'text' },
    wasThere: { type: 'boolean', nullable: true },
  },
);

/**
 * What can stand on the agenda. The list is closed, so that which categories a reader was asked about says nothing of
 * what stands there; each is one in which something can be due, since a task of the conference is.
 */
export const CONFERENCE_CATEGORIES = [
  'CARE_NEEDS',
  'SUPPORT_REQUESTS',
  'RECOVERY_PLAN',
  'APPOINTMENTS',
  'TRAJECTORY',
  'DIAGNOSIS',
  'MEDICATION',
  'SOMATIC_HEALTH',
  'TRAUMA',
  'SUICIDALITY',
  'ADDICTION',
  'WORK_GOALS',
  'WORK_TRAJECTORY',
  'HOUSING',
  'INCOME_DEBTS',
] as const satisfies readonly DueCategory[];
export type ConferenceCategory = (typeof CONFERENCE_CATEGORIES)[number];

export const CONFERENCE_ITEM_KINDS = ['POINT', 'DECISION', 'TASK'] as const;
export type ConferenceItemKind = (typeof CONFERENCE_ITEM_KINDS)[number];

export const CONFERENCE_TASK_STATES = ['OPEN', 'DONE', 'DROPPED'] as const;
export type ConferenceTaskState = (typeof CONFERENCE_TASK_STATES)[number];

/**
 * A point of the agenda, or a decision or a task that came of one and has its category. Like those of the register its
 * rows have a category each, so it is only ever read through permits of single categories (care-conference.store.ts). Taking
 * part makes nobody a party of one: whoever may no longer read the category reads it no longer, also at the table.
 */
export interface ConferenceItemRow extends PersonRow {
  readonly conferenceId: string;
  readonly kind: ConferenceItemKind;
  readonly category: ConferenceCategory;
  /** The point it came of; null of a point. */
  readonly pointId: string | null;
  readonly text: string;
  readonly language: string;
  /** Of a decision: what was weighed. */
  readonly considerations: string | null;
  /** Of a task: who is to do it, a professional, a natural person or an organisation. */
  readonly responsible: string | null;
  /** Of a task: the organisation of who is to do it. */
  readonly owedBy: string | null;
  /** Local dates. */
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly taskState: ConferenceTaskState | null;
}

const columns: Record<string, EntitySchemaColumnOptions> = {
  ...personTable('care_conference_item', 'CARE_NEEDS', {} as never).schema.options.columns,
  conferenceId: { type: 'uuid' },
  kind: { type: 'text' },
  category: { type: 'text' },
  pointId: { type: 'uuid', nullable: true },
  text: { type: 'text' },
  language: { type: 'text' },
  considerations: { type: 'text', nullable: true },
  responsible: { type: 'uuid', nullable: true },
  owedBy: { type: 'uuid', nullable: true },
  dueOn: { type: 'date', nullable: true },
  doneOn: { type: 'date', nullable: true },
  taskState: { type: 'text', nullable: true },
};

export const conferenceItemTable = new EntitySchema<ConferenceItemRow>({
  name: 'care_conference_item',
  tableName: 'care_conference_item',
  columns: columns as never,
});

/** The items as the table of one category. Whoever reads it this way must ask for that category's rows only. */
export function conferenceItemsAs<C extends ConferenceCategory>(category: C): PersonTable<ConferenceItemRow, C> {
  return { name: `care_conference_item/${category}`, category, schema: conferenceItemTable };
}
