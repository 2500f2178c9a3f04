import { Permit } from '../../../consent/permit';
import type { StoreSource } from '../../kit/subgraph-definition';
import { isWithin } from '../calendar/calendar.rules';
import { assessmentSignatureTable, conventionAssessmentTable } from '../convention-assessment/convention-assessment.table';
import type { AssessmentSignatureRow, ConventionAssessmentRow } from '../convention-assessment/convention-assessment.table';
import { invoiceLineTable } from '../convention-invoice/convention-invoice.table';
import type { TariffItem } from '../convention-rules/convention-rules.table';
import type { CategoryChoice, CountedSession } from '../convention-rules/convention.rules';
import { conventionSessionTable } from '../convention-session/convention-session.table';
import type { ConventionSessionRow } from '../convention-session/convention-session.table';
import { sessionCounterTable } from '../session-counter/session-counter.table';
import { categoryChoiceTable, conventionEnrolmentTable, functionStepTable } from './convention-enrolment.table';
import type { ConventionEnrolmentRow, FunctionStepRow } from './convention-enrolment.table';

/** What an act of the convention is opened by. */
export type ConventionPermit = Permit<'SESSION_COUNTER' | 'CONVENTION_SESSIONS' | 'FUNCTIONAL_ASSESSMENT', 'CONTRIBUTE'>;

/** What counts of a session, whoever gave it: no provider, no hour. */
export type LedgerSession = Pick<
  ConventionSessionRow,
  'id' | 'enrolmentId' | 'agreement' | 'networkKind' | 'onDate' | 'state'
> &
  CountedSession;

/**
 * What must be known of a person across all providers for the maxima to be kept (C-26, 004:543, 004:695-700). It reaches
 * further than the permit's rows, since a limit that counted only what the asker may read would be no limit; so what it
 * gives is numbers, dates and categories for a rule to judge, and no record that could be shown.
 */
export class ConventionLedgerStore {
  constructor(private readonly source: StoreSource) {}

  /**
   * Lets the acts that count for one person happen one after the other, until the transaction ends. Without it two
   * bookings of a last session at the same moment would both find it free.
   */
  async serialise(permit: ConventionPermit): Promise<void> {
    assertActing(permit);
    await this.source.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`convention/${permit.person}`]);
  }

  /** The same for who bills one group, whose participants are different persons. */
  async serialiseGroup(permit: ConventionPermit, groupKey: string): Promise<void> {
    assertActing(permit);
    await this.source.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`convention-group/${groupKey}`]);
  }

  /** All enrolments, the latest first. */
  enrolments(permit: ConventionPermit): Promise<ConventionEnrolmentRow[]> {
    assertActing(permit);
    return this.source.manager.find(conventionEnrolmentTable.schema, {
      where: { personId: permit.person },
      order: { periodFrom: 'DESC' },
    });
  }

  /** The period under an agreement that a date lies in. */
  async enrolmentOn(permit: ConventionPermit, agreement: string, date: string): Promise<ConventionEnrolmentRow | undefined> {
    const all = await this.enrolments(permit);
    return all.find((row) => row.agreement === agreement && isWithin(date, row.periodFrom, row.periodTo));
  }

  async choices(permit: ConventionPermit): Promise<readonly CategoryChoice[]> {
    assertActing(permit);
    const rows = await this.source.manager.find(categoryChoiceTable.schema, { where: { personId: permit.person } });
    return rows.map(({ category, bindsFrom, bindsTo }) => ({ category, from: bindsFrom, until: bindsTo }));
  }

  /** Every session that is planned or was held, in whatever period. */
  async sessions(permit: ConventionPermit): Promise<readonly LedgerSession[]> {
    assertActing(permit);
    const rows = await this.source.manager.find(conventionSessionTable.schema, { where: { personId: permit.person } });
    return rows
      .filter(({ state }) => state === 'PLANNED' || state === 'HELD')
      .map(({ id, enrolmentId, agreement, networkKind, onDate, state, conventionFunction, form, isExtra }) => {
        return { id, enrolmentId, agreement, networkKind, onDate, state, conventionFunction, form, isExtra };
      });
  }

  /** What was used in a period before Kring counted. */
  async carriedInto(permit: ConventionPermit, enrolment: ConventionEnrolmentRow): Promise<readonly CountedSession[]> {
    assertActing(permit);
    const rows = await this.source.manager.find(sessionCounterTable.schema, { where: { personId: permit.person } });
    return rows
      .filter(({ periodFrom }) => isWithin(periodFrom, enrolment.periodFrom, enrolment.periodTo))
      .flatMap(({ conventionFunction, form, used }) =>
        Array.from({ length: used }, () => ({ conventionFunction, form, isExtra: false })),
      );
  }

  /** The steps between the two functions within one enrolment, in order. */
  steps(permit: ConventionPermit, enrolmentId: string): Promise<FunctionStepRow[]> {
    assertActing(permit);
    return this.source.manager.find(functionStepTable.schema, {
      where: { personId: permit.person, enrolmentId },
      order: { onDate: 'ASC', recordedAt: 'ASC' },
    });
  }

  /** Assessments of one enrolment: moments and dates. */
  assessments(
    permit: ConventionPermit,
    enrolmentId: string,
  ): Promise<Pick<ConventionAssessmentRow, 'id' | 'moment' | 'onDate' | 'enrolmentId'>[]> {
    assertActing(permit);
    return this.source.manager.find(conventionAssessmentTable.schema, { where: { personId: permit.person, enrolmentId } });
  }

  /** The first assessments of one enrolment, for what the register is told of each, whose it is. */
  firstAssessments(permit: ConventionPermit, enrolmentId: string): Promise<ConventionAssessmentRow[]> {
    assertActing(permit);
    return this.source.manager.find(conventionAssessmentTable.schema, {
      where: { personId: permit.person, enrolmentId, moment: 'INITIAL' },
    });
  }

  signatures(permit: ConventionPermit): Promise<Pick<AssessmentSignatureRow, 'assessmentId' | 'onDate' | 'doctor'>[]> {
    assertActing(permit);
    return this.source.manager.find(assessmentSignatureTable.schema, { where: { personId: permit.person } });
  }

  /** What was billed of the person by whomever, and not rejected. */
  async billed(
    permit: ConventionPermit,
  ): Promise<readonly { readonly item: TariffItem; readonly onDate: string; readonly aboutId: string | null }[]> {
    assertActing(permit);
    return this.standing().andWhere('t.person_id = :person', { person: permit.person }).getMany();
  }

  /** Whether a group was billed already, with whichever of its participants. */
  async isGroupBilled(permit: ConventionPermit, groupKey: string): Promise<boolean> {
    assertActing(permit);
    return (await this.standing().andWhere('t.group_key = :groupKey', { groupKey }).getCount()) > 0;
  }

  private standing() {
    return this.source.manager
      .createQueryBuilder(invoiceLineTable.schema, 't')
      .where(
        `NOT EXISTS (SELECT FROM convention_invoice_step s
          WHERE s.person_id = t.person_id AND s.line_id = t.id AND s.state = 'REJECTED')`,
      );
  }
}

/** Checked again where rows are touched: only what was opened for contributing may count for the person. */
function assertActing(permit: ConventionPermit): void {
  Permit.assertFits(permit, permit.category, 'CONTRIBUTE');
}
