import type { EntityManager } from 'typeorm';
import { registerMessageSchema } from '../../../shared/register-api';
import { outboxTable } from '../../kit/writing.table';
import { loadAssessmentAndSafety } from './assessment-and-safety.demo';
import { loadFemke } from './femke.demo';
import { loadJonas } from './jonas.demo';
import { loadMeasures } from './measures.demo';
import { loadMira } from './mira.demo';
import { loadTeamAndLadder } from './team-and-ladder.demo';

/**
 * What mental-health providers hold of the people of the demo (catalogue 2.1, 5.1, 5.3), dated from `now`. All wording
 * is invented. What the register must know goes through the outbox, as from any act.
 */
export async function loadMentalHealthDemo(manager: EntityManager, now: Date): Promise<void> {
  const messages = [
    ...(await loadJonas(manager, now)),
    ...(await loadMira(manager, now)),
    ...(await loadFemke(manager, now)),
    ...(await loadAssessmentAndSafety(manager, now)),
    ...(await loadTeamAndLadder(manager, now)),
  ];
  await loadMeasures(manager, now);
  for (const message of messages) {
    await manager.insert(outboxTable, {
      personId: message.person,
      message: registerMessageSchema.parse(message),
      at: now,
      deliveredAt: null,
    });
  }
}
