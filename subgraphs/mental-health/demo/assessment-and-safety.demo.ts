import type { EntityManager } from 'typeorm';
import { DEMO } from '../../../shared/demo-identities';
import { daysAfter, localDate, monthsAfter } from '../../../shared/local-date';
import type { RegisterMessage } from '../../../shared/register-api';
import type { PersonRow, Voice } from '../../kit/person-table';
import { mondayOf } from '../calendar/calendar.rules';
import type { LocalDate } from '../calendar/calendar.rules';
import {
  caseConceptualisationTable,
  conceptualisationOwnViewTable,
  conceptualisationVersionTable,
} from '../case-conceptualisation/case-conceptualisation.table';
import type {
  CaseConceptualisationRow,
  ConceptualisationOwnViewRow,
  ConceptualisationVersionRow,
} from '../case-conceptualisation/case-conceptualisation.table';
import { relapsePlanMessage } from '../relapse-plan/relapse-plan.rules';
import { relapsePlanTable, relapsePlanWordingTable } from '../relapse-plan/relapse-plan.table';
import type { RelapsePlanRow, RelapsePlanWordingRow } from '../relapse-plan/relapse-plan.table';
import { riskMessage } from '../risk-concern/risk-concern.rules';
import { riskConcernTable, riskLookTable } from '../risk-concern/risk-concern.table';
import type { RiskConcernRow, RiskLookRow } from '../risk-concern/risk-concern.table';
import { demoId, rowOf, workday } from './demo-row.demo';

const { jonas, mira } = DEMO.persons;
const { brug, psychiatristPractice } = DEMO.organisations;
const { jonasCounsellor, miraPsychiatrist } = DEMO.professionals;

