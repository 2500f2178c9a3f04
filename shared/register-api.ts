import { z } from 'zod';
import { CATEGORIES } from '../consent/vocabulary';
import type { Category } from '../consent/vocabulary';

/**
 * What can stand in the register: the thin rows of every cross-partner list. A TASK is what somebody has to do by a day
 * and that is no review and no contact, such as a decision, a screening or a re-evaluation; a RISK is a concern that
 * stands, and is due when it has to be looked at again. RESPONSIBLE says who answers for what around the person, from
 * `on` until it passes to somebody else; it is due on no day.
 */
export const REGISTER_KINDS = ['NOTICE', 'WAITING', 'REVIEW', 'NEXT_CONTACT', 'CONTRIBUTION', 'TASK', 'RISK', 'RESPONSIBLE'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Kinds of which `on` is the day something is due, where the teller says no other. */
export const DUE_ON_THE_DAY: readonly RegisterKind[] = ['REVIEW', 'NEXT_CONTACT'];

/**
 * In which categories something can be due. The list is closed: whoever reads what is due is asked about all of these
 * and no more, so that which of them were asked says nothing of what there is.
 */
export const DUE_CATEGORIES = [
  'APPOINTMENTS',
  'NOTICES',
  'REFERRAL',
  'CARE_NEEDS',
  'DIAGNOSIS',
  'WAITING',
  'TRAJECTORY',
  'RECOVERY_PLAN',
  'MEDICATION',
  'TRAUMA',
  'SUICIDALITY',
  'ADDICTION',
  'COERCION',
  'SAFETY_PROXIES',
  'SOMATIC_HEALTH',
  'ROM',
  'SESSION_COUNTER',
  'FUNCTIONAL_ASSESSMENT',
  'FAMILY_IMPACT_CHECK_DONE',
  'CHILD_SAFETY_CHECK',
  'WORK_TRAJECTORY',
  'WORK_GOALS',
  'PROGRESSIVE_WORK',
  'HOUSING',
  'INCOME_DEBTS',
  'CONCERN_REPORT',
  'SUPPORT_REQUESTS',
  'RESOURCE_GROUP',
  'GOALS',
] as const satisfies readonly Category[];
/**
 * In which categories somebody can be responsible, and a contact be ahead: closed for the same reason. Who answers for a
 * trajectory is known to who may see the trajectory.
 */
export const RESPONSIBILITY_CATEGORIES = ['CARE_NETWORK', 'TRAJECTORY', 'WORK_TRAJECTORY'] as const satisfies readonly Category[];
export const CONTACT_CATEGORIES = ['APPOINTMENTS', 'WORK_TRAJECTORY', 'PROGRESSIVE_WORK', 'HOUSING'] as const satisfies readonly Category[];
export type DueCategory = (typeof DUE_CATEGORIES)[number];

/**
 * What a partner tells the register about one detail it owns. Thin on purpose: dates, who answers for it, and the key
 * of the detail; the detail itself stays with its owner behind its own consent.
 *
 * What can be left out came later: a register that knows it reads what an older partner tells as before.
 */
export const registerMessageSchema = z.strictObject({
  person: z.uuid(),
  /** Row id of the detail at its owner; a later message about the same detail replaces the earlier. */
  detail: z.uuid(),
  detailType: z.string().regex(/^[A-Z][A-Za-z]{0,60}$/),
  kind: z.enum(REGISTER_KINDS),
  category: z.enum(CATEGORIES),
  /** Code of the occasion, such as REVIEW_PLANNED or ADMITTED; labels are the reader's. */
  code: z.string().regex(/^[A-Z][A-Z_]{0,60}$/),
  /** Local date it is due or happened on. */
  on: z.iso.date(),
  /** Local date it was over or taken off; null while it stands. */
  until: z.iso.date().nullable(),
  responsible: z.uuid().nullable(),
  /** Organisation that is to do it, where that is another than who holds the record. */
  owedBy: z.uuid().nullable().optional(),
  heldBy: z.uuid(),
  author: z.uuid(),
  parties: z.array(z.uuid()).max(50),
  /** Which of several things about one detail this is, such as the rule it is due by; left out: the only one. */
  aspect: z.string().regex(/^[A-Z0-9_-]{1,60}$/).optional(),
  /** The rule by which it is due, by its id in the catalogue. */
  rule: z.string().regex(/^R-\d{3}$/).nullable().optional(),
  /** Local date by which it has to be done, the last day that is in time. Left out: `on`, where the kind is due then. */
  due: z.iso.date().nullable().optional(),
  /** Local date from which it can be done and counts as due; left out: the same day as `due`. */
  dueFrom: z.iso.date().nullable().optional(),
  /** Local date it was done. Left out: `until`. Null with an `until`: taken off, and not done. */
  doneOn: z.iso.date().nullable().optional(),
  /** Local date from which it is of no use any more and shown to nobody, though nobody did it: a reminder ahead of that day. */
  lapsesOn: z.iso.date().nullable().optional(),
  /** Of who waits: when the need was last looked at anew, and what is offered meanwhile (ST-11). */
  waiting: z
    .strictObject({
      recheckedOn: z.iso.date().nullable(),
      bridging: z
        .strictObject({
          /** Code of the care that is offered. */
          code: z.string().regex(/^[A-Z][A-Z_]{0,60}$/),
          from: z.iso.date(),
          organisation: z.uuid(),
          responsible: z.uuid().nullable(),
        })
        .nullable(),
    })
    .nullable()
    .optional(),
});
export type RegisterMessage = z.infer<typeof registerMessageSchema>;

export const registerDeliverySchema = z.strictObject({
  messages: z.array(z.strictObject({ sequence: z.string().regex(/^\d{1,19}$/), message: registerMessageSchema })).max(500),
});
