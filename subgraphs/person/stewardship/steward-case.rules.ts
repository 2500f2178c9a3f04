import { decodePersonId, decodeReferenceId, encodePersonId } from '../../../shared/ids';
import { KringError } from '../../../shared/errors';
import { Refused, refused } from '../../kit/refused.type';
import type { AccessRecordRow } from '../access-record/access-record.table';
import type { Pseudonyms, Unveiled } from './pseudonym.rules';
import type { CaseSubject, StewardCaseRow } from './stewardship.table';

/** How long a case stays open at most: long enough to look into it, too short to become a standing view. */
export const CASE_DAYS = 30;

const LEAST_REASON = 10;
const LONGEST_REASON = 1_000;

/** A case is read by the person, so it says why in words. Null when it does. */
export function reasonFault(reason: string): Refused | null {
  const { length } = reason.trim();
  if (length >= LEAST_REASON && length <= LONGEST_REASON) return null;
  return refused(
    'INPUT_NOT_FIT',
    `The reason is ${LEAST_REASON} to ${LONGEST_REASON} characters, in words the person understands: they read it.`,
    'C-55',
  );
}

/** When a case that is opened now closes by itself. */
export function caseUntil(now: Date): Date {
  return new Date(now.getTime() + CASE_DAYS * 86_400_000);
}

export function isCaseOpen({ until, closedAt }: Pick<StewardCaseRow, 'until' | 'closedAt'>, now: Date): boolean {
  return closedAt === null && now < until;
}

/** Who stands on both sides of a line, as one reader may know them. */
export interface SidesOfLine {
  readonly person: string | null;
  readonly actor: string | null;
  readonly personPseudonym: string | null;
  readonly askerPseudonym: string | null;
  /** By name, since this is the reader's own organisation or a case of theirs. */
  readonly isByName: boolean;
}

/**
 * How one steward sees those on the lines: of their own organisation by name, over the region by pseudonym until they
 * open a case (C-63, issue of the scope of stewards).
 */
export class Lens {
  private readonly cases: ReadonlySet<string>;

  /** @param pseudonyms null for a steward of one organisation, who knows its people. */
  constructor(
    private readonly pseudonyms: Pseudonyms | null,
    open: readonly Pick<StewardCaseRow, 'about' | 'subject'>[],
  ) {
    this.cases = new Set(open.map(({ about, subject }) => `${about} ${subject}`));
  }

  hasCase(about: CaseSubject, subject: string | null): boolean {
    return subject !== null && this.cases.has(`${about} ${subject}`);
  }

  /** Whether keys are shown as they are, for want of anything to veil. */
  get isBare(): boolean {
    return this.pseudonyms === null;
  }

  sidesOf({ person, actor }: Pick<AccessRecordRow, 'person' | 'actor'>): SidesOfLine {
    if (this.pseudonyms === null) {
      return { person, actor, personPseudonym: null, askerPseudonym: null, isByName: true };
    }
    const isByName = this.hasCase('PERSON', person) || this.hasCase('ACCOUNT', actor);
    return {
      person: isByName ? person : null,
      actor: isByName ? actor : null,
      personPseudonym: person === null ? null : this.pseudonyms.of('PERSON', person),
      askerPseudonym: actor === null ? null : this.pseudonyms.of('ACCOUNT', actor),
      isByName,
    };
  }

  /** The person as this steward may name them, where no asker stands beside them. */
  person(person: string): { readonly person: string | null; readonly personPseudonym: string | null } {
    const sides = this.sidesOf({ person, actor: null });
    return { person: sides.person && encodePersonId(sides.person), personPseudonym: sides.personPseudonym };
  }

  /**
   * Whom a steward asks about: a key or one of their pseudonyms.
   *
   * @returns undefined for a key that this steward may not ask by without a case.
   * @throws {KringError} BAD_USER_INPUT for what is neither.
   */
  asked(about: CaseSubject, id: string, argument: string): string | undefined {
    const named = this.subject(about, id);
    if (named === undefined) {
      throw new KringError(
        'BAD_USER_INPUT',
        `The value of ${argument} is neither a key nor a pseudonym that the graph gave you${about === 'PERSON' ? ' of a person' : ' of who asked'}.`,
      );
    }
    return named.isPseudonym || this.isBare || this.hasCase(about, named.subject) ? named.subject : undefined;
  }

  /** Whom a case is to be about, by key or pseudonym; undefined for what is neither. */
  unveiled(id: string): Unveiled | undefined {
    const veiled = this.pseudonyms?.unveil(id);
    if (veiled !== undefined) return veiled;
    const person = decodePersonId(id);
    if (person !== undefined) return { side: 'PERSON', subject: person };
    const account = accountOf(id);
    return account === undefined ? undefined : { side: 'ACCOUNT', subject: account };
  }

  private subject(about: CaseSubject, id: string): { readonly subject: string; readonly isPseudonym: boolean } | undefined {
    const veiled = this.pseudonyms?.unveil(id);
    if (veiled !== undefined) return veiled.side === about ? { subject: veiled.subject, isPseudonym: true } : undefined;
    // A natural person asks with the key they are known by.
    const subject = about === 'PERSON' ? decodePersonId(id) : (decodePersonId(id) ?? accountOf(id));
    return subject === undefined ? undefined : { subject, isPseudonym: false };
  }
}

function accountOf(id: string): string | undefined {
  const reference = decodeReferenceId(id);
  return reference?.type === 'Professional' ? reference.key : undefined;
}