/** How Jonas and Mira are understood by who treats them, what is done if it goes wrong, and a danger that is over. */
export async function loadAssessmentAndSafety(manager: EntityManager, now: Date): Promise<readonly RegisterMessage[]> {
  const today = localDate(now);
  const start = mondayOf(monthsAfter(today, -4));
  const ofJonas = (name: string, recordedOn: LocalDate, source: Voice = 'PROFESSIONAL', parties: readonly string[] = []): PersonRow => {
    const heldBy = source === 'PERSON' ? jonas : brug;
    const author = source === 'PERSON' ? jonas : jonasCounsellor;
    return rowOf(jonas, { name: `jonas ${name}`, heldBy, author, source, parties, recordedOn }, now);
  };
  const ofMira = (name: string, recordedOn: LocalDate): PersonRow =>
    rowOf(mira, { name: `mira ${name}`, heldBy: psychiatristPractice, author: miraPsychiatrist, source: 'PROFESSIONAL', recordedOn }, now);

  const thoughtOn = workday(daysAfter(start, 21));
  const rethoughtOn = workday(daysAfter(start, 90));
  const hersOn = workday(monthsAfter(today, -14));
  const conceptualisations: CaseConceptualisationRow[] = [
    // It was worded anew once.
    { ...ofJonas('conceptualisation', thoughtOn), madeOn: thoughtOn, version: 2 },
    { ...ofMira('conceptualisation', hersOn), madeOn: hersOn },
  ];
  const jonasDomains = [
    { domain: 'DEPRESSIVE', severity: 2, suffering: 3, finding: 'Vooral na drukke dagen; in het weekend minder.' },
    { domain: 'OBSESSIVE_COMPULSIVE', severity: 2, suffering: 2, finding: 'Controleren en ordenen kost een uur per dag.' },
    { domain: 'SOCIAL_COMMUNICATION', severity: 2, suffering: 1, finding: null },
    { domain: 'SLEEP', severity: 1, suffering: 2, finding: null },
  ] as const;
  const versions: ConceptualisationVersionRow[] = [
    {
      ...ofJonas('conceptualisation version 1', thoughtOn),
      conceptualisationId: demoId('jonas conceptualisation'),
      ofVersion: 1,
      writtenOn: thoughtOn,
      hypotheses: 'Onduidelijkheid put hem uit; dan valt hij terug op controleren, en zakt zijn stemming.',
      language: 'nl',
      domains: [{ ...jonasDomains[0], severity: 3 }, jonasDomains[1], jonasDomains[2], { ...jonasDomains[3], severity: 2 }],
    },
    {
      ...ofJonas('conceptualisation version 2', rethoughtOn),
      conceptualisationId: demoId('jonas conceptualisation'),
      ofVersion: 2,
      writtenOn: rethoughtOn,
      hypotheses: 'Een voorspelbare week geeft rust: de stemming is beter, het controleren neemt af waar hij weet wat komt.',
      language: 'nl',
      domains: jonasDomains,
    },
    {
      ...ofMira('conceptualisation version 1', hersOn),
      conceptualisationId: demoId('mira conceptualisation'),
      ofVersion: 1,
      writtenOn: hersOn,
      hypotheses: 'Spanning op het werk wakkert de angst aan; vermijden helpt even en houdt ze gaande.',
      language: 'nl',
      domains: [
        { domain: 'ANXIETY', severity: 2, suffering: 3, finding: 'Bij gesprekken met leidinggevenden en in volle bussen.' },
        { domain: 'SLEEP', severity: 1, suffering: 1, finding: null },
      ],
    },
  ];
  const ownView: ConceptualisationOwnViewRow = {
    ...ofJonas('conceptualisation own view', rethoughtOn, 'PERSON', [brug]),
    conceptualisationId: demoId('jonas conceptualisation'),
    text: 'Ik ben niet zozeer somber. Ik ben moe van raden wat mensen bedoelen.',
    language: 'nl',
    saidOn: rethoughtOn,
  };

  const agreedOn = workday(daysAfter(start, 60));
  const reviewOn = workday(monthsAfter(agreedOn, 6));
  const jonasPlan: RelapsePlanRow = {
    ...ofJonas('relapse plan', workday(daysAfter(start, 56))),
    trajectoryId: demoId('jonas trajectory'),
    kind: 'RELAPSE_PREVENTION',
    madeOn: workday(daysAfter(start, 56)),
    reviewOn,
    reviewedOn: null,
    agreedOn,
    endedOn: null,
    // He worded it beside the professional's view, and then agreed.
    version: 3,
  };
  const miraPlan: RelapsePlanRow = {
    ...ofMira('relapse plan', hersOn),
    trajectoryId: demoId('mira trajectory'),
    kind: 'RELAPSE_PREVENTION',
    madeOn: hersOn,
    reviewOn: workday(monthsAfter(today, 2)),
    reviewedOn: workday(monthsAfter(today, -4)),
    agreedOn: null,
    endedOn: null,
  };
  const wordings: RelapsePlanWordingRow[] = [
    {
      ...ofJonas('relapse plan view', jonasPlan.madeOn),
      planId: jonasPlan.id,
      side: 'PROFESSIONAL',
      ofVersion: 1,
      earlySigns: ['Hij mist twee halve dagen na elkaar zonder iets te laten weten.', 'Hij controleert de deur meer dan drie keer.'],
      whatHelps: ['Samen de week kleiner maken.', 'Vooraf zeggen wat er verandert.'],
      steps: [
        { who: 'PERSON', does: 'Stuurt een bericht als het niet lukt.' },
        { who: 'COUNSELLOR', does: 'Belt dezelfde dag en maakt de week kleiner.' },
        { who: 'RELATIVE', does: 'Vraagt of hij gegeten en geslapen heeft.' },
      ],
      language: 'nl',
      saidOn: jonasPlan.madeOn,
    },
    {
      ...ofJonas('relapse plan own words', agreedOn, 'PERSON', [brug]),
      planId: jonasPlan.id,
      side: 'PERSON',
      ofVersion: 2,
      earlySigns: ['Ik lig wakker en tel.', 'Ik neem de telefoon niet meer op.'],
      whatHelps: ['Een bericht in plaats van bellen.', 'Een uur in het atelier, alleen.'],
      steps: [],
      language: 'nl',
      saidOn: agreedOn,
    },
    {
      ...ofMira('relapse plan view', hersOn),
      planId: miraPlan.id,
      side: 'PROFESSIONAL',
      ofVersion: 1,
      earlySigns: ['Ze zegt afspraken af.', 'Ze slaapt minder dan vijf uur.'],
      whatHelps: ['Een kort gesprek binnen de week.', 'Een dag vrij vóór het niet meer gaat.'],
      steps: [
        { who: 'PERSON', does: 'Belt de praktijk.' },
        { who: 'LEAD_PRACTITIONER', does: 'Ziet haar binnen vijf dagen en bekijkt de medicatie.' },
        { who: 'GENERAL_PRACTITIONER', does: 'Is bereikbaar als de psychiater dat niet is.' },
      ],
      language: 'nl',
      saidOn: hersOn,
    },
  ];

  const raisedOn = workday(daysAfter(start, 14));
  const closedOn = workday(daysAfter(start, 56));
  const concern: RiskConcernRow = {
    ...ofJonas('risk concern', raisedOn),
    kind: 'SUICIDAL_THOUGHTS',
    level: 'RAISED',
    raisedOn,
    responsible: jonasCounsellor,
    reviewOn: null,
    closedOn,
    version: 2,
  };
  const looks: RiskLookRow[] = [
    {
      ...ofJonas('risk look 1', raisedOn),
      concernId: concern.id,
      ofVersion: 1,
      lookedOn: raisedOn,
      level: 'RAISED',
      findings: 'Hij zegt dat hij soms liever niet wakker wordt. Geen plan, geen voorbereiding.',
      agreed: 'Elke week een gesprek apart; hij belt de begeleider of de crisisdienst als het zwaarder wordt.',
      language: 'nl',
      toldTo: ['PERSON', 'TEAM'],
    },
    {
      ...ofJonas('risk look 2', closedOn),
      concernId: concern.id,
      ofVersion: 2,
      lookedOn: closedOn,
      level: 'RAISED',
      findings: 'Vier weken niet meer gehad. Hij herkent nu wanneer het begint.',
      agreed: 'Wat helpt staat in het terugvalpreventieplan.',
      language: 'nl',
      toldTo: ['PERSON', 'TEAM'],
    },
  ];

  await manager.insert(caseConceptualisationTable.schema, conceptualisations as never);
  await manager.insert(conceptualisationVersionTable.schema, versions as never);
  await manager.insert(conceptualisationOwnViewTable.schema, ownView as never);
  await manager.insert(relapsePlanTable.schema, [jonasPlan, miraPlan] as never);
  await manager.insert(relapsePlanWordingTable.schema, wordings as never);
  await manager.insert(riskConcernTable.schema, concern as never);
  await manager.insert(riskLookTable.schema, looks as never);
  return [
    relapsePlanMessage(jonasPlan, jonasCounsellor),
    relapsePlanMessage(miraPlan, miraPsychiatrist),
    riskMessage('RiskConcern', 'SUICIDALITY', concern),
  ];
}
