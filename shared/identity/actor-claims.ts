import { z } from 'zod';
import type { Actor } from '../../consent/actor';
import { PROFESSIONS } from '../../consent/vocabulary';
import { isUuid } from '../ids';

const uuid = z.string().refine(isUuid, 'a lower-case UUIDv4 is needed');

/** The form of an actor inside Kring's own tokens. Strict: a claim we do not know is a claim we did not check. */
export const actorClaims: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ANONYMOUS') }),
  z.strictObject({
    kind: z.literal('PROFESSIONAL'),
    id: uuid,
    organisation: uuid,
    profession: z.enum(PROFESSIONS),
    team: uuid.optional(),
  }),
  z.strictObject({ kind: z.literal('PERSON'), id: uuid, actingFor: uuid.optional(), asSeenBy: uuid.optional() }),
  z.strictObject({
    kind: z.literal('STEWARD'),
    id: uuid,
    organisation: uuid,
    scope: z.enum(['ORGANISATION', 'REGION', 'PANEL']),
  }),
  z.strictObject({ kind: z.literal('SERVICE'), id: uuid, organisation: uuid }),
]);
