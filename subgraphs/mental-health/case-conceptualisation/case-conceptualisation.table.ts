import { personTable } from '../../kit/person-table';
import type { PersonRow } from '../../kit/person-table';

/**
 * What a provider makes of the person's complaints across disorders, symptom domain by symptom domain
 * (casusconceptualisatie, M-60, M-61; 003:779-783). Its words are versions: nothing that was thought before is overwritten.
 */
export interface CaseConceptualisationRow extends PersonRow {
  /** Local date. */
  readonly madeOn: string;
}

export const caseConceptualisationTable = personTable<CaseConceptualisationRow, 'DIAGNOSIS'>(
  'case_conceptualisation',
  'DIAGNOSIS',
  { madeOn: { type: 'date' } },
);

/** What was found in one domain of symptoms. */
export interface SymptomFinding {
  /** Code of `symptom-domain`. */
  readonly domain: string;
  /** How severe, 0 (none) to 4 (very severe). */
  readonly severity: number;
  /** How much the person suffers from it, as they say, 0 (not) to 4 (very much). */
  readonly suffering: number;
  readonly finding: string | null;
}

/** What the professional thinks at one time. */
export interface ConceptualisationVersionRow extends PersonRow {
  readonly conceptualisationId: string;
  /** Version of the conceptualisation that it made. */
  readonly ofVersion: number;
  /** Local date. */
  readonly writtenOn: string;
  /** What may bring the complaints about and keep them going. */
  readonly hypotheses: string;
  readonly language: string;
  readonly domains: readonly SymptomFinding[];
}

export const conceptualisationVersionTable = personTable<ConceptualisationVersionRow, 'DIAGNOSIS'>(
  'conceptualisation_version',
  'DIAGNOSIS',
  {
    conceptualisationId: { type: 'uuid' },
    ofVersion: { type: 'integer' },
    writtenOn: { type: 'date' },
    hypotheses: { type: 'text' },
    language: { type: 'text' },
    domains: { type: 'jsonb' },
  },
);

/** How the person sees it, beside the professional's view. Theirs: it opens by itself, not with the diagnosis (C-52). */
export interface ConceptualisationOwnViewRow extends PersonRow {
  readonly conceptualisationId: string;
  readonly text: string;
  readonly language: string;
  /** Local date. */
  readonly saidOn: string;
}

export const conceptualisationOwnViewTable = personTable<ConceptualisationOwnViewRow, 'OWN_WORDS'>(
  'conceptualisation_own_view',
  'OWN_WORDS',
  {
    conceptualisationId: { type: 'uuid' },
    text: { type: 'text' },
    language: { type: 'text' },
    saidOn: { type: 'date' },
  },
);
