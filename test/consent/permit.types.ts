import type { Permit } from '../../consent/permit';
import type { PersonRow } from '../../subgraphs/kit/person-table';
import type { PersonStore } from '../../subgraphs/kit/person-store';

/**
 * What must not compile. The type-checker runs over this file (test/type-check.test.ts): an expected error that no
 * longer comes is itself an error there. Nothing here is ever executed.
 */
export async function forgettingConsentDoesNotCompile(
  store: PersonStore<PersonRow, 'WORK_GOALS'>,
  workGoals: Permit<'WORK_GOALS', 'READ'>,
  diagnosis: Permit<'DIAGNOSIS', 'READ'>,
): Promise<void> {
  await store.all(workGoals);

  // @ts-expect-error A person id is not consent.
  await store.all('6edfc250-aa8d-4529-8043-6f1bb6649cba');

  // @ts-expect-error A permit for one category does not open another.
  await store.all(diagnosis);

  // @ts-expect-error A permit to read does not let one write.
  await store.add(workGoals, {} as never);

  // @ts-expect-error A permit cannot be written down by hand.
  const forged: Permit<'WORK_GOALS', 'READ'> = { person: '', category: 'WORK_GOALS', action: 'READ', rows: workGoals.rows };
  await store.all(forged);
}
