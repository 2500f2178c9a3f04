import { z } from 'zod';
import { CATEGORIES } from '../consent/vocabulary';

/** What can stand in the register: the thin rows of every cross-partner list. */
export const REGISTER_KINDS = ['NOTICE', 'WAITING', 'REVIEW', 'NEXT_CONTACT', 'CONTRIBUTION'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/**
 * What a partner tells the register about one detail it owns. Thin on purpose: dates, who answers for it, and the key
 * of the detail; the detail itself stays with its owner behind its own consent.
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
  heldBy: z.uuid(),
  author: z.uuid(),
  parties: z.array(z.uuid()).max(50),
});
export type RegisterMessage = z.infer<typeof registerMessageSchema>;

export const registerDeliverySchema = z.strictObject({
  messages: z.array(z.strictObject({ sequence: z.string().regex(/^\d{1,19}$/), message: registerMessageSchema })).max(500),
});
