import type { Actor } from '../../../consent/actor';
import type { Relation } from '../../../consent/facts';
import type { Policy } from '../../../consent/policy';

/**
 * A professional who has to do with the person now in a role that keeps a record, and so may write down what the person
 * said to them. Made from what is known of their relations alone; no permit opens what is the person's to say.
 */
export class Keeper {
  readonly #sealed = true;

  private constructor(
    readonly person: string,
    readonly professional: string,
    readonly organisation: string,
    /** Teams they are on the roster of now. */
    readonly teams: readonly string[],
  ) {}

  /**
   * @param relations the actor's own live relations with the person.
   * @returns null for everybody else.
   */
  static of(
    actor: Actor,
    person: string,
    relations: readonly Relation[],
    teams: readonly string[],
    policy: Policy,
  ): Keeper | null {
    if (actor.kind !== 'PROFESSIONAL' || !relations.some(({ role }) => policy.keepsRecord.has(role))) return null;
    return new Keeper(person, actor.id, actor.organisation, teams);
  }

  /** @throws {Error} for one that was made by hand. */
  static assert(keeper: Keeper): void {
    if (!(#sealed in keeper)) throw new Error('only a professional who keeps a record writes down what was said');
  }
}
